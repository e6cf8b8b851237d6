import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import {
  answered,
  createScriptedProvider,
  lost,
  offline,
  type ScriptedProvider,
} from '../../support/scripted-provider.ts';
import { createVisitParts, mei } from '../../support/visit.ts';

let provider: ScriptedProvider;
let visit: ReturnType<typeof createVisitParts>;
const minutes = (count: number) => count * 60_000;
/** A code of three minutes, less the second that a `Date` header leaves open. */
const codeLife = minutes(3) - 1000;

beforeEach(() => {
  provider = createScriptedProvider();
  visit = createVisitParts(provider);
});
afterEach(() => {
  provider.assertDone();
  expect(visit.bugs).toEqual([]);
});

const nobody = answered({ bind: 'no-such-customer' } as const);
const unfinished = answered({ bind: 'registration-unfinished' } as const);
const link = () =>
  answered(
    { url: 'https://links.example/abc', expiresAt: visit.clock.now() + minutes(30) },
    visit.clock.now(),
  );
const codeSent = (sessionId = 'session-1') =>
  answered({ sessionId, expiresAt: visit.clock.now() + minutes(3) }, visit.clock.now());
const registrationOf = (id: Parameters<typeof visit.applications.read>[0]) =>
  unwrap(visit.applications.read(id)).registration;
const statesOf = (id: Parameters<typeof visit.applications.read>[0]) =>
  visit.stored(id).map(({ state }) => state);
const moves = () =>
  visit.audit.entries.filter(({ event }) => event === 'submission.moved').map(({ fields }) => fields);

/** A visit whose code went out. */
async function withCode(draft?: Parameters<typeof visit.confirmedVisit>[0]) {
  const id = visit.confirmedVisit(draft);
  provider.will('bind', nobody);
  provider.will('register', codeSent());
  unwrap(await visit.registration.send(id));
  return id;
}

describe('sending', () => {
  it('asks first, then registers, and a code goes out', async () => {
    const id = await withCode();
    expect(provider.asked.map(({ operation }) => operation)).toEqual(['bind', 'register']);
    expect(registrationOf(id)).toEqual({
      state: 'code-open',
      method: 'phoneNumber',
      sentTo: '+6012 ··· 6789',
      expiresInMs: codeLife,
      lifetimeMs: codeLife,
      triesLeft: 4,
      resend: { availableInMs: 60_000, left: 5 },
    });
    expect(statesOf(id)).toEqual(['code-open']);
  });

  it('sends nothing before the customer has confirmed', async () => {
    const { applicationId } = unwrap(visit.applications.start('gold-account', 'nur-aina' as never));
    expect(await visit.registration.send(applicationId)).toEqual({
      ok: false,
      error: fail('consent-missing'),
    });
    unwrap(
      visit.applications.recordConsent(applicationId, noticeVersionOf('gold-account'), 'nur-aina' as never),
    );
    unwrap(visit.applications.saveDetails(applicationId, mei));
    expect(await visit.registration.send(applicationId)).toEqual({ ok: false, error: fail('not-confirmed') });
    expect(provider.asked).toEqual([]);
  });

  it('sends nothing while the terminal is locked', async () => {
    const id = visit.confirmedVisit();
    visit.session.now = { state: 'signed-out' };
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
    expect(provider.asked).toEqual([]);
  });

  it('is done at once when the provider already knows the customer', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', answered({ bind: 'bound', customerId: 'c-1' }));
    unwrap(await visit.registration.send(id));
    expect(registrationOf(id)).toEqual({ state: 'bound', alreadyCustomer: true });
    expect(statesOf(id)).toEqual(['accepted']);
  });

  it('fetches a link when stage one was finished earlier: already verified is success', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', unfinished);
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.send(id));
    expect(registrationOf(id)).toMatchObject({ state: 'link', alreadyVerified: true });
  });

  it('is refused when the customer cannot be bound', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', answered({ bind: 'cannot-be-bound' }));
    await visit.registration.send(id);
    expect(registrationOf(id)).toEqual({ state: 'refused', providerCode: '803' });
    expect(statesOf(id)).toEqual(['rejected']);
  });

  it('asks once more when the first answer was lost, and sends an 803 then to a person', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', lost);
    provider.will('bind', answered({ bind: 'cannot-be-bound' }));
    await visit.registration.send(id);
    expect(registrationOf(id)).toEqual({ state: 'with-a-person', providerCode: '803' });
    expect(statesOf(id)).toEqual(['unknown']);
  });

  it('says the line is down and waits for the customer; nothing was sent', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', offline);
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('offline') });
    expect(registrationOf(id)).toEqual({ state: 'needs-customer' });
    expect(statesOf(id)).toEqual(['needs-customer']);

    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    expect(statesOf(id)).toEqual(['code-open']);
  });

  it('never registers twice by itself: a lost answer is unclear until a person settles it', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', lost);
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('answer-lost') });
    expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'register' });
    expect(statesOf(id)).toEqual(['unknown']);
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
  });

  it('keeps the item when the credentials are refused', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', {
      kind: 'refused',
      failure: fail('credentials-refused'),
      providerCode: 'http-401',
      providerNow: undefined,
    });
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('credentials-refused') });
    expect(statesOf(id)).toEqual(['needs-customer']);
  });

  it('a corrected record after a refusal is a new submission that replaces the old', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', answered({ bind: 'cannot-be-bound' }));
    await visit.registration.send(id);
    unwrap(visit.applications.saveDetails(id, { ...mei, identityNumber: '900101-14-5679' }));
    unwrap(visit.applications.confirmReview(id));
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    const [old, corrected] = visit.submissions.listFor(id);
    expect(old).toMatchObject({
      state: 'cancelled',
      cancelReason: 'superseded',
      supersededBy: corrected?.submissionId,
    });
    expect(corrected).toMatchObject({ state: 'code-open', supersedes: old?.submissionId });
  });
});

describe('an unclear registration', () => {
  async function unclear() {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', lost);
    await visit.registration.send(id);
    return id;
  }

  it('asks the customer, then the provider: 801 means the first code is void, and a new one is sent on request', async () => {
    const id = await unclear();
    provider.will('bind', nobody);
    unwrap(await visit.registration.settleUnclear(id, true));
    expect(registrationOf(id)).toMatchObject({ state: 'code-over', why: 'first-code-void' });
    expect(visit.audit.entries).toContainEqual(
      expect.objectContaining({
        event: 'customer.asked',
        fields: expect.objectContaining({ codeArrived: true }),
      }),
    );

    visit.clock.advance(60_000);
    provider.will('register', codeSent('session-2'));
    unwrap(await visit.registration.resendCode(id));
    expect(statesOf(id)).toEqual(['cancelled', 'code-open']);
  });

  it('is success when the provider says stage one is done', async () => {
    const id = await unclear();
    provider.will('bind', unfinished);
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.settleUnclear(id, false));
    expect(registrationOf(id)).toMatchObject({ state: 'link' });
    expect(statesOf(id)).toEqual(['accepted']);
  });

  it('stays unclear while nobody answers', async () => {
    const id = await unclear();
    provider.will('bind', offline);
    expect(await visit.registration.settleUnclear(id, false)).toEqual({ ok: false, error: fail('offline') });
    expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'register' });
    expect(statesOf(id)).toEqual(['unknown']);
  });
});

describe('the code', () => {
  it('right: verified, and the link is there', async () => {
    const id = await withCode();
    provider.will(
      'verifyRegistration',
      answered({
        verify: 'verified',
        link: { url: 'https://links.example/x', expiresAt: visit.clock.now() + 1 },
      }),
    );
    unwrap(await visit.registration.confirmCode(id, '419802'));
    expect(registrationOf(id)).toMatchObject({ state: 'link', alreadyVerified: false });
    expect(statesOf(id)).toEqual(['accepted']);
    expect(provider.asked.at(-1)?.input).toEqual({ sessionId: 'session-1', verificationCode: '419802' });
  });

  it('wrong, then right', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', answered({ verify: 'wrong' }));
    expect(await visit.registration.confirmCode(id, '000000')).toEqual({
      ok: false,
      error: fail('code-wrong', { triesLeft: 3 }),
    });
    expect(statesOf(id)).toEqual(['code-open']);
    provider.will('verifyRegistration', answered({ verify: 'already-verified' }));
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.confirmCode(id, '419802'));
    expect(registrationOf(id)).toMatchObject({ state: 'link', alreadyVerified: true });
  });

  it('wrong four times: the tries are used and only a new code helps', async () => {
    const id = await withCode();
    for (let count = 0; count < 4; count += 1) {
      provider.will('verifyRegistration', answered({ verify: 'wrong' }));
      await visit.registration.confirmCode(id, '000000');
    }
    expect(registrationOf(id)).toMatchObject({ state: 'code-over', why: 'tries-used' });
    expect(await visit.registration.confirmCode(id, '419802')).toEqual({
      ok: false,
      error: fail('code-tries-used'),
    });
  });

  it('refused with an unlisted code: the provider is asked whether it counted after all', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', answered({ verify: 'not-accepted', providerCode: '1999' }));
    provider.will('bind', nobody);
    expect(await visit.registration.confirmCode(id, '000000')).toEqual({
      ok: false,
      error: fail('code-not-accepted', { triesLeft: 3 }),
    });
    provider.will('verifyRegistration', answered({ verify: 'not-accepted', providerCode: '1999' }));
    provider.will('bind', unfinished);
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.confirmCode(id, '419802'));
    expect(registrationOf(id)).toMatchObject({ state: 'link', alreadyVerified: true });
  });

  it('runs out by the provider clock, also when the wall clock of the kiosk jumps', async () => {
    const id = await withCode();
    visit.clock.setWallClock(visit.clock.now() + minutes(10));
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', expiresInMs: codeLife });
    visit.clock.advance(minutes(3));
    expect(registrationOf(id)).toMatchObject({ state: 'code-over', why: 'expired' });
    expect(await visit.registration.confirmCode(id, '419802')).toEqual({
      ok: false,
      error: fail('code-expired'),
    });
  });

  it('counts by the provider clock when the kiosk clock is ten minutes off', async () => {
    const id = visit.confirmedVisit();
    const providerNow = visit.clock.now() - minutes(10);
    provider.will('bind', nobody);
    provider.will('register', answered({ sessionId: 's', expiresAt: providerNow + minutes(3) }, providerNow));
    unwrap(await visit.registration.send(id));
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', expiresInMs: codeLife });
  });

  it('answer lost, but the provider says it counted: success', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', lost);
    provider.will('bind', unfinished);
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.confirmCode(id, '419802'));
    expect(registrationOf(id)).toMatchObject({ state: 'link' });
  });

  it('answer lost, and the provider says it never counted: the same code may be tried again', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', lost);
    provider.will('bind', nobody);
    expect((await visit.registration.confirmCode(id, '419802')).ok).toBe(false);
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', triesLeft: 4 });
    expect(statesOf(id)).toEqual(['code-open']);
  });

  it('answer lost and nobody to ask: unclear, and settled later', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', lost);
    provider.will('bind', lost);
    expect(await visit.registration.confirmCode(id, '419802')).toEqual({
      ok: false,
      error: fail('answer-lost'),
    });
    expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'verify' });
    provider.will('bind', nobody);
    unwrap(await visit.registration.settleUnclear(id, true));
    expect(registrationOf(id)).toMatchObject({ state: 'code-open' });
    // The customer was asked nothing here, and the audit says nothing else.
    expect(visit.audit.entries.map(({ event }) => event)).not.toContain('customer.asked');
  });

  it('is written down nowhere', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', answered({ verify: 'wrong' }));
    await visit.registration.confirmCode(id, '731905');
    expect(
      JSON.stringify([
        visit.audit.entries,
        visit.applications.read(id),
        visit.submissions.listFor(id),
        visit.store.find(id),
      ]),
    ).not.toContain('731905');
  });
});

describe('a new code', () => {
  it('waits for the cooldown, then replaces the old session', async () => {
    const id = await withCode();
    expect(await visit.registration.resendCode(id)).toEqual({
      ok: false,
      error: fail('resend-too-soon', { waitMs: 60_000 }),
    });
    visit.clock.advance(60_000);
    provider.will('register', codeSent('session-2'));
    unwrap(await visit.registration.resendCode(id));
    expect(statesOf(id)).toEqual(['cancelled', 'code-open']);
    provider.will('verifyRegistration', answered({ verify: 'wrong' }));
    await visit.registration.confirmCode(id, '111111');
    expect(provider.asked.at(-1)?.input).toMatchObject({ sessionId: 'session-2' });
  });

  it('is sent five times a visit at most', async () => {
    const id = await withCode();
    for (let count = 0; count < 5; count += 1) {
      visit.clock.advance(60_000);
      provider.will('register', codeSent(`again-${count}`));
      unwrap(await visit.registration.resendCode(id));
    }
    visit.clock.advance(60_000);
    expect(await visit.registration.resendCode(id)).toEqual({ ok: false, error: fail('resend-used-up') });
  });

  it('leaves the old code alone when it could not be sent', async () => {
    const id = await withCode();
    visit.clock.advance(60_000);
    provider.will('register', offline);
    expect(await visit.registration.resendCode(id)).toEqual({ ok: false, error: fail('offline') });
    expect(registrationOf(id)).toMatchObject({ state: 'code-open' });
    provider.will('verifyRegistration', answered({ verify: 'wrong' }));
    await visit.registration.confirmCode(id, '419802');
    expect(provider.asked.at(-1)?.input).toMatchObject({ sessionId: 'session-1' });
  });

  it('goes to the corrected number at once, with the details kept', async () => {
    const id = await withCode();
    provider.will('register', codeSent('session-2'));
    unwrap(await visit.registration.correctContact(id, 'phoneNumber', '+60123456780'));
    expect(provider.asked.at(-1)?.input).toMatchObject({ ...mei, phoneNumber: '+60123456780' });
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', sentTo: '+6012 ··· 6780' });
    expect(unwrap(visit.applications.read(id)).draft.legalFullName).toBe(mei.legalFullName);
    expect(statesOf(id)).toEqual(['cancelled', 'code-open']);
  });

  it('is not sent to a number that is none', async () => {
    const id = await withCode();
    expect(await visit.registration.correctContact(id, 'phoneNumber', 'abc')).toEqual({
      ok: false,
      error: fail('details-incomplete', { fields: ['phoneNumber'] }),
    });
  });
});

describe('the link', () => {
  it('is renewed on request, and finishing is noticed', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', unfinished);
    provider.will('requestOneTimeLink', offline);
    expect((await visit.registration.send(id)).ok).toBe(false);
    expect(registrationOf(id)).toEqual({ state: 'verified' });
    provider.will('requestOneTimeLink', link());
    unwrap(await visit.registration.renewLink(id));
    expect(registrationOf(id)).toMatchObject({ state: 'link' });
    provider.will('bind', unfinished);
    expect(unwrap(await visit.registration.checkFinished(id))).toEqual({ finished: false });
    provider.will('bind', answered({ bind: 'bound', customerId: 'c-1' }));
    expect(unwrap(await visit.registration.checkFinished(id))).toEqual({ finished: true });
    expect(registrationOf(id)).toEqual({ state: 'bound', alreadyCustomer: false });
  });
});

describe('the end of a visit', () => {
  it('forgets the customer and cancels what needed them', async () => {
    const id = await withCode();
    unwrap(await visit.applications.endVisit(id, 'stop'));
    expect(visit.applications.readOpen()).toBeNull();
    expect(visit.store.find(id)).toBeUndefined();
    expect(statesOf(id)).toEqual(['cancelled']);
  });

  it('before the first call sends nothing, and brings nothing back', async () => {
    const id = visit.confirmedVisit();
    const sending = visit.registration.send(id);
    unwrap(await visit.applications.endVisit(id, 'stop'));
    await sending;
    expect(visit.store.find(id)).toBeUndefined();
    expect(statesOf(id)).toEqual(['cancelled']);
    expect(provider.asked).toEqual([]);
  });

  it('leaves an unknown submission for a person', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', lost);
    provider.will('bind', lost);
    await visit.registration.send(id);
    unwrap(await visit.applications.endVisit(id, 'stop'));
    expect(statesOf(id)).toEqual(['unknown']);
  });
});

describe('the audit', () => {
  it('tells every move and call, and no personal data', async () => {
    const id = await withCode();
    expect(moves().map((fields) => `${fields.from} -> ${fields.to}`)).toEqual([
      'draft -> waiting',
      'waiting -> sending',
      'sending -> waiting',
      'waiting -> sending',
      'sending -> code-open',
    ]);
    const text = JSON.stringify(visit.audit.entries);
    for (const marker of ['Tan', '陈', '900101', '6789']) expect(text).not.toContain(marker);
    expect(text).toContain(id);
  });

  it('refuses two steps of one visit at the same time', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    const first = visit.registration.send(id);
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
    unwrap(await first);
  });
});
