import type { LoginMethod } from '../domain/applicant.ts';
import {
  type Applicant,
  type ApplicantDraft,
  type ApplicantField,
  applicantFields,
} from '../domain/applicant.ts';
import type { DetailsRule } from './journey.ts';

/** Why a field stops the step. */
export type FieldProblem = 'missing' | 'invalid' | 'one-of' | 'choose';

/** A draft held against the journey's rule: the parsed applicant, and each field that is still in the way. */
export interface DetailsCheck {
  readonly applicant: Applicant;
  readonly problems: Readonly<Partial<Record<ApplicantField, FieldProblem>>>;
  readonly complete: boolean;
}

/**
 * Checks what was typed. Empty text counts as not given. Where both contacts are given and both are allowed, the customer
 * chooses where the code goes; where only one is given or allowed, it is chosen for them.
 */
export function checkDetails(
  draft: ApplicantDraft,
  rule: DetailsRule,
  allowedLoginMethods: readonly LoginMethod[],
): DetailsCheck {
  const applicant: Applicant = {};
  const problems: Partial<Record<ApplicantField, FieldProblem>> = {};
  for (const field of rule.fields) {
    const text = draft[field]?.trim() ?? '';
    if (text === '') {
      if (rule.required.includes(field)) problems[field] = 'missing';
      continue;
    }
    const parsed = applicantFields[field].safeParse(text);
    if (parsed.success) Object.assign(applicant, { [field]: parsed.data });
    else problems[field] = 'invalid';
  }
  for (const group of rule.oneOf) {
    const [first] = group;
    if (first && group.every((field) => applicant[field] === undefined && problems[field] === undefined))
      problems[first] = 'one-of';
  }
  if (rule.fields.includes('primaryLoginMethod')) chooseLoginMethod(applicant, problems, allowedLoginMethods);
  return { applicant, problems, complete: Object.keys(problems).length === 0 };
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
