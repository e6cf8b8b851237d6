import { expect, it } from 'vitest';
import { createJourneyNeeds } from '../../../electron/applications/journey-needs.ts';
import type { Enrolment } from '../../../electron/providers/enrolment.ts';
import { payoutCustomer } from '../../../shared/journeys/payout-customer.ts';
import { createScriptedEnrolment } from '../../support/scripted-enrolment.ts';

/** Wants a family name of whoever has not said that they have one name only. */
const wantsFamilyName: Enrolment = {
  ...createScriptedEnrolment({ provider: 'noah', operation: 'put-customer' }),
  requirements: {
    fields: [
      { field: 'hasOneName', need: 'optional', place: 'main', providers: ['noah'] },
      {
        ...{ field: 'familyName', need: 'required', place: 'main', providers: ['noah'] },
        onlyWhen: { field: 'hasOneName', given: false },
      },
    ],
    oneOf: [],
  },
  findProblems: ({ hasOneName, familyName }) => (hasOneName || familyName ? [] : ['familyName']),
};
const needs = createJourneyNeeds({
  ...{ enrolments: [wantsFamilyName], codeRequirements: {}, allowedLoginMethods: ['phoneNumber'] },
});

it.each([
  [{}, { familyName: 'missing' }],
  [{ hasOneName: 'yes' }, {}],
  [{ familyName: 'Contoh' }, {}],
  // Neither a yes nor a no: that is what is in the way, and not the field that it hides.
  [{ hasOneName: 'perhaps' }, { hasOneName: 'invalid' }],
] as const)('of %o is in the way: %o', (draft, problems) => {
  expect(needs.check(payoutCustomer, draft)).toMatchObject({
    problems,
    complete: Object.keys(problems).length === 0,
  });
  expect(needs.check(payoutCustomer, draft).problems).toEqual(problems);
});
