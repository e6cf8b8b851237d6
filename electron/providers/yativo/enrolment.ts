/** A customer added to Yativo in a visit: which fields and pictures are asked, and how an attempt ends. */
import type { PictureSide } from '../../../shared/domain/picture.ts';
import { fail } from '../../../shared/failure.ts';
import type { YativoPolicy } from '../../../shared/settings/policy.ts';
import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';
import type { Enrolment, EnrolmentCalls, EnrolmentEnd, EnrolmentFacts } from '../enrolment.ts';
import { endWithoutAnswer, stillUnclear } from '../enrolment-end.ts';
import type {
  CheckedPicture,
  StoredWalletCustomer,
  WalletCustomer,
  WalletCustomerProvider,
} from '../wallet-customer-provider.ts';
import {
  fieldsBehind,
  findUnsendable,
  isWalletKind,
  toWalletCustomer,
  yativoRequirements,
} from './applicant-mapping.ts';

export interface YativoEnrolmentParts {
  readonly provider: Pick<
    WalletCustomerProvider,
    'addCustomer' | 'findByEmail' | 'findProblems' | 'neededPictures' | 'checkPicture' | 'isKeyHonoured'
  >;
  readonly policy: YativoPolicy;
  readonly random: Random;
  readonly clock: Clock;
}

const taken: EnrolmentEnd = { end: 'refused', failure: fail('already-customer'), fields: ['email'] };

/** The address alone may be somebody else's. What one attempt has stored is at least the name or the phone number that it sent. */
function isAnother(sent: WalletCustomer, found: Pick<StoredWalletCustomer, 'fullName' | 'phone'>): boolean {
  const { fullName, phone } = found;
  return (
    fullName !== undefined &&
    phone !== undefined &&
    plainName(fullName) !== plainName(sent.fullName) &&
    digitsOf(phone) !== digitsOf(sent.phone)
  );
}

const plainName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const digitsOf = (phone: string) => phone.replace(/\D/g, '');

/**
 * Yativo adds each customer once and changes none. A key is good for a while, in which the same record may be sent again
 * under it; after that, and wherever a lost answer leaves a doubt, the customer is looked for by e-mail address first.
 */
export function createYativoEnrolment({ provider, policy, random, clock }: YativoEnrolmentParts): Enrolment {
  const { operation, outcomeClass } = provider.addCustomer;
  const mintKey = async () => ({ id: random.uuid(), mintedAt: clock.now() });
  const fieldsOf = (names: readonly string[]) => fieldsBehind(names, policy);
  const neededFor = ({ document }: WalletCustomer): readonly PictureSide[] =>
    document ? provider.neededPictures(document.kind) : [];

  /** Looked at once more before they leave; undefined where one is missing or is no longer what it was. */
  async function checkedPictures(
    customer: WalletCustomer,
    pictures: EnrolmentFacts['pictures'],
  ): Promise<EnrolmentFacts['pictures'] | undefined> {
    const checked: Partial<Record<PictureSide, CheckedPicture>> = {};
    for (const side of neededFor(customer)) {
      const picture = pictures[side];
      const result = picture && (await provider.checkPicture(picture));
      if (!result?.ok) return undefined;
      checked[side] = result.value;
    }
    return checked;
  }

  /** Whether the customer is there after all; `nobody` is what it comes to when they certainly are not. */
  async function lookUp(
    calls: EnrolmentCalls,
    customer: WalletCustomer,
    nobody: EnrolmentEnd,
  ): Promise<EnrolmentEnd> {
    const outcome = await calls.call(provider.findByEmail, { email: customer.email });
    if (outcome.kind !== 'answered') return stillUnclear(outcome);
    const { answer } = outcome;
    if (answer.found === 'customer')
      return isAnother(customer, answer) ? taken : { end: 'accepted', reference: answer.customerId };
    return answer.found === 'nobody' ? nobody : { end: 'unclear', failure: fail('answer-lost') };
  }

  return {
    facts: { provider: 'yativo', operation, outcomeClass, presence: 'none' },
    requirements: yativoRequirements(policy),
    // Before a kind is chosen: what every kind needs.
    neededPictures: (kind = 'passport') => (isWalletKind(kind) ? provider.neededPictures(kind) : []),
    findProblems: (applicant) => findUnsendable(applicant, policy, provider.findProblems),
    mintIdentity: mintKey,
    // A repeated key would be answered with the old record's answer.
    identityAfterCorrection: mintKey,
    takesCorrections: false,

    attempt: async (calls, facts, { id, mintedAt }, wasUnclear) => {
      const customer = toWalletCustomer(facts.applicant);
      const usedUp: EnrolmentEnd = { end: 'identity-used-up' };
      if (!provider.isKeyHonoured({ mintedAt, now: clock.now() }))
        return wasUnclear ? lookUp(calls, customer, usedUp) : usedUp;

      const pictures = await checkedPictures(customer, facts.pictures);
      if (!pictures) return { end: wasUnclear ? 'unclear' : 'not-sent', failure: fail('wrong-state') };
      const outcome = await calls.call(provider.addCustomer, { customer, pictures, idempotencyKey: id });
      if (outcome.kind !== 'answered') {
        const end = endWithoutAnswer(outcome, wasUnclear, fieldsOf);
        // A no to the second attempt is no proof that the first came to nothing; nor is the same silence, which may be stored.
        const isSettledByLooking = end.end === 'refused' || outcome.kind === 'unclear';
        return wasUnclear && isSettledByLooking ? lookUp(calls, customer, end) : end;
      }
      const { answer } = outcome;
      if (answer.add === 'added') return { end: 'accepted', reference: answer.customerId };
      if (answer.add === 'email-exists') return wasUnclear ? lookUp(calls, customer, taken) : taken;
      const found = await lookUp(calls, customer, usedUp);
      // Without a lost answer, whoever has the address is not the customer that was just sent.
      return found.end === 'accepted' && !wasUnclear ? taken : found;
    },
  };
}
