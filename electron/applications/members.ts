import type { ApplicationId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import { type CallsToday, type MemberView, readSought, type SoughtBy } from '../../shared/domain/member.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Member, MemberProvider, MembersFound } from '../providers/member-provider.ts';
import type { Outcome } from '../providers/provider.ts';
import type { ApplicationStore } from './application-store.ts';
import type { LookUpOrigin } from './applications.ts';
import { presenceFor } from './customer-presence.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import { prefillFromMember, prefillFromSought } from './member-prefill.ts';
import type { SendFailure } from './registration-calls.ts';

export interface MembersParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  /** Undefined on a terminal without memberships. */
  readonly provider: MemberProvider | undefined;
  readonly submissions: SubmissionPort;
  readonly session: () => Session;
  /** Such as `+65`: members' phone numbers are stored as national digits. */
  readonly phoneCountryCode: string | undefined;
}

/** What one look-up brought. */
export interface LookUpAnswer {
  readonly members: MemberView[];
  readonly quota: CallsToday;
  readonly signatureWarning: boolean;
}

type FindFailure =
  | Failure<
      | 'application-unknown'
      | 'consent-missing'
      | 'not-confirmed'
      | 'wrong-state'
      | 'journey-closed'
      | 'details-incomplete'
    >
  | SendFailure;

/** Finds members for the visit of a look-up, and remembers them until it ends, so that another visit can begin from one. */
export interface Members {
  readonly find: (
    applicationId: ApplicationId,
    by: SoughtBy,
    text: string,
  ) => Promise<Result<LookUpAnswer, FindFailure>>;
  readonly readQuota: () => Result<CallsToday, Failure<'journey-closed'>>;
  /**
   * What the next visit needn't ask again. With a member: one that this look-up found, and who is available. Without: what
   * was looked for, where nobody has it. A journey that adds a member takes no found one, one that changes a member needs
   * one.
   */
  readonly prefillFrom: (
    origin: LookUpOrigin,
    journey?: Pick<Journey, 'operations'>,
  ) => Result<ApplicantDraft, Failure<'application-unknown' | 'member-not-usable'>>;
  /** Forgets everybody whom a visit found. To be called as it ends. */
  readonly forget: (applicationId: ApplicationId) => void;
}

/** Everybody found in one visit, and what was looked for last. */
interface Findings {
  readonly members: ReadonlyMap<string, Member>;
  readonly sought: { readonly by: SoughtBy; readonly text: string; readonly isTaken: boolean };
}

/** Creates the look-ups over their parts. */
export function createMembers(parts: MembersParts): Members {
  const { store, journeys, provider, submissions, session, phoneCountryCode } = parts;
  const findings = new Map<ApplicationId, Findings>();
  const busy = new Set<ApplicationId>();

  async function ask(
    asked: MemberProvider,
    applicationId: ApplicationId,
    by: SoughtBy,
    text: string,
  ): Promise<Outcome<MembersFound>> {
    if (by === 'phone') return submissions.inquire(applicationId, asked.queryByPhone, { phone: text });
    const outcome = await submissions.inquire(applicationId, asked.queryByNumber, { number: text });
    if (outcome.kind !== 'answered') return outcome;
    const { answer } = outcome;
    const members = answer.found === 'member' ? [answer.member] : [];
    return { ...outcome, answer: { ...answer, members } };
  }

  function keep(applicationId: ApplicationId, by: SoughtBy, text: string, members: readonly Member[]): void {
    const known = findings.get(applicationId)?.members ?? new Map<string, Member>();
    findings.set(applicationId, {
      members: new Map([...known, ...members.map((member) => [member.memberUid, member] as const)]),
      // A telephone can be shared by members and somebody who is none yet; a number has one member at most.
      sought: { by, text, isTaken: by === 'number' && members.length > 0 },
    });
  }

  return {
    find: async (applicationId, by, typed) => {
      const record = store.find(applicationId);
      const journey = record && journeys.find(record.journeyId, record.journeyVersion);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!journey.steps.includes('look-up') || busy.has(applicationId)) return err(fail('wrong-state'));
      if (!provider) return err(fail('journey-closed'));
      const presence = presenceFor(record, journey, store, session);
      if (!presence.ok) return presence;
      const text = readSought(by, typed);
      if (text === undefined)
        return err(fail('details-incomplete', { fields: [by === 'phone' ? 'phoneNumber' : 'memberNumber'] }));
      busy.add(applicationId);
      try {
        const outcome = await ask(provider, applicationId, by, text);
        // Whoever was found belongs to a visit that is over, or to a counter that nobody attends.
        if (!store.find(applicationId)) return err(fail('application-unknown'));
        if (!presence.value.visitIsOpen()) return err(fail('wrong-state'));
        if (outcome.kind !== 'answered') return err(outcome.failure);
        const { members, signatureWarning = false } = outcome.answer;
        keep(applicationId, by, text, members);
        return ok({ members: members.map(toView), quota: { ...provider.dailyQuota() }, signatureWarning });
      } finally {
        busy.delete(applicationId);
      }
    },

    readQuota: () => (provider ? ok({ ...provider.dailyQuota() }) : err(fail('journey-closed'))),

    prefillFrom: ({ applicationId, memberUid }, journey) => {
      if (!store.find(applicationId)) return err(fail('application-unknown'));
      const found = findings.get(applicationId);
      if (!found || !suits(journey, memberUid)) return err(fail('member-not-usable'));
      if (memberUid === undefined) {
        const { by, text, isTaken } = found.sought;
        return isTaken ? err(fail('member-not-usable')) : ok(prefillFromSought(by, text, phoneCountryCode));
      }
      const member = found.members.get(memberUid);
      return member?.standing === 'available'
        ? ok(prefillFromMember(member, phoneCountryCode))
        : err(fail('member-not-usable'));
    },

    forget: (applicationId) => void findings.delete(applicationId),
  };
}

function suits(journey: Pick<Journey, 'operations'> | undefined, memberUid: string | undefined): boolean {
  const does = (name: string) => journey?.operations.some(({ operation }) => operation === name) ?? false;
  return memberUid === undefined ? !does('update-base-info') : !does('add-member');
}

/** What the window may show, field by field: whatever else the provider adds one day stays in main. */
function toView(member: Member): MemberView {
  const { memberUid, number, standing, name, phone, email, birthday, address, category } = member;
  const { points, discountPercent, balance, creditAllowed, expiryDate, createdDate } = member;
  return {
    ...{ memberUid, number, standing, name, phone, email, birthday, address, category },
    ...{ points, discountPercent, balance, creditAllowed, expiryDate, createdDate },
  };
}
