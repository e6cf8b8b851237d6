/**
 * What the form takes, every provider takes: a thousand generated people per journey, sent by the real adapters to the
 * twins, which check each request with their own idea of the page. What it doesn't take names a field that is asked.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyNeeds } from '../../electron/applications/journey-needs.ts';
import { PutCustomerBody } from '../../electron/providers/noah/wire.ts';
import { subdivisionsOf } from '../../electron/reference/subdivisions.ts';
import {
  type Applicant,
  type ApplicantDraft,
  type ApplicantField,
  applicantFields,
} from '../../shared/domain/applicant.ts';
import { isAsked } from '../../shared/journeys/complete-details.ts';
import { goldAccount } from '../../shared/journeys/gold-account.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { changeMember, newMember } from '../../shared/journeys/members.ts';
import { oneVisit } from '../../shared/journeys/one-visit.ts';
import { payoutCustomer } from '../../shared/journeys/payout-customer.ts';
import { walletCustomer } from '../../shared/journeys/wallet-customer.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { type ConnectedProviders, connectProviders } from './connected-providers.ts';
import { draftArbitrary } from './generated-applicants.ts';
import { presentCustomer } from './present-customer.ts';

const people = 1000;
const signal = new AbortController().signal;
const memberUid = '813951242628553689';

let providers: ConnectedProviders;
let needs: JourneyNeeds;
beforeAll(async () => {
  providers = await connectProviders(createFakeClock());
  needs = providers.needs;
});
afterAll(() => providers.close());

/** Everything that the journey sends of somebody; how each provider took it, and why not. */
async function send(journey: Journey, applicant: Applicant): Promise<readonly string[]> {
  const { picture, calls, quantumMetal } = providers;
  const facts = { applicant, pictures: { front: picture, back: picture }, memberUid };
  const ends: string[] = [];
  for (const enrolment of needs.enrolmentsOf(journey)) {
    const end = await enrolment.attempt(calls, facts, await enrolment.mintIdentity(applicant), false);
    const reason = 'failure' in end ? `${end.failure.code} ${'fields' in end ? end.fields.join() : ''}` : '';
    ends.push(`${enrolment.facts.provider} ${end.end} ${reason}`.trim());
  }
  if (journey.operations.some(({ operation }) => operation === 'register')) {
    const { legalFullName = '', identityNumber = '', phoneNumber, email, primaryLoginMethod } = applicant;
    if (!primaryLoginMethod) throw new Error('nobody knows where the code should go');
    const person = { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod };
    const { kind } = await quantumMetal.register.send(person, presentCustomer(), signal);
    ends.push(`quantum-metal ${kind}`);
  }
  return ends;
}

/** Fields that are in the way although the form doesn't show them. */
function unasked(journey: Journey, draft: ApplicantDraft, problems: object): readonly string[] {
  const { fields } = needs.requirementsOf(journey);
  return (Object.keys(problems) as ApplicantField[]).filter((field) => {
    const requirement = fields.find((one) => one.field === field);
    // The form shows a list of states where there is one.
    const isHidden = field === 'state' && subdivisionsOf(draft.country ?? '').length === 0;
    return !requirement || !isAsked(requirement, draft) || isHidden;
  });
}

describe.each([
  [goldAccount, ['quantum-metal answered']],
  [payoutCustomer, ['noah accepted']],
  [walletCustomer, ['yativo accepted']],
  [newMember, ['kybio accepted']],
  [changeMember, ['kybio accepted']],
  [oneVisit, ['noah accepted', 'yativo accepted', 'quantum-metal answered']],
])('$journeyId', (journey, expected) => {
  it('takes what its providers take, and names what it does not take', async () => {
    const tally = { taken: 0, named: 0, ofOneName: 0 };
    const asksOneName = needs.requirementsOf(journey).fields.some(({ field }) => field === 'hasOneName');
    await fc.assert(
      fc.asyncProperty(draftArbitrary, async (draft) => {
        const { complete, applicant, problems } = needs.check(journey, draft);
        expect(complete).toBe(Object.keys(problems).length === 0);
        if (complete) {
          tally.taken += 1;
          if (applicant.hasOneName) tally.ofOneName += 1;
          expect(await send(journey, applicant)).toEqual(expected);
        } else {
          tally.named += 1;
          expect(unasked(journey, draft, problems)).toEqual([]);
        }
      }),
      { numRuns: people },
    );
    // Neither half of the promise is empty.
    expect(tally.taken).toBeGreaterThan(people / 20);
    expect(tally.named).toBeGreaterThan(people / 50);
    expect(tally.ofOneName > 0).toBe(asksOneName);
  });
});

it.each([payoutCustomer, walletCustomer, newMember, changeMember])(
  '$journeyId finds fault with nothing that is given when something else is not yet',
  (journey) => {
    const [enrolment] = needs.enrolmentsOf(journey);
    const leftOut = fc.array(fc.constantFrom(...(Object.keys(applicantFields) as ApplicantField[])));
    fc.assert(
      fc.property(draftArbitrary, leftOut, (draft, fields) => {
        const { complete, applicant } = needs.check(journey, draft);
        fc.pre(complete);
        const rest = Object.fromEntries(
          Object.entries(applicant).filter(([field]) => !fields.some((one) => one === field)),
        ) as Applicant;
        const found = enrolment?.findProblems(rest).filter((field) => rest[field] !== undefined);
        // A street of one letter is long enough only with its number.
        expect(found?.filter((field) => field !== 'street')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

it('a limit that the form did not know of would be found', async () => {
  const street = 'x'.repeat(201);
  const [draft] = fc.sample(draftArbitrary, 1);
  const residence = { Street: street, City: 'a', PostCode: '1', State: 'a', Country: 'MY' };
  expect(PutCustomerBody.shape.PrimaryResidence.safeParse(residence).success).toBe(false);
  expect(needs.check(payoutCustomer, { ...draft, street }).problems).toHaveProperty('street');
});
