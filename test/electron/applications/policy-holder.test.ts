import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyHolder } from '../../../electron/providers/policy-holder-provider.ts';
import { PolicyHolderState } from '../../../shared/domain/policy-holder.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { createPolicyHolderVisit } from '../../support/policy-holder-visit.ts';
import {
  answered,
  createScriptedPolicyHolder,
  formOf,
  type ScriptedPolicyHolder,
} from '../../support/scripted-policy-holder.ts';
import { lost, offline } from '../../support/scripted-provider.ts';

const phone = '+971500000002';
const code = '419203';
const omar: PolicyHolder = {
  customerId: 'h-1',
  firstName: 'Omar',
  lastName: 'Contoh',
  address: 'Old Street 1',
};
const served = (address = 'Old Street 1', more: Record<string, object> = {}) =>
  formOf({
    last_name: { label: 'Family name', required: true, value: 'Contoh' },
    address: { label: 'Address', value: address },
    policy_no: { label: 'Policy', value: 'P-1', readonly: true },
    signature: { label: 'Signature', type: 'signature-pad', value: null },
    ...more,
  });
const yes = answered({ signIn: 'accepted' as const });
const no = answered({ signIn: 'not-accepted' as const, providerCode: 'http-400' });
const strangers = answered({ signedIn: false as const });
const took = answered({ signedIn: true as const, hasErrors: false, form: served() });

let provider: ScriptedPolicyHolder;
let visit: ReturnType<typeof createPolicyHolderVisit>;
beforeEach(() => {
  provider = createScriptedPolicyHolder();
  visit = createPolicyHolderVisit(provider);
});
afterEach(() => {
  provider.assertDone();
  expect(visit.bugs).toEqual([]);
  // Whatever a visit has come to, it can cross the bridge.
  expect(PolicyHolderState.safeParse(visit.state()).success).toBe(true);
});

async function askForCode() {
  provider.will('requestCode', yes);
  unwrap(await visit.holders.requestCode(visit.id, phone));
}
async function signIn(form = served(), customer = omar) {
  await askForCode();
  provider.will('signIn', yes);
  provider.willRead(customer, form);
  unwrap(await visit.holders.signIn(visit.id, code));
}
const save = (values: Record<string, string | boolean>, language?: string) =>
  visit.holders.save(visit.id, { values, language });

describe('the code', () => {
  it('goes to the number, masked for the screen; the submission waits for it', async () => {
    await askForCode();
    expect(visit.stateAs('code-sent')).toMatchObject({ sentTo: '+9715 ··· 0002', triesLeft: 4 });
    expect(visit.submissionStates()).toEqual(['code-open']);
    expect(provider.asked).toEqual([{ operation: 'requestCode', input: { phone } }]);
  });

  it('is asked for with a whole number only', async () => {
    expect(await visit.holders.requestCode(visit.id, '+60 12')).toMatchObject({
      error: { code: 'details-incomplete', fields: ['phoneNumber'] },
    });
    expect(provider.asked).toEqual([]);
  });

  it('for a number that the provider does not take, another can be asked for at once', async () => {
    provider.will('requestCode', no);
    unwrap(await visit.holders.requestCode(visit.id, '+60100000000'));
    expect(visit.stateAs('signed-out')).toMatchObject({
      phone: '+60100000000',
      notice: 'number-not-accepted',
    });
    await askForCode();
    expect(visit.stateAs('code-sent').resend.left).toBe(5);
  });

  it('comes again after a while, and not for ever', async () => {
    await askForCode();
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'resend-too-soon', waitMs: 60_000 },
    });
    for (let again = 0; again < 5; again += 1) {
      visit.clock.advance(60_000);
      await askForCode();
    }
    visit.clock.advance(60_000);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'resend-used-up' },
    });
  });

  it('goes to a corrected number at once, and that counts as a new code', async () => {
    await askForCode();
    provider.will('requestCode', yes);
    unwrap(await visit.holders.requestCode(visit.id, '+971500000003'));
    expect(visit.stateAs('code-sent')).toMatchObject({ sentTo: '+9715 ··· 0003', resend: { left: 4 } });
  });

  it('that could not be asked for leaves the older one as it is', async () => {
    await askForCode();
    visit.clock.advance(60_000);
    provider.will('requestCode', offline);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({ error: { code: 'offline' } });
    expect(visit.state().state).toBe('code-sent');
    expect(visit.submissionStates()).toEqual(['code-open']);
  });

  it.each([
    [true, 'code-sent'],
    [false, 'signed-out'],
  ] as const)('whose request has no answer: the customer is asked (arrived: %s)', async (arrived, then) => {
    provider.will('requestCode', lost);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'answer-lost' },
    });
    expect(visit.state()).toEqual({ state: 'unclear', after: 'request-code' });
    expect(visit.submissionStates()).toEqual(['unknown']);
    // Never sent again blindly.
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'wrong-state' },
    });
    unwrap(await visit.holders.settleRequest(visit.id, arrived));
    expect(visit.state().state).toBe(then);
    expect(visit.submissionStates()).toEqual(['needs-customer']);
    const asked = visit.audit.entries.find(({ event }) => event === 'customer.asked');
    expect(asked).toMatchObject({ fields: { codeArrived: arrived } });
  });
});

describe('the sign-in', () => {
  it('is proved by reading, and shows the form without what goes back to the provider', async () => {
    await signIn();
    const state = visit.stateAs('signed-in');
    expect(state).toMatchObject({ customerName: 'Omar Contoh', language: 'en', saved: false, problems: [] });
    expect(state.form?.fields.map(({ name }) => name)).toEqual([
      'last_name',
      'address',
      'policy_no',
      'signature',
    ]);
    expect(JSON.stringify(state)).not.toContain('shape');
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('counts the tries of a code, and asks for a new one after the last', async () => {
    await askForCode();
    for (const triesLeft of [3, 2, 1]) {
      provider.will('signIn', no);
      expect(await visit.holders.signIn(visit.id, '000000')).toMatchObject({
        error: { code: 'code-not-accepted', triesLeft },
      });
    }
    provider.will('signIn', no);
    expect(await visit.holders.signIn(visit.id, '000000')).toMatchObject({
      error: { code: 'code-tries-used' },
    });
    expect(await visit.holders.signIn(visit.id, code)).toMatchObject({ error: { code: 'code-tries-used' } });
    expect(visit.stateAs('code-sent').triesLeft).toBe(0);
    visit.clock.advance(60_000);
    await askForCode();
    expect(visit.stateAs('code-sent').triesLeft).toBe(4);
  });

  it('does not take a yes for a session', async () => {
    await askForCode();
    provider.will('signIn', yes);
    provider.will('getCustomer', strangers);
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('code-sent')).toMatchObject({ notice: 'no-session', triesLeft: 3 });
  });

  it('whose answer is lost is settled by reading: signed in', async () => {
    await askForCode();
    provider.will('signIn', lost);
    provider.willRead(omar, served());
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.state().state).toBe('signed-in');
  });

  it('whose answer is lost is settled by reading: not signed in, and the code may be spent', async () => {
    await askForCode();
    provider.will('signIn', lost);
    provider.will('getCustomer', strangers);
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('code-sent')).toMatchObject({ notice: 'not-known', triesLeft: 3 });
  });

  it('stays unclear while nothing answers, and is checked without sending the code again', async () => {
    await askForCode();
    provider.will('signIn', lost);
    provider.will('getCustomer', offline);
    expect(await visit.holders.signIn(visit.id, code)).toMatchObject({ error: { code: 'offline' } });
    expect(visit.state()).toEqual({ state: 'unclear', after: 'sign-in' });
    expect(visit.submissionStates()).toEqual(['unknown']);
    provider.will('getCustomer', offline);
    expect(await visit.holders.check(visit.id)).toMatchObject({ error: { code: 'offline' } });
    provider.willRead(omar, served());
    unwrap(await visit.holders.check(visit.id));
    expect(visit.state().state).toBe('signed-in');
    expect(provider.asked.filter(({ operation }) => operation === 'signIn')).toHaveLength(1);
  });

  it('without a form that could be fetched is one all the same, and the form is fetched again', async () => {
    await askForCode();
    provider.will('signIn', yes);
    provider.will('getCustomer', answered({ signedIn: true, customer: omar }));
    provider.will('getForm', offline);
    expect(await visit.holders.signIn(visit.id, code)).toMatchObject({ error: { code: 'offline' } });
    expect(visit.stateAs('signed-in').form).toBeUndefined();
    expect(await save({ address: 'New' })).toMatchObject({ error: { code: 'wrong-state' } });
    provider.willRead(omar, served());
    unwrap(await visit.holders.check(visit.id));
    expect(visit.stateAs('signed-in').form).toBeDefined();
  });
});

describe('saving', () => {
  it('sends what differs and nothing else, then reads again: proved', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New Street 2' }, served('New Street 2'));
    unwrap(
      await save({
        last_name: 'Contoh',
        address: ' New Street 2 ',
        policy_no: 'X',
        signature: 'X',
        gone: 'X',
      }),
    );
    expect(provider.asked.find(({ operation }) => operation === 'updateCustomer')?.input).toMatchObject({
      values: { address: 'New Street 2' },
    });
    expect(visit.stateAs('signed-in')).toMatchObject({
      check: {
        number: 1,
        answerLost: false,
        fields: [{ name: 'address', label: 'Address', outcome: 'saved' }],
      },
      typed: {},
      saved: false,
    });
    expect(visit.submissionStates()).toEqual(['accepted']);
  });

  it('is finished by accepting what reading again showed; the session ends with it', async () => {
    await signIn();
    expect(visit.holders.finish(visit.id)).toMatchObject({ error: { code: 'wrong-state' } });
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await save({ address: 'New' }));
    unwrap(visit.holders.finish(visit.id));
    expect(visit.stateAs('signed-in').saved).toBe(true);
    expect(provider.ended()).toBe(1);
    expect(await save({ address: 'Other' })).toMatchObject({ error: { code: 'wrong-state' } });
  });

  it('a yes that stored nothing is said, kept in the form, and cannot be accepted', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead(omar, served());
    unwrap(await save({ last_name: 'Neverstored' }));
    expect(visit.stateAs('signed-in')).toMatchObject({
      check: { fields: [{ label: 'Family name', sent: 'Neverstored', outcome: 'different' }] },
      typed: { last_name: 'Neverstored' },
    });
    expect(visit.holders.finish(visit.id)).toMatchObject({ error: { code: 'wrong-state' } });
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('some kept, some not: accepted as far as it is there, and the rest is a new submission', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await save({ address: 'New', last_name: 'Other' }));
    expect(visit.submissionStates()).toEqual(['accepted']);
    expect(visit.stateAs('signed-in').typed).toEqual({ last_name: 'Other' });
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, lastName: 'Other' }, served('New'));
    unwrap(await save({ last_name: 'Other' }));
    expect(visit.submissionStates()).toEqual(['accepted', 'accepted']);
  });

  it('is refused here for what can’t be sent, by field, and nothing leaves', async () => {
    await signIn(served('Old Street 1', { dob: { type: 'date', label: 'Born' } }));
    expect(await save({ last_name: '', dob: '31 May' })).toMatchObject({
      error: { code: 'details-incomplete', fields: ['last_name', 'dob'] },
    });
    expect(visit.stateAs('signed-in')).toMatchObject({
      problems: ['last_name', 'dob'],
      typed: { last_name: '', dob: '31 May' },
    });
    expect(await save({})).toMatchObject({ error: { code: 'wrong-state' } });
    expect(provider.asked.some(({ operation }) => operation === 'updateCustomer')).toBe(false);
  });

  it('shows the provider’s complaints by field; what is there is read, not taken from the complaint', async () => {
    await signIn();
    const complaint = served('x'.repeat(99), {
      address: { label: 'Address', value: 'x'.repeat(99), errors: ['Too long.'] },
    });
    provider.will('updateCustomer', answered({ signedIn: true, hasErrors: true, form: complaint }));
    provider.will('getForm', answered({ signedIn: true, form: served() }));
    unwrap(await save({ address: 'x'.repeat(99) }));
    const state = visit.stateAs('signed-in');
    expect(state.form?.fields.find(({ name }) => name === 'address')).toMatchObject({
      value: 'Old Street 1',
      errors: ['Too long.'],
    });
    expect(state).toMatchObject({ changed: ['address'], typed: { address: 'x'.repeat(99) } });
    expect(state.check).toBeUndefined();
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('sends nothing for a field that has become read-only meanwhile', async () => {
    await signIn();
    const closed = served('Old Street 1', {
      address: { label: 'Address', value: 'Old Street 1', readonly: true },
    });
    provider.will('updateCustomer', answered({ signedIn: true, hasErrors: true, form: closed }));
    provider.will('getForm', answered({ signedIn: true, form: closed }));
    unwrap(await save({ address: 'New' }));
    expect(visit.stateAs('signed-in').changed).toEqual([]);
  });

  it('says so where the provider complains about nothing in particular', async () => {
    await signIn();
    provider.will('updateCustomer', answered({ signedIn: true, hasErrors: true, form: served() }));
    provider.will('getForm', answered({ signedIn: true, form: served() }));
    unwrap(await save({ address: 'New' }));
    expect(visit.stateAs('signed-in').notice).toBe('refused-without-words');
  });

  it.each([
    [fail('provider-refused', { providerCode: 'http-400' }), ['cancelled', 'accepted']],
    [fail('credentials-refused'), ['accepted']],
  ] as const)('goes on after a plain no (%o) with everything kept', async (failure, states) => {
    await signIn();
    provider.will('updateCustomer', {
      kind: 'refused',
      failure,
      providerCode: 'http-400',
      providerNow: undefined,
    });
    expect(await save({ address: 'New' })).toMatchObject({ error: { code: failure.code } });
    expect(visit.stateAs('signed-in').typed).toEqual({ address: 'New' });
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await save({ address: 'New' }));
    expect(visit.submissionStates()).toEqual(states);
  });
});

describe('an update without an answer', () => {
  it('that was stored is found out by reading', async () => {
    await signIn();
    provider.will('updateCustomer', lost);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await save({ address: 'New' }));
    expect(visit.stateAs('signed-in').check).toMatchObject({
      answerLost: true,
      fields: [{ outcome: 'saved' }],
    });
    expect(visit.submissionStates()).toEqual(['accepted']);
  });

  it('that was not stored is to be saved again', async () => {
    await signIn();
    provider.will('updateCustomer', lost);
    provider.willRead(omar, served());
    unwrap(await save({ address: 'New' }));
    expect(visit.stateAs('signed-in')).toMatchObject({
      check: { answerLost: true, fields: [{ outcome: 'different' }] },
      typed: { address: 'New' },
    });
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('is not called stored where the provider never shows the field again', async () => {
    const secret = { pin_hint: { label: 'Hint' } };
    await signIn(served('Old Street 1', secret));
    provider.will('updateCustomer', lost);
    provider.willRead(omar, served());
    unwrap(await save({ pin_hint: 'blue' }));
    expect(visit.stateAs('signed-in').check?.fields).toMatchObject([{ outcome: 'not-shown' }]);
    expect(visit.holders.finish(visit.id)).toMatchObject({ error: { code: 'wrong-state' } });
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('stays unclear while nothing answers; checking reads and sends nothing', async () => {
    await signIn();
    provider.will('updateCustomer', lost);
    provider.will('getCustomer', offline);
    expect(await save({ address: 'New' })).toMatchObject({ error: { code: 'offline' } });
    expect(visit.state()).toEqual({ state: 'unclear', after: 'update' });
    expect(visit.submissionStates()).toEqual(['unknown']);
    expect(await save({ address: 'New' })).toMatchObject({ error: { code: 'wrong-state' } });
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await visit.holders.check(visit.id));
    expect(visit.stateAs('signed-in').check?.fields).toMatchObject([{ outcome: 'saved' }]);
    expect(visit.submissionStates()).toEqual(['accepted']);
    expect(provider.asked.filter(({ operation }) => operation === 'updateCustomer')).toHaveLength(1);
  });

  it('and a session that is over: unknown until the same customer signs in again', async () => {
    await signIn();
    provider.will('updateCustomer', lost);
    provider.will('getCustomer', strangers);
    unwrap(await save({ address: 'New' }));
    expect(visit.stateAs('signed-out')).toMatchObject({ isPhoneFixed: true, keptCount: 1, phone });
    expect(visit.submissionStates()).toEqual(['unknown']);
    // Nobody else can settle it, and no step of the sign-in may say that it is settled.
    expect(await visit.holders.requestCode(visit.id, '+60120000001')).toMatchObject({
      error: { code: 'wrong-state' },
    });
    visit.clock.advance(60_000);
    await askForCode();
    expect(visit.submissionStates()).toEqual(['unknown']);
    provider.will('signIn', yes);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('signed-in').check?.fields).toMatchObject([{ outcome: 'saved' }]);
    expect(visit.submissionStates()).toEqual(['accepted']);
  });
});

describe('an unsettled update', () => {
  it('is nobody else’s: it stays with a person, and another customer begins a new submission', async () => {
    await signIn();
    provider.will('updateCustomer', lost);
    provider.will('getCustomer', strangers);
    unwrap(await save({ address: 'New' }));
    visit.clock.advance(60_000);
    await askForCode();
    provider.will('signIn', yes);
    // The same number, and another customer behind it.
    provider.willRead({ customerId: 'h-2' }, served());
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('signed-in')).toMatchObject({ typed: {}, notice: 'typed-for-another' });
    provider.will('updateCustomer', took);
    provider.willRead({ customerId: 'h-2', address: 'Mine' }, served('Mine'));
    unwrap(await save({ address: 'Mine' }));
    expect(visit.submissionStates()).toEqual(['unknown', 'accepted']);
    visit.end();
    expect(visit.submissionStates()).toEqual(['unknown', 'accepted']);
  });
});

describe('a session that is over', () => {
  const out = async () => {
    await signIn();
    provider.will('updateCustomer', strangers);
    unwrap(await save({ address: 'New Street 2' }));
    expect(visit.stateAs('signed-out')).toMatchObject({ notice: 'session-over', phone, keptCount: 1 });
    expect(visit.submissionStates()).toEqual(['needs-customer']);
    visit.clock.advance(60_000);
    await askForCode();
    provider.will('signIn', yes);
  };

  it('keeps what was typed, for the same customer', async () => {
    await out();
    provider.willRead(omar, served());
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('signed-in')).toMatchObject({
      typed: { address: 'New Street 2' },
      changed: ['address'],
      dropped: [],
    });
  });

  it('says which typed values the form has no place for any more', async () => {
    await out();
    provider.willRead(omar, formOf({ address: { label: 'Address', readonly: true } }));
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('signed-in')).toMatchObject({ typed: {}, dropped: ['Address'] });
  });

  it('shows nothing of it to somebody else', async () => {
    await out();
    provider.willRead({ customerId: 'h-2', firstName: 'Farah' }, served());
    unwrap(await visit.holders.signIn(visit.id, code));
    expect(visit.stateAs('signed-in')).toMatchObject({ typed: {}, notice: 'typed-for-another' });
    expect(JSON.stringify(visit.state())).not.toContain('New Street 2');
  });

  it('is found out by reading, too', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.will('getCustomer', strangers);
    unwrap(await save({ address: 'New' }));
    expect(visit.state().state).toBe('signed-out');
    // A yes that nothing has proved.
    expect(visit.submissionStates()).toEqual(['unknown']);
  });
});

describe('what is typed', () => {
  it('is kept as fields are left, whether or not it can be sent', async () => {
    await signIn(served('Old Street 1', { dob: { type: 'date', label: 'Born' } }));
    unwrap(visit.holders.keep(visit.id, { values: { dob: '3', address: 'Old Street 1' } }));
    expect(visit.stateAs('signed-in')).toMatchObject({ changed: ['dob'], problems: ['dob'] });
  });
  it('can only be kept in a form', async () => {
    expect(visit.holders.keep(visit.id, { values: {} })).toMatchObject({ error: { code: 'wrong-state' } });
  });
});

describe('the language', () => {
  it('is set after the form, and read again', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    provider.will('setLanguage', answered({ signedIn: true, echoed: 'ar' }));
    provider.willRead({ ...omar, address: 'New' }, served('New'), 'ar');
    unwrap(await save({ address: 'New' }, 'ar'));
    expect(visit.stateAs('signed-in')).toMatchObject({
      language: 'ar',
      check: { fields: [{ outcome: 'saved' }], language: { sent: 'ar', outcome: 'saved' } },
    });
    expect(visit.submissionStates()).toEqual(['accepted']);
  });

  it('that was only echoed is not called saved, and stays chosen', async () => {
    await signIn();
    provider.will('setLanguage', answered({ signedIn: true, echoed: 'ar' }));
    provider.willRead(omar, served(), 'en');
    unwrap(await save({}, 'ar'));
    expect(visit.stateAs('signed-in')).toMatchObject({
      check: { fields: [], language: { outcome: 'different' } },
      wantedLanguage: 'ar',
    });
    expect(visit.submissionStates()).toEqual(['needs-customer']);
  });

  it('that fails does not take back what the form has saved', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'New' }, served('New'));
    provider.will('setLanguage', offline);
    expect(await save({ address: 'New' }, 'ar')).toMatchObject({ error: { code: 'offline' } });
    expect(visit.stateAs('signed-in')).toMatchObject({
      check: { fields: [{ outcome: 'saved' }] },
      wantedLanguage: 'ar',
    });
    expect(visit.submissionStates()).toEqual(['accepted']);
  });

  it('is not sent where it is the one that is there', async () => {
    await signIn();
    expect(await save({}, 'en')).toMatchObject({ error: { code: 'wrong-state' } });
  });
});

describe('a visit', () => {
  it('sends nothing without consent, without staff, or while the terminal is locked', async () => {
    const { consent: _none, ...without } = visit.record;
    visit.store.put(without);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'consent-missing' },
    });
    visit.store.put(visit.record);
    visit.session.now = { state: 'signed-out' };
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'wrong-state' },
    });
    expect(provider.asked).toEqual([]);
  });

  it('of another journey has no session', async () => {
    visit.store.put({ ...visit.record, journeyId: 'gold-account' });
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'application-unknown' },
    });
    expect(visit.holders.read({ ...visit.record, journeyId: 'gold-account' })).toBeUndefined();
    expect(provider.visits()).toBe(0);
  });

  it('takes one step at a time', async () => {
    provider.will('requestCode', yes);
    const first = visit.holders.requestCode(visit.id, phone);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'wrong-state' },
    });
    unwrap(await first);
  });

  it('that ends destroys its session and everything typed, and cancels what only the customer could go on with', async () => {
    await signIn();
    unwrap(visit.holders.keep(visit.id, { values: { address: 'Planted Marker' } }));
    visit.end();
    expect(provider.ended()).toBe(1);
    expect(JSON.stringify(visit.state())).not.toContain('Planted Marker');
    expect(await visit.holders.check(visit.id)).toMatchObject({ error: { code: 'application-unknown' } });
  });

  it('that ends under a call lets nothing of the customer come back', async () => {
    await askForCode();
    provider.will('signIn', yes);
    provider.during(visit.end);
    await visit.holders.signIn(visit.id, code);
    // Nothing was read for a customer who had left, and the submission is nobody's any more.
    expect(provider.asked.map(({ operation }) => operation)).toEqual(['requestCode', 'signIn']);
    expect(visit.stateAs('signed-out').phone).toBeUndefined();
    expect(visit.submissionStates()).toEqual(['cancelled']);
  });

  it('that ends with a lost sign-in leaves nothing for a person; with a lost update it does', async () => {
    provider.will('requestCode', lost);
    await visit.holders.requestCode(visit.id, phone);
    visit.end();
    expect(visit.submissionStates()).toEqual(['cancelled']);

    visit = createPolicyHolderVisit(provider);
    await signIn();
    provider.will('updateCustomer', lost);
    provider.will('getCustomer', offline);
    await save({ address: 'New' });
    visit.end();
    expect(visit.submissionStates()).toEqual(['unknown']);
  });

  it('that the program ends is ended too', async () => {
    await signIn();
    visit.holders.endAll();
    expect(provider.ended()).toBe(1);
  });

  it('without such a provider says so by doing nothing', async () => {
    visit = createPolicyHolderVisit(undefined);
    expect(await visit.holders.requestCode(visit.id, phone)).toMatchObject({
      error: { code: 'wrong-state' },
    });
    expect(visit.state().state).toBe('signed-out');
  });

  it('keeps the code and the typed values out of the audit', async () => {
    await signIn();
    provider.will('updateCustomer', took);
    provider.willRead({ ...omar, address: 'Planted Marker' }, served('Planted Marker'));
    unwrap(await save({ address: 'Planted Marker' }));
    const audit = JSON.stringify(visit.audit.entries);
    for (const marker of [code, phone, 'Planted Marker', 'Omar']) expect(audit).not.toContain(marker);
  });
});
