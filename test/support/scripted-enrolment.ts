import type {
  Enrolment,
  EnrolmentCalls,
  EnrolmentEnd,
  EnrolmentFacts,
} from '../../electron/providers/enrolment.ts';
import type { ApplicantField } from '../../shared/domain/applicant.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { SubmissionIdentity } from '../../shared/domain/submission.ts';

/** What an attempt was made with. */
interface Attempt extends EnrolmentFacts {
  readonly identity: SubmissionIdentity;
  readonly wasUnclear: boolean;
}

/** How an attempt ends: written down, or found out by making calls. */
type ScriptedEnd = EnrolmentEnd | ((calls: EnrolmentCalls) => Promise<EnrolmentEnd>);

/** An enrolment whose attempts end as the test wrote down, in that order. */
export interface ScriptedEnrolment extends Enrolment {
  readonly will: (...ends: readonly ScriptedEnd[]) => void;
  readonly attempts: readonly Attempt[];
}

interface Options {
  readonly provider: ProviderId;
  readonly operation: string;
  readonly asks?: readonly ApplicantField[];
  readonly takesCorrections?: boolean;
  readonly pictures?: readonly PictureSide[];
  readonly problems?: readonly ApplicantField[];
  /** What of a field is taken, where not everything is. */
  readonly choices?: Readonly<Partial<Record<ApplicantField, readonly string[]>>>;
}

export function createScriptedEnrolment(options: Options): ScriptedEnrolment {
  const { provider, operation, asks = ['legalFullName'], takesCorrections = false } = options;
  const script: ScriptedEnd[] = [];
  const attempts: Attempt[] = [];
  let minted = 0;
  const mint = async (): Promise<SubmissionIdentity> => {
    minted += 1;
    return { id: `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`, mintedAt: minted };
  };
  return {
    facts: { provider, operation, outcomeClass: 'create-once', presence: 'none' },
    requirements: {
      fields: asks.map((field) => ({
        ...{ field, need: 'required', place: 'main', providers: [provider] },
        ...(options.choices?.[field] ? { choices: [...options.choices[field]] } : {}),
      })),
      oneOf: [],
    },
    neededPictures: () => options.pictures ?? [],
    findProblems: () => options.problems ?? [],
    mintIdentity: mint,
    identityAfterCorrection: (old) => (takesCorrections ? Promise.resolve(old) : mint()),
    takesCorrections,
    attempt: async (calls, facts, identity, wasUnclear) => {
      attempts.push({ ...facts, identity, wasUnclear });
      const end = script.shift();
      if (!end) throw new Error(`nobody wrote down how attempt ${attempts.length} at ${provider} ends`);
      return typeof end === 'function' ? end(calls) : end;
    },
    will: (...ends) => void script.push(...ends),
    attempts,
  };
}
