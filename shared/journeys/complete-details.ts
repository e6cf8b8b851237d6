import {
  type Applicant,
  type ApplicantDraft,
  type ApplicantField,
  applicantFields,
  codePointLength,
  type FieldProblem,
  type FieldProblems,
  type LoginMethod,
} from '../domain/applicant.ts';
import type { FieldRequirement, Requirements } from './requirements.ts';

/** A draft held against what is asked: the parsed applicant, and each field that is still in the way. */
export interface DetailsCheck {
  readonly applicant: Applicant;
  readonly problems: FieldProblems;
  readonly complete: boolean;
}

/**
 * Checks what was typed. Empty text counts as not given, and so does a field that is not asked now. Where both contacts
 * are given and both are allowed, the customer chooses where the code goes; where only one is, it is chosen for them.
 */
export function checkDetails(
  draft: ApplicantDraft,
  requirements: Requirements,
  allowedLoginMethods: readonly LoginMethod[],
): DetailsCheck {
  const applicant: Applicant = {};
  const problems: Partial<Record<ApplicantField, FieldProblem>> = {};
  for (const requirement of requirements.fields) {
    const { field } = requirement;
    const text = draft[field]?.trim() ?? '';
    if (!isAsked(requirement, draft)) continue;
    if (text === '') {
      if (requirement.need === 'required') problems[field] = 'missing';
      continue;
    }
    const parsed = applicantFields[field].safeParse(text);
    const problem = parsed.success ? limitProblem(parsed.data, requirement) : 'invalid';
    if (problem) problems[field] = problem;
    else Object.assign(applicant, { [field]: parsed.data });
  }
  for (const group of requirements.oneOf) {
    const [first] = group;
    if (first && group.every((field) => applicant[field] === undefined && problems[field] === undefined))
      problems[first] = 'one-of';
  }
  if (requirements.fields.some(({ field }) => field === 'primaryLoginMethod'))
    chooseLoginMethod(applicant, problems, allowedLoginMethods);
  return { applicant, problems, complete: Object.keys(problems).length === 0 };
}

/** Whether a field is asked now: some are only while another is given, or only while it is not. */
export function isAsked({ onlyWhen }: FieldRequirement, draft: ApplicantDraft): boolean {
  if (!onlyWhen) return true;
  return ((draft[onlyWhen.field]?.trim() ?? '') !== '') === onlyWhen.given;
}

function limitProblem(text: string, requirement: FieldRequirement): FieldProblem | undefined {
  const { minCodePoints = 0, maxCodePoints = Number.POSITIVE_INFINITY, choices } = requirement;
  if (choices && !choices.includes(text)) return 'invalid';
  const length = codePointLength(text);
  if (length < minCodePoints) return 'too-short';
  return length > maxCodePoints ? 'too-long' : undefined;
}

function chooseLoginMethod(
  applicant: Applicant,
  problems: Partial<Record<ApplicantField, FieldProblem>>,
  allowed: readonly LoginMethod[],
): void {
  const possible = allowed.filter((method) => applicant[method] !== undefined);
  const chosen = applicant.primaryLoginMethod;
  if (chosen !== undefined && possible.includes(chosen)) return;
  delete applicant.primaryLoginMethod;
  const [only, ...others] = possible;
  if (only !== undefined && others.length === 0) applicant.primaryLoginMethod = only;
  else if (others.length > 0) problems.primaryLoginMethod = 'choose';
  else {
    // A contact was given, but not one that the organisation lets codes go to.
    const [needed] = allowed;
    if (needed && problems[needed] === undefined) problems[needed] = 'missing';
  }
}
