/** A customer sent to Noah in a visit: what is asked, what can't be sent, and every way an attempt can end. */
import { describe, expect, it } from 'vitest';
import { createNoah } from '../../../../electron/providers/noah/adapter.ts';
import {
  fieldsBehind,
  noahRequirements,
  toPayoutCustomer,
} from '../../../../electron/providers/noah/applicant-mapping.ts';
import { ourFieldAt, toWire } from '../../../../electron/providers/noah/customer-mapping.ts';
import { createNoahEnrolment } from '../../../../electron/providers/noah/enrolment.ts';
import { IdType, PutCustomerBody } from '../../../../electron/providers/noah/wire.ts';
import type { PayoutCustomer } from '../../../../electron/providers/payout-customer-provider.ts';
import { trainingNoahPolicy } from '../../../../electron/training/noah/sample-data.ts';
import type { Applicant, ApplicantField } from '../../../../shared/domain/applicant.ts';
import { fail } from '../../../../shared/failure.ts';
import { checkDetails } from '../../../../shared/journeys/complete-details.ts';
import { err } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createFakeRandom } from '../../../support/fake-random.ts';
import {
  answered,
  badCredentials,
  clockWrong,
  lost,
  offline,
  refused,
  type Step,
  scriptedCalls,
} from '../../../support/scripted-calls.ts';
import { fieldPathsOf } from '../../../support/wire-paths.ts';

const policy = trainingNoahPolicy('http://127.0.0.1:1');
const clock = createFakeClock();
const http = { send: () => Promise.reject(new Error('nothing is sent here')), close: async () => undefined };
const provider = createNoah({
  http,
  policy,
  clock,
  readCredentials: async () => err(fail('keychain-locked')),
});
const enrolmentWith = (more: Partial<typeof policy> = {}) =>
  createNoahEnrolment({ provider, policy: { ...policy, ...more }, random: createFakeRandom(), clock });
const enrolment = enrolmentWith();

const aisha: Applicant = {
  givenName: 'Aisha',
  familyName: 'Rahman',
  dateOfBirth: '1990-02-28',
  street: 'Jalan Contoh',
  houseNumber: '12A',
  city: 'Shah Alam',
  postCode: '40000',
  country: 'MY',
  state: 'MY-10',
  documentKind: 'passport',
  documentNumber: 'SPECIMEN 1',
  documentCountry: 'MY',
};
const without = (...fields: readonly ApplicantField[]): Applicant =>
  Object.fromEntries(Object.entries(aisha).filter(([field]) => !fields.some((one) => one === field)));
const sent = (applicant: Applicant, more: Partial<typeof policy> = {}): PayoutCustomer =>
  toPayoutCustomer(applicant, 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69', { ...policy, ...more });
const requirement = (field: ApplicantField) =>
  enrolment.requirements.fields.find((one) => one.field === field);

describe('the form', () => {
  it('asks every field of the page', () => {
    const asked = enrolment.requirements.fields.length;
    expect(asked).toBe(27);
    const named = fieldPathsOf(PutCustomerBody)
      // Of policy's.
      .filter((path) => path !== 'Type')
      .map((path) => [path, fieldsBehind([ourFieldAt(path.split('.')) ?? '?'], aisha, noahRequirements())]);
    expect(named.filter(([, fields]) => fields?.length !== 1)).toEqual([]);
    expect(named).toHaveLength(15);
  });

  it('needs what the page needs, and no more', () => {
    const required = enrolment.requirements.fields
      .filter(({ need, onlyWhen }) => need === 'required' && !onlyWhen)
      .map(({ field }) => field);
    expect(required.toSorted()).toEqual([
      'city',
      'country',
      'dateOfBirth',
      'documentCountry',
      'documentKind',
      'documentNumber',
      'givenName',
      'postCode',
      'street',
    ]);
  });

  it.each([
    'givenName',
    'middleName',
    'familyName',
    'city',
    'postCode',
    'documentNumber',
    'secondDocumentNumber',
  ] as const)('%s has the very limit of the schema', (field) => {
    const most = requirement(field)?.maxCodePoints ?? 0;
    const second: Applicant = {
      secondDocumentKind: 'tax-id',
      secondDocumentNumber: 'T1',
      secondDocumentCountry: 'US',
    };
    // A name of the Han extension: two code units, one character.
    const character = field.endsWith('Number') || field === 'postCode' ? '7' : '𠮷';
    const withText = (length: number) => ({ ...aisha, ...second, [field]: character.repeat(length) });
    expect(enrolment.findProblems(withText(most))).toEqual([]);
    expect(enrolment.findProblems(withText(most + 1))).toEqual([field]);
  });

  it('asks a family name only of people who have one', () => {
    expect(requirement('familyName')).toMatchObject({
      need: 'required',
      onlyWhen: { field: 'hasOneName', given: false },
    });
    const { applicant, problems } = checkDetails(
      { ...without('familyName'), hasOneName: 'yes' } as Record<string, string>,
      enrolment.requirements,
      ['email'],
    );
    expect(problems).toEqual({});
    expect(sent(applicant)).toMatchObject({ firstName: 'Aisha', lastName: 'Aisha' });
  });

  it('asks whole documents, and more than one where there are more', () => {
    expect(requirement('documentKind')?.choices).toHaveLength(IdType.options.length);
    const draft = { ...aisha, secondDocumentKind: 'tax-id', thirdDocumentKind: 'address-proof' };
    const { problems } = checkDetails(draft as Record<string, string>, enrolment.requirements, ['email']);
    expect(problems).toEqual({
      secondDocumentNumber: 'missing',
      secondDocumentCountry: 'missing',
      thirdDocumentNumber: 'missing',
      thirdDocumentCountry: 'missing',
    });
  });

  it('takes no pictures', () => {
    expect(enrolment.neededPictures('passport')).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is street and number in the order of policy', () => {
    expect(sent(aisha).residence.street).toBe('Jalan Contoh 12A');
    expect(sent(aisha, { streetOrder: 'number-street' }).residence.street).toBe('12A Jalan Contoh');
    expect(sent(without('houseNumber')).residence.street).toBe('Jalan Contoh');
  });

  it.each([
    ['US', 'US-CA', 'US-CA', 'CA'],
    ['CA', 'CA-QC', 'CA-QC', 'QC'],
    ['MY', 'MY-10', 'Selangor', 'Selangor'],
    ['IE', 'IE-CO', 'Cork', 'Cork'],
    ['SG', undefined, 'Shah Alam', 'Shah Alam'],
    // Chosen for another country before.
    ['SG', 'MY-10', 'Shah Alam', 'Shah Alam'],
  ])('for %s and %s is the state %s, on the wire %s', (country, state, ours, theirs) => {
    const applicant = { ...without('state'), country, ...(state && { state }) };
    expect(sent(applicant).residence.state).toBe(ours);
    expect(toWire(sent(applicant), false)).toMatchObject({ PrimaryResidence: { State: theirs } });
    expect(enrolment.findProblems(applicant)).toEqual([]);
  });

  it('is all documents, each with its dates', () => {
    const customer = sent({
      ...aisha,
      documentExpiryDate: '2031-01-31',
      documentIssuedDate: '2021-02-01',
      thirdDocumentKind: 'tax-id',
      thirdDocumentNumber: 'T-1',
      thirdDocumentCountry: 'US',
    });
    expect(customer.identities).toEqual([
      {
        kind: 'passport',
        number: 'SPECIMEN 1',
        issuingCountry: 'MY',
        issuedDate: '2021-02-01',
        expiryDate: '2031-01-31',
      },
      { kind: 'tax-id', number: 'T-1', issuingCountry: 'US', issuedDate: undefined, expiryDate: undefined },
    ]);
  });
});

describe('what can not be sent is named:', () => {
  it.each<[string, Applicant, ApplicantField[]]>([
    ['nothing', aisha, []],
    ['a street that is too long with its number', { ...aisha, street: 'x'.repeat(198) }, ['street']],
    ['a street that is too short without one', { ...without('houseNumber'), street: 'Å' }, ['street']],
    ['no state in a country of states', without('state'), ['state']],
    ['a state of another country', { ...aisha, state: 'US-CA' }, ['state']],
    ['a state that does not exist', { ...aisha, country: 'US', state: 'US-QQ' }, ['state']],
    ['a country that does not exist', { ...aisha, country: 'ZZ' }, ['country']],
    ['a document of no country', { ...aisha, documentCountry: 'EU' }, ['documentCountry']],
    ['no document', without('documentKind'), ['documentKind']],
    ['no family name', without('familyName'), ['familyName']],
    [
      'a single name that is too long',
      { ...without('familyName'), hasOneName: 'yes', givenName: 'x'.repeat(51) },
      ['givenName'],
    ],
    [
      'nothing at all',
      {},
      ['givenName', 'familyName', 'dateOfBirth', 'documentKind', 'street', 'city', 'postCode', 'country'],
    ],
  ])('%s', (_name, applicant, fields) => {
    expect(enrolment.findProblems(applicant).toSorted()).toEqual(fields.toSorted());
  });

  it('a short street with its number passes', () => {
    expect(enrolment.findProblems({ ...aisha, street: 'Å', houseNumber: '1' })).toEqual([]);
  });
});

describe('what Noah objects to, by the names of the form:', () => {
  const two: Applicant = {
    ...aisha,
    secondDocumentKind: 'tax-id',
    secondDocumentNumber: 'T',
    secondDocumentCountry: 'US',
  };
  const withoutSecond: Applicant = {
    ...aisha,
    thirdDocumentKind: 'tax-id',
    thirdDocumentNumber: 'T',
    thirdDocumentCountry: 'US',
  };
  it.each<[string, Applicant, ApplicantField[]]>([
    ['identities.0.number', aisha, ['documentNumber']],
    ['identities.1.issuingCountry', two, ['secondDocumentCountry']],
    // The second that was sent.
    ['identities.1.number', withoutSecond, ['thirdDocumentNumber']],
    ['identities.number', two, ['documentNumber', 'secondDocumentNumber']],
    ['identities', aisha, ['documentKind']],
    ['residence', aisha, ['street']],
    ['residence.street', aisha, ['street']],
    ['residence.state', aisha, ['state']],
    ['residence.state', { ...without('state'), country: 'SG' }, ['city']],
    ['lastName', aisha, ['familyName']],
    ['lastName', { ...without('familyName'), hasOneName: 'yes' }, ['givenName']],
    ['customerId', aisha, []],
    ['somethingElse', aisha, []],
  ])('%s', (name, applicant, fields) => {
    expect(fieldsBehind([name], applicant, noahRequirements())).toEqual(fields);
  });
});

describe('an attempt', () => {
  const identity = { id: '00000000-0000-4000-8000-000000000001', mintedAt: 0 };
  const attempt = (wasUnclear: boolean, ...steps: readonly Step[]) => {
    const calls = scriptedCalls(...steps);
    const ended = enrolment.attempt(calls, { applicant: aisha, pictures: {} }, identity, wasUnclear);
    return ended.then((end) => ({ end, inputs: calls.inputs }));
  };

  it('is under the id that was minted, also in the next attempt and after a correction', async () => {
    const minted = await enrolment.mintIdentity(aisha);
    expect(minted).toMatchObject({ mintedAt: clock.now() });
    expect(await enrolment.identityAfterCorrection(minted, aisha)).toEqual(minted);
    expect(enrolment.takesCorrections).toBe(true);
    const { inputs, end } = await attempt(false, ['put-customer', answered({ stored: 'created' })]);
    expect(inputs).toEqual([expect.objectContaining({ customerId: identity.id })]);
    expect(end).toEqual({ end: 'accepted', reference: identity.id });
  });

  it('after a lost answer is the same once more', async () => {
    const first = await attempt(false, ['put-customer', lost]);
    expect(first.end).toEqual({ end: 'unclear', failure: lost.failure });
    const second = await attempt(true, ['put-customer', answered({ stored: 'updated' })]);
    expect(second.end.end).toBe('accepted');
    expect(second.inputs).toEqual(first.inputs);
  });

  it.each([
    [false, offline, 'not-sent', 'offline'],
    [true, offline, 'unclear', 'offline'],
    [false, clockWrong, 'not-sent', 'clock-wrong'],
    [true, clockWrong, 'unclear', 'clock-wrong'],
    [true, lost, 'unclear', 'answer-lost'],
    [false, badCredentials, 'refused', 'credentials-refused'],
    // That we are not let in now says nothing of the time before.
    [true, badCredentials, 'unclear', 'credentials-refused'],
  ] as const)('was unclear %s, %o: %s', async (wasUnclear, outcome, end, code) => {
    const ended = await attempt(wasUnclear, ['put-customer', outcome]);
    expect(ended.end).toMatchObject({ end, failure: { code } });
  });

  describe('that is refused after a lost answer', () => {
    const { customerId, ...record } = sent(aisha);
    const stored = (more: Partial<PayoutCustomer> = {}) =>
      answered({ found: 'customer', customer: { customerId, ...record, createdAt: 1, ...more } });
    const put = ['put-customer', refused('residence.city')] as const;
    const ask = (outcome: Step[1]) => attempt(true, put, ['get-customer', outcome]).then(({ end }) => end);

    it('is accepted where the first attempt is what Noah has', async () => {
      expect(await ask(stored())).toEqual({ end: 'accepted', reference: identity.id });
    });

    it('is refused where Noah has nobody, or the record from before a correction', async () => {
      const end = { end: 'refused', fields: ['city'] };
      expect(await ask(answered({ found: 'nobody' }))).toMatchObject(end);
      expect(await ask(stored({ lastName: 'Rahmen' }))).toMatchObject(end);
      expect(await ask(stored({ identities: [] }))).toMatchObject(end);
    });

    it.each([offline, lost, refused()])(
      'is as unclear as before where that can not be told: %o',
      async (no) => {
        expect(await ask(no)).toEqual({ end: 'unclear', failure: no.failure });
      },
    );

    it('has a state by its code or by its code with the country', async () => {
      const applicant = { ...aisha, country: 'US', state: 'US-CA' };
      const theirs = { ...sent(applicant), residence: { ...sent(applicant).residence, state: 'CA' } };
      const calls = scriptedCalls(put, ['get-customer', answered({ found: 'customer', customer: theirs })]);
      const end = await enrolment.attempt(calls, { applicant, pictures: {} }, identity, true);
      expect(end).toMatchObject({ end: 'accepted' });
    });
  });

  it('names the fields of a refusal', async () => {
    const { end } = await attempt(false, [
      'put-customer',
      refused('identities.0.number', 'residence.street'),
    ]);
    expect(end).toMatchObject({ end: 'refused', fields: ['documentNumber', 'street'] });
  });
});
