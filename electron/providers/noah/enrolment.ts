/** A customer sent to Noah in a visit: which fields are asked, and how an attempt ends. */
import type { Applicant, ApplicantField } from '../../../shared/domain/applicant.ts';
import type { NoahPolicy } from '../../../shared/settings/policy.ts';
import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';
import { isCountry } from '../../reference/countries.ts';
import type { Enrolment } from '../enrolment.ts';
import { endWithoutAnswer, stillUnclear } from '../enrolment-end.ts';
import type { PayoutCustomerProvider } from '../payout-customer-provider.ts';
import { fieldsBehind, noahRequirements, toPayoutCustomer } from './applicant-mapping.ts';
import { findUnsendable, isSameCustomer } from './customer-mapping.ts';

export interface NoahEnrolmentParts {
  readonly provider: Pick<PayoutCustomerProvider, 'putCustomer' | 'getCustomer'>;
  readonly policy: NoahPolicy;
  readonly random: Random;
  readonly clock: Clock;
}

/** What findProblems tries with: any id of ours is as long as any other. */
const anyId = '00000000-0000-4000-8000-000000000000';

const countryFields = [
  'country',
  'documentCountry',
  'secondDocumentCountry',
  'thirdDocumentCountry',
] as const;

/**
 * Noah keeps a customer under our id, and whatever is sent last under it is what holds. So the same record is sent again
 * after a lost answer, and a corrected one replaces it, also once it was accepted.
 */
export function createNoahEnrolment({ provider, policy, random, clock }: NoahEnrolmentParts): Enrolment {
  const requirements = noahRequirements();
  const { operation, outcomeClass } = provider.putCustomer;

  return {
    facts: { provider: 'noah', operation, outcomeClass, presence: 'none' },
    requirements,
    neededPictures: () => [],
    findProblems: (applicant) => {
      const unsendable = findUnsendable(toPayoutCustomer(applicant, anyId, policy));
      const fields = fieldsBehind(unsendable, applicant, requirements);
      return [...new Set([...fields, ...unknownCountries(applicant)])];
    },
    mintIdentity: async () => ({ id: random.uuid(), mintedAt: clock.now() }),
    identityAfterCorrection: async (old) => old,
    takesCorrections: true,
    attempt: async (calls, { applicant }, { id }, wasUnclear) => {
      const customer = toPayoutCustomer(applicant, id, policy);
      const accepted = { end: 'accepted', reference: id } as const;
      const outcome = await calls.call(provider.putCustomer, customer);
      if (outcome.kind === 'answered') return accepted;
      const end = endWithoutAnswer(outcome, wasUnclear, (named) =>
        fieldsBehind(named, applicant, requirements),
      );
      if (!wasUnclear || end.end !== 'refused') return end;
      // A no to the second attempt is no proof that the first came to nothing.
      const found = await calls.call(provider.getCustomer, { customerId: id });
      if (found.kind !== 'answered') return stillUnclear(found);
      const { answer } = found;
      return answer.found === 'customer' && isSameCustomer(customer, answer.customer) ? accepted : end;
    },
  };
}

/** Two letters that no country has fit the schema, and would be refused at the provider. */
function unknownCountries(applicant: Applicant): readonly ApplicantField[] {
  return countryFields.filter((field) => applicant[field] !== undefined && !isCountry(applicant[field]));
}
