import type {
  Applicant,
  ApplicantDraft,
  ApplicantField,
  FieldProblem,
  FieldProblems,
} from '../../../../shared/domain/applicant.ts';
import type { Application } from '../../../../shared/domain/application.ts';
import { checkDetails, isAsked } from '../../../../shared/journeys/complete-details.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';

/** The fields that a screen asks now, with what is in their way. */
export interface AskedFields {
  readonly asked: readonly FieldRequirement[];
  readonly problems: FieldProblems;
  /** What of the draft is as it has to be, on every screen. */
  readonly applicant: Applicant;
  /** Of them, what only main could tell, because it depends on several fields or on a provider. */
  readonly fromMain: ReadonlySet<ApplicantField>;
}

/**
 * What is in the way of some fields: as they are typed, then main's verdict on what is saved of them. `needsState`: the
 * country's states are known, so one of them is needed.
 */
export function askFields(
  { requirements, allowedLoginMethods, problems: ofMain, draft: saved }: Application,
  draft: ApplicantDraft,
  isOnScreen: (requirement: FieldRequirement) => boolean,
  needsState: boolean,
): AskedFields {
  const { applicant, problems: local } = checkDetails(draft, requirements, allowedLoginMethods);
  const asked = requirements.fields.filter(
    (requirement) => isOnScreen(requirement) && isAsked(requirement, draft),
  );
  const problems: Partial<Record<ApplicantField, FieldProblem>> = {};
  const fromMain = new Set<ApplicantField>();
  for (const { field } of asked) {
    const text = draft[field]?.trim() ?? '';
    const isStateMissing = field === 'state' && needsState && text === '';
    const ownProblem = local[field] ?? (isStateMissing ? 'missing' : undefined);
    // What else main says of a field is what the local check says too, and may be older than what is typed.
    const isOfMain = ofMain[field] === 'invalid' && text === (saved[field]?.trim() ?? '');
    const problem = ownProblem ?? (isOfMain ? (text === '' ? 'missing' : 'invalid') : undefined);
    if (problem) problems[field] = problem;
    if (problem && !ownProblem) fromMain.add(field);
  }
  return { asked, problems, applicant, fromMain };
}

/**
 * The problems to show. What was typed wrongly shows as soon as the field is left; what is missing shows only once the
 * person has tried to go on, because until then it is simply not there yet. What main says of everything together shows
 * at once: it comes when nothing else is missing.
 */
export function problemsToShow(
  { asked, problems, fromMain }: AskedFields,
  left: ReadonlySet<ApplicantField>,
  hasTried: boolean,
): FieldProblems {
  const isTyped = (problem: FieldProblem) => ['invalid', 'too-short', 'too-long'].includes(problem);
  const shown = asked.flatMap(({ field }) => {
    const problem = problems[field];
    if (!problem) return [];
    const isShown = hasTried || fromMain.has(field) || (isTyped(problem) && left.has(field));
    return isShown ? [[field, problem] as const] : [];
  });
  return Object.fromEntries(shown);
}

/** The first field in the way, in the order of the screen: what lies under "More details" comes after its group. */
export function firstProblem(
  ordered: readonly ApplicantField[],
  problems: FieldProblems,
): ApplicantField | undefined {
  return ordered.find((field) => problems[field] !== undefined);
}
