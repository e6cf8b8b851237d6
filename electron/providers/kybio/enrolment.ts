/** Members added to KYBIO and changed there in a visit: which fields are asked, and how an attempt ends. */
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { SubmissionIdentity } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import type { KybioPolicy } from '../../../shared/settings/policy.ts';
import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';
import type { Enrolment, EnrolmentCalls, EnrolmentEnd } from '../enrolment.ts';
import { endWithoutAnswer, stillUnclear } from '../enrolment-end.ts';
import type { MemberNumbers, MemberProvider, NewMember } from '../member-provider.ts';
import {
  addMemberRequirements,
  changeMemberRequirements,
  findUnaddable,
  findUnchangeable,
  toMemberChange,
  toNewMember,
} from './applicant-mapping.ts';

interface Parts<Used extends keyof MemberProvider> {
  readonly provider: Pick<MemberProvider, Used>;
  readonly policy: KybioPolicy;
  readonly random: Random;
  readonly clock: Clock;
}

export interface AddMemberParts extends Parts<'addMember' | 'queryByNumber' | 'isSameMember'> {
  /** Absent where policy gives this terminal no prefix: then staff type the number. */
  readonly numbers: MemberNumbers | undefined;
}

export type ChangeMemberParts = Parts<'updateBaseInfo' | 'queryByUid' | 'findUnchanged'>;

/**
 * A member is added once, and the number is the key: typed, or minted here. After a lost answer, and where the number is
 * taken, whoever has the number is looked up and compared with who was to be added.
 */
export function createAddMember({ provider, policy, numbers, random, clock }: AddMemberParts): Enrolment {
  const { operation, outcomeClass } = provider.addMember;
  const mint: Enrolment['mintIdentity'] = async ({ memberNumber }) => {
    const number = memberNumber ?? (await numbers?.mint());
    // Without a prefix the form asks for the number, so this is a bug.
    if (number === undefined) throw new Error('kybio add-member was given no member number');
    return { id: random.uuid(), mintedAt: clock.now(), number };
  };

  /** Ours, somebody else's, or nobody's; or why that can't be told. */
  async function whoHasTheNumber(
    calls: EnrolmentCalls,
    member: NewMember,
  ): Promise<'ours' | 'another' | 'nobody' | EnrolmentEnd> {
    const outcome = await calls.call(provider.queryByNumber, { number: member.number });
    if (outcome.kind !== 'answered') return stillUnclear(outcome);
    if (outcome.answer.found === 'nobody') return 'nobody';
    return provider.isSameMember(member, outcome.answer.member) ? 'ours' : 'another';
  }

  return {
    facts: { provider: 'kybio', operation, outcomeClass, presence: 'none' },
    requirements: addMemberRequirements(numbers !== undefined),
    neededPictures: () => [],
    findProblems: (applicant) => findUnaddable(applicant, policy),
    mintIdentity: mint,
    // A number that was refused is not used again: it may be why.
    identityAfterCorrection: async (_old, applicant) => mint(applicant),
    takesCorrections: false,

    attempt: async (calls, { applicant }, identity, wasUnclear) => {
      const member = toNewMember(applicant, identity);
      const accepted: EnrolmentEnd = { end: 'accepted', reference: member.number };
      // A minted number is replaced by the next; a typed one is for staff to correct.
      const taken: EnrolmentEnd =
        applicant.memberNumber === member.number
          ? { end: 'refused', failure: fail('already-customer'), fields: ['memberNumber'] }
          : { end: 'identity-used-up' };

      // Typed, changed or taken back since an attempt that came to nothing.
      if (!wasUnclear && !isNumberOf(applicant, identity, policy)) return { end: 'identity-used-up' };
      if (wasUnclear) {
        const holder = await whoHasTheNumber(calls, member);
        if (holder === 'ours') return accepted;
        if (holder !== 'nobody') return holder === 'another' ? taken : holder;
      }
      const outcome = await calls.call(provider.addMember, member);
      // What was unclear has been looked up by now: nobody had the number.
      if (outcome.kind !== 'answered') return endWithoutAnswer(outcome, false);
      if (outcome.answer.add === 'added') return accepted;
      const holder = await whoHasTheNumber(calls, member);
      if (holder === 'ours') return accepted;
      // Taken, and yet nobody has it: whoever did is gone, and the number with them.
      return holder === 'another' || holder === 'nobody' ? taken : holder;
    },
  };
}

function isNumberOf(
  { memberNumber }: Applicant,
  { number }: SubmissionIdentity,
  { memberNumberPrefix }: KybioPolicy,
): boolean {
  if (memberNumber !== undefined) return number === memberNumber;
  return memberNumberPrefix !== undefined && (number?.startsWith(memberNumberPrefix) ?? false);
}

/** A member's details are written as often as it takes: what is written last is what holds. */
export function createChangeMember({ provider, policy, random, clock }: ChangeMemberParts): Enrolment {
  const { operation, outcomeClass } = provider.updateBaseInfo;
  const gone: EnrolmentEnd = { end: 'refused', failure: fail('member-not-usable'), fields: [] };

  return {
    facts: { provider: 'kybio', operation, outcomeClass, presence: 'none' },
    requirements: changeMemberRequirements(),
    neededPictures: () => [],
    findProblems: (applicant) => findUnchangeable(applicant, policy),
    mintIdentity: async () => ({ id: random.uuid(), mintedAt: clock.now() }),
    identityAfterCorrection: async (old) => old,
    takesCorrections: true,

    attempt: async (calls, { applicant, memberUid }, _identity, wasUnclear) => {
      // Begun without a member, there is nobody to change.
      if (memberUid === undefined) return { end: 'not-sent', failure: fail('wrong-state') };
      const change = toMemberChange(applicant, memberUid);
      // Nothing for the receipt: the provider's own id is on nobody's card.
      const accepted: EnrolmentEnd = { end: 'accepted' };

      if (wasUnclear) {
        const found = await calls.call(provider.queryByUid, { memberUid });
        if (found.kind !== 'answered') return stillUnclear(found);
        if (found.answer.found === 'nobody') return gone;
        if (provider.findUnchanged(change, found.answer.member).length === 0) return accepted;
      }
      const outcome = await calls.call(provider.updateBaseInfo, change);
      if (outcome.kind !== 'answered') return endWithoutAnswer(outcome, wasUnclear);
      return outcome.answer.change === 'changed' ? accepted : gone;
    },
  };
}
