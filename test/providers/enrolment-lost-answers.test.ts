/** Whatever happens to an answer, a customer is at the provider once: the real adapters, and twins that lose answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Applicant } from '../../shared/domain/applicant.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { type ConnectedProviders, connectProviders } from './connected-providers.ts';

const mei: Applicant = {
  legalFullName: 'Mei 陈',
  givenName: 'Mei',
  familyName: '陈',
  dateOfBirth: '1992-03-04',
  phoneNumber: '+6580000009',
  email: 'mei@customer.example',
  street: 'Jalan Contoh',
  houseNumber: '12',
  city: 'Shah Alam',
  postCode: '40000',
  country: 'MY',
  state: 'MY-10',
  documentKind: 'residence-permit',
  documentNumber: 'SPECIMEN 1',
  documentCountry: 'MY',
};

let clock: FakeClock;
let providers: ConnectedProviders;
beforeEach(async () => {
  clock = createFakeClock();
  providers = await connectProviders(clock);
});
afterEach(() => providers.close());

function enrolmentFor(name: string) {
  const enrolment = providers.enrolments.find(({ facts }) => facts.operation === name);
  if (!enrolment) throw new Error(`no ${name}`);
  const { picture, calls, twin } = providers;
  const memberUid = '813951242628553689';
  const facts = { applicant: mei, pictures: { front: picture, back: picture }, memberUid };
  const { provider, operation } = enrolment.facts;
  return {
    mint: () => enrolment.mintIdentity(mei),
    attempt: (identity: Awaited<ReturnType<typeof enrolment.mintIdentity>>, wasUnclear: boolean) =>
      enrolment.attempt(calls, facts, identity, wasUnclear),
    lose: (when: 'before' | 'after') =>
      twin.faults.set({ provider, operation, fault: `lost-${when}-commit` }),
    commits: () => twin.commits().filter((commit) => commit.operation === operation).length,
  };
}

describe.each(['put-customer', 'add-customer', 'add-member', 'update-base-info'])('%s', (name) => {
  it.each(['before', 'after'] as const)('lost %s the deed ends well in the second attempt', async (when) => {
    const { mint, attempt, lose, commits } = enrolmentFor(name);
    const identity = await mint();
    await lose(when);
    expect(await attempt(identity, false)).toMatchObject({
      end: 'unclear',
      failure: { code: 'answer-lost' },
    });
    expect(commits()).toBe(when === 'after' ? 1 : 0);
    expect(await attempt(identity, true)).toMatchObject({ end: 'accepted' });
    // Noah's record is put under its id as often as it takes.
    expect(commits()).toBe(when === 'after' && name === 'put-customer' ? 2 : 1);
  });
});

it('a key that grew old while nobody knew leads to a look-up, and to a new key only where nobody is', async () => {
  const { mint, attempt, lose, commits } = enrolmentFor('add-customer');
  const first = await mint();
  await lose('after');
  await attempt(first, false);
  clock.advance(61 * 60_000);
  expect(await attempt(first, true)).toMatchObject({ end: 'accepted' });
  expect(commits()).toBe(1);
});

it('a customer who was never heard of gets a new key after an hour', async () => {
  const { mint, attempt, lose, commits } = enrolmentFor('add-customer');
  const first = await mint();
  await lose('before');
  await attempt(first, false);
  clock.advance(61 * 60_000);
  expect(await attempt(first, true)).toEqual({ end: 'identity-used-up' });
  expect(await attempt(await mint(), false)).toMatchObject({ end: 'accepted' });
  expect(commits()).toBe(1);
});

it('an address that somebody has is refused, and says so', async () => {
  const { mint, attempt } = enrolmentFor('add-customer');
  expect(await attempt(await mint(), false)).toMatchObject({ end: 'accepted' });
  expect(await attempt(await mint(), false)).toMatchObject({
    end: 'refused',
    failure: { code: 'already-customer' },
    fields: ['email'],
  });
});
