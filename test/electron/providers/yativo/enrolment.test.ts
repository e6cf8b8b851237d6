/** A customer added to Yativo in a visit: what is asked, what can't be sent, and every way an attempt can end. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../electron/providers/provider.ts';
import type { CheckedPicture } from '../../../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../../../electron/providers/yativo/adapter.ts';
import {
  fieldsBehind,
  toWalletCustomer,
  yativoRequirements,
} from '../../../../electron/providers/yativo/applicant-mapping.ts';
import { createYativoEnrolment } from '../../../../electron/providers/yativo/enrolment.ts';
import { keyHonouredMs } from '../../../../electron/providers/yativo/key-age.ts';
import { fieldByPageName } from '../../../../electron/providers/yativo/to-customer-fields.ts';
import { AllFields, FiveFields } from '../../../../electron/providers/yativo/wire.ts';
import { trainingYativoPolicy } from '../../../../electron/training/yativo/sample-data.ts';
import type { Applicant, ApplicantField } from '../../../../shared/domain/applicant.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import { makeJpeg, sourceOf } from '../../../providers/yativo-pictures.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createFakeRandom } from '../../../support/fake-random.ts';
import {
  answered,
  badCredentials,
  lost,
  offline,
  refused,
  type Step,
  scriptedCalls,
} from '../../../support/scripted-calls.ts';
import { fieldPathsOf } from '../../../support/wire-paths.ts';

const policy = trainingYativoPolicy('http://127.0.0.1:1');
const five = { ...policy, body: 'five-fields' } as const;
const clock = createFakeClock();
const http = { send: () => Promise.reject(new Error('nothing is sent here')), close: async () => undefined };
const enrolmentWith = (chosen: typeof policy) => {
  const parts = { http, policy: chosen, clock };
  const provider = createYativo({ ...parts, readCredentials: async () => err(fail('keychain-locked')) });
  return {
    provider,
    ...createYativoEnrolment({ provider, policy: chosen, random: createFakeRandom(), clock }),
  };
};
const enrolment = enrolmentWith(policy);
const picture = async (bytes = makeJpeg()): Promise<CheckedPicture> =>
  unwrap(await enrolment.provider.checkPicture(sourceOf(bytes)));

const paulo: Applicant = {
  legalFullName: 'Paulo Muster',
  phoneNumber: '+5521998765432',
  email: 'paulo@customer.example',
  street: 'Rua Fictícia',
  houseNumber: '12',
  city: 'Niterói',
  postCode: '24000-000',
  country: 'BR',
  state: 'BR-RJ',
  documentKind: 'passport',
  documentNumber: 'SPECIMEN 1',
  documentCountry: 'CL',
  documentExpiryDate: '2031-01-31',
};
const fieldsOf = (chosen: typeof policy, need: string) =>
  yativoRequirements(chosen)
    .fields.filter((requirement) => requirement.need === need)
    .map(({ field }) => field);

describe('the form', () => {
  it('asks every field of the page', () => {
    const behind = (schema: typeof AllFields | typeof FiveFields) =>
      fieldPathsOf(schema)
        .filter((path) => path !== 'customer_type')
        .map((path) => fieldsBehind([fieldByPageName[path] ?? '?'], policy).length);
    expect(behind(AllFields)).toEqual(Array(14).fill(1));
    expect(behind(FiveFields)).toEqual(Array(4).fill(1));
  });

  it('needs what the page needs', () => {
    expect(fieldsOf(policy, 'required')).toEqual([
      'legalFullName',
      'phoneNumber',
      'email',
      'street',
      'city',
      'country',
      'documentKind',
      'documentNumber',
      'documentCountry',
    ]);
    expect(fieldsOf(policy, 'optional')).toEqual(['houseNumber', 'postCode', 'state', 'documentExpiryDate']);
  });

  it('asks less where policy sends less', () => {
    expect(fieldsOf(five, 'required')).toEqual(['legalFullName', 'phoneNumber', 'email', 'country']);
    expect(fieldsOf(five, 'optional')).toEqual([]);
  });

  it('offers the documents that policy has words for, and asks their pictures', () => {
    const kinds = enrolment.requirements.fields.find(({ field }) => field === 'documentKind')?.choices;
    expect(kinds).toEqual(['passport', 'national-id-card', 'driving-licence', 'residence-permit']);
    expect(enrolment.neededPictures('passport')).toEqual(['front']);
    expect(enrolment.neededPictures('residence-permit')).toEqual(['front', 'back']);
    expect(enrolment.neededPictures('tax-id')).toEqual([]);
    expect(enrolment.neededPictures(undefined)).toEqual(['front']);
    expect(enrolmentWith(five).neededPictures('passport')).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is the applicant, with the name of the state', () => {
    expect(toWalletCustomer(paulo)).toEqual({
      fullName: 'Paulo Muster',
      email: 'paulo@customer.example',
      phone: '+5521998765432',
      country: 'BR',
      address: {
        street: 'Rua Fictícia',
        number: '12',
        city: 'Niterói',
        state: 'Rio de Janeiro',
        postCode: '24000-000',
        country: 'BR',
      },
      document: {
        kind: 'passport',
        number: 'SPECIMEN 1',
        issuingCountry: 'CL',
        expiryDate: '2031-01-31',
      },
    });
  });

  it.each([undefined, 'MY-10', 'BR-ZZ'])('has no state for %s in Brazil', (state) => {
    const { state: _was, ...rest } = paulo;
    expect(toWalletCustomer({ ...rest, ...(state && { state }) }).address?.state).toBeUndefined();
  });

  it.each<[string, Applicant, ApplicantField[]]>([
    ['nothing', paulo, []],
    ['a country that does not exist', { ...paulo, country: 'ZZ' }, ['country']],
    ['a document of no country', { ...paulo, documentCountry: 'ZZ' }, ['documentCountry']],
    [
      'a year that two digits can not say',
      { ...paulo, documentExpiryDate: '2101-01-01' },
      ['documentExpiryDate'],
    ],
    ['a document that is none here', { ...paulo, documentKind: 'tax-id' }, ['documentKind']],
    ['nothing at all', {}, fieldsOf(policy, 'required').slice(0, -2)],
  ])('can not be %s', (_name, applicant, fields) => {
    expect(enrolment.findProblems(applicant)).toEqual(fields);
  });
});

describe('an attempt', () => {
  const young = { id: '00000000-0000-4000-8000-000000000001', mintedAt: clock.now() };
  const old = { ...young, mintedAt: clock.now() - keyHonouredMs };
  const attempt = async (identity: typeof young, wasUnclear: boolean, ...steps: readonly Step[]) => {
    const calls = scriptedCalls(...steps);
    const facts = { applicant: paulo, pictures: { front: await picture() } };
    const end = await enrolment.attempt(calls, facts, identity, wasUnclear);
    expect(calls.left()).toEqual([]);
    return { end, inputs: calls.inputs };
  };
  const add = (outcome: Outcome<unknown>) => ['add-customer', outcome] as const;
  const look = (outcome: Outcome<unknown>) => ['find-by-email', outcome] as const;
  const added = answered({ add: 'added', customerId: 'c-1' });
  const emailExists = answered({ add: 'email-exists' });
  const keyExpired = answered({ add: 'key-expired' });
  const found = answered({ found: 'customer', customerId: 'c-1' });
  const nobody = answered({ found: 'nobody' });
  const cannotTell = answered({ found: 'cannot-tell' });
  const taken = { end: 'refused', failure: fail('already-customer'), fields: ['email'] };
  const accepted = { end: 'accepted', reference: 'c-1' };
  const unclear = (code: string) => ({ end: 'unclear', failure: { code } });

  it('has the key that was minted, a new one after a correction, and corrects nobody', async () => {
    const minted = await enrolment.mintIdentity(paulo);
    expect(minted.mintedAt).toBe(clock.now());
    expect((await enrolment.identityAfterCorrection(minted, paulo)).id).not.toBe(minted.id);
    expect(enrolment.takesCorrections).toBe(false);
    const { end, inputs } = await attempt(young, false, add(added));
    expect(end).toEqual(accepted);
    expect(inputs).toMatchObject([{ idempotencyKey: young.id, customer: { fullName: 'Paulo Muster' } }]);
  });

  it('after a lost answer is the same once more, under the same key', async () => {
    const first = await attempt(young, false, add(lost));
    expect(first.end).toMatchObject(unclear('answer-lost'));
    const second = await attempt(young, true, add(added));
    expect(second.end).toEqual(accepted);
    expect(second.inputs).toMatchObject([{ idempotencyKey: young.id }]);
  });

  it('that is lost again is looked up: the provider may store an error and repeat it for an hour', async () => {
    expect((await attempt(young, true, add(lost), look(found))).end).toEqual(accepted);
    expect((await attempt(young, true, add(lost), look(nobody))).end).toMatchObject(unclear('answer-lost'));
    expect((await attempt(young, true, add(lost), look(offline))).end).toMatchObject(unclear('offline'));
    // The first time nobody else has asked: the same again comes before anything else.
    expect((await attempt(young, false, add(lost))).end).toMatchObject(unclear('answer-lost'));
  });

  it('after an hour is a look-up instead', async () => {
    expect((await attempt(old, true, look(found))).end).toEqual(accepted);
    expect((await attempt(old, true, look(nobody))).end).toEqual({ end: 'identity-used-up' });
    expect((await attempt(old, true, look(cannotTell))).end).toMatchObject(unclear('answer-lost'));
    expect((await attempt(old, true, look(offline))).end).toMatchObject(unclear('offline'));
    expect((await attempt(old, true, look(badCredentials))).end).toMatchObject(
      unclear('credentials-refused'),
    );
  });

  it('with an old key that was never heard takes a new one at once', async () => {
    expect((await attempt(old, false)).end).toEqual({ end: 'identity-used-up' });
  });

  it('with a key from the future, by a clock that was set back, looks up too', async () => {
    const future = { ...young, mintedAt: clock.now() + 1 };
    expect((await attempt(future, true, look(found))).end).toEqual(accepted);
  });

  describe('that finds the address taken', () => {
    it('is somebody else without a lost answer', async () => {
      expect((await attempt(young, false, add(emailExists))).end).toEqual(taken);
    });

    it('is us after one, if the list has the customer', async () => {
      expect((await attempt(young, true, add(emailExists), look(found))).end).toEqual(accepted);
      expect((await attempt(young, true, add(emailExists), look(nobody))).end).toEqual(taken);
      expect((await attempt(young, true, add(emailExists), look(cannotTell))).end).toMatchObject(
        unclear('answer-lost'),
      );
      expect((await attempt(young, true, add(emailExists), look(lost))).end).toMatchObject(
        unclear('answer-lost'),
      );
    });
  });

  describe('that was unclear, and finds somebody with the address', () => {
    const holder = (fullName?: string, phone?: string) =>
      answered({ found: 'customer', customerId: 'c-1', fullName, phone });

    it('is not taken for them where neither name nor phone is theirs', async () => {
      const another = holder('Siti Contoh', '+60123456789');
      expect((await attempt(old, true, look(another))).end).toEqual(taken);
      expect((await attempt(young, true, add(emailExists), look(another))).end).toEqual(taken);
      expect((await attempt(young, true, add(refused()), look(another))).end).toEqual(taken);
    });

    it.each([
      ['written otherwise', holder('PAULO MUSTER ', '5521998765432')],
      ['with a phone that is written otherwise', holder('Paulo Muster', '+55 21 00000000')],
      ['with a name that is written otherwise', holder('P. Muster', '+5521998765432')],
      ['without either shown', holder()],
      ['without a phone shown', holder('Siti Contoh')],
    ])('is, %s', async (_how, ours) => {
      expect((await attempt(old, true, look(ours))).end).toEqual(accepted);
    });
  });

  describe('whose key has expired at the provider', () => {
    it('looks up first, and then takes a new key', async () => {
      expect((await attempt(young, true, add(keyExpired), look(found))).end).toEqual(accepted);
      expect((await attempt(young, true, add(keyExpired), look(nobody))).end).toEqual({
        end: 'identity-used-up',
      });
      expect((await attempt(young, true, add(keyExpired), look(offline))).end).toMatchObject(
        unclear('offline'),
      );
      expect((await attempt(young, false, add(keyExpired), look(nobody))).end).toEqual({
        end: 'identity-used-up',
      });
    });

    it('does not take another customer for the one that was just sent', async () => {
      expect((await attempt(young, false, add(keyExpired), look(found))).end).toEqual(taken);
    });
  });

  it('that is refused names the fields; after a lost answer it looks up first', async () => {
    const no = refused('email', 'address.city', 'document.expiryDate');
    const end = { end: 'refused', fields: ['email', 'city', 'documentExpiryDate'] };
    expect((await attempt(young, false, add(no))).end).toMatchObject(end);
    expect((await attempt(young, true, add(no), look(nobody))).end).toMatchObject(end);
    expect((await attempt(young, true, add(no), look(found))).end).toEqual(accepted);
    expect((await attempt(young, true, add(no), look(cannotTell))).end).toMatchObject(unclear('answer-lost'));
  });

  it('without a line is not sent, and as unclear as before where it was', async () => {
    expect((await attempt(young, false, add(offline))).end).toEqual({
      end: 'not-sent',
      failure: offline.failure,
    });
    expect((await attempt(young, true, add(offline))).end).toMatchObject(unclear('offline'));
    expect((await attempt(young, false, add(badCredentials))).end).toMatchObject({ end: 'refused' });
    expect((await attempt(young, true, add(badCredentials))).end).toMatchObject(
      unclear('credentials-refused'),
    );
  });

  describe('with pictures', () => {
    const send = (pictures: Record<string, CheckedPicture>, wasUnclear = false, steps = [add(added)]) => {
      const calls = scriptedCalls(...steps);
      const applicant = { ...paulo, documentKind: 'residence-permit' } as const;
      return enrolment
        .attempt(calls, { applicant, pictures }, young, wasUnclear)
        .then((end) => ({ end, calls }));
    };

    it('sends the sides that are needed', async () => {
      const { end, calls } = await send({ front: await picture(), back: await picture() });
      expect(end).toEqual(accepted);
      expect(calls.inputs).toMatchObject([{ pictures: { front: { format: 'jpeg' }, back: {} } }]);
    });

    it('sends nothing while one is missing', async () => {
      const { end } = await send({ front: await picture() }, false, []);
      expect(end).toEqual({ end: 'not-sent', failure: fail('wrong-state') });
      expect((await send({ front: await picture() }, true, [])).end).toMatchObject(unclear('wrong-state'));
    });

    it('sends nothing that is no longer what was checked', async () => {
      const bytes = makeJpeg();
      const front = await picture(bytes);
      bytes.fill(0);
      const { end } = await send({ front, back: await picture() }, false, []);
      expect(end).toEqual({ end: 'not-sent', failure: fail('wrong-state') });
    });

    it('sends none in the five fields', async () => {
      const calls = scriptedCalls(add(added));
      const sent = enrolmentWith(five).attempt(calls, { applicant: paulo, pictures: {} }, young, false);
      expect(await sent).toEqual(accepted);
      expect(calls.inputs).toMatchObject([{ pictures: {} }]);
    });
  });
});
