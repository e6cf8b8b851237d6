import type {
  Applicant,
  ApplicantDraft,
  ApplicantField,
  FieldProblem,
  FieldProblems,
  LoginMethod,
} from '../../shared/domain/applicant.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { checkDetails, isAsked } from '../../shared/journeys/complete-details.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { mergeRequirements, type Requirements } from '../../shared/journeys/requirements.ts';
import type { Enrolment } from '../providers/enrolment.ts';

interface Parts {
  /** The operations of this terminal's providers that need no code. */
  readonly enrolments: readonly Enrolment[];
  /** What the providers ask that register with a code. */
  readonly codeRequirements: Readonly<Partial<Record<ProviderId, Requirements>>>;
  readonly allowedLoginMethods: readonly LoginMethod[];
}

/** A draft held against everything that will be sent of it. */
export interface DraftCheck {
  readonly applicant: Applicant;
  readonly problems: FieldProblems;
  readonly complete: boolean;
  readonly neededPictures: readonly PictureSide[];
}

/** What journeys need of the customer. The only place that works it out; what it takes, every provider takes. */
export interface JourneyNeeds {
  readonly requirementsOf: (journey: Journey) => Requirements;
  /** In the order of the journey. */
  readonly enrolmentsOf: (journey: Journey) => readonly Enrolment[];
  readonly check: (journey: Journey, draft: ApplicantDraft) => DraftCheck;
}

/** Creates it over the providers that this terminal has. */
export function createJourneyNeeds({
  enrolments,
  codeRequirements,
  allowedLoginMethods,
}: Parts): JourneyNeeds {
  const enrolmentsOf = (journey: Journey) =>
    journey.operations.flatMap(({ provider, operation }) =>
      enrolments.filter(({ facts }) => facts.provider === provider && facts.operation === operation),
    );
  const requirementsOf = (journey: Journey) =>
    mergeRequirements(
      journey.operations.flatMap(({ provider, operation }) => {
        const ofCode = operation === 'register' ? codeRequirements[provider] : undefined;
        const enrolment = enrolmentsOf(journey).find(
          ({ facts }) => facts.provider === provider && facts.operation === operation,
        );
        return ofCode ?? enrolment?.requirements ?? [];
      }),
    );
  return {
    requirementsOf,
    enrolmentsOf,
    check: (journey, draft) => {
      const requirements = requirementsOf(journey);
      const check = checkDetails(draft, requirements, allowedLoginMethods);
      const problems: Partial<Record<ApplicantField, FieldProblem>> = { ...check.problems };
      // What hides a field is wrong itself, and said to be: behind it nobody would find the other.
      const isBehindAProblem = (field: ApplicantField) =>
        requirements.fields.some(
          (asked) =>
            asked.field === field &&
            !isAsked(asked, draft) &&
            asked.onlyWhen !== undefined &&
            check.problems[asked.onlyWhen.field] !== undefined,
        );
      // Each provider's own schema has the last word; what a field's own rule says already is not said twice.
      for (const enrolment of enrolmentsOf(journey))
        for (const field of enrolment.findProblems(check.applicant))
          if (!isBehindAProblem(field))
            problems[field] ??= (draft[field]?.trim() ?? '') === '' ? 'missing' : 'invalid';
      const needed = enrolmentsOf(journey).flatMap((enrolment) =>
        enrolment.neededPictures(check.applicant.documentKind),
      );
      return {
        applicant: check.applicant,
        problems,
        complete: Object.keys(problems).length === 0,
        neededPictures: [...new Set(needed)],
      };
    },
  };
}
