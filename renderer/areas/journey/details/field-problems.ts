import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import type { DetailsCheck, FieldProblem } from '../../../../shared/journeys/complete-details.ts';

/** The order in which fields stand on the screen: the first one in the way gets the focus. */
const order: readonly ApplicantField[] = [
  'legalFullName',
  'identityNumber',
  'phoneNumber',
  'email',
  'primaryLoginMethod',
];

/**
 * The problems to show. What was typed wrongly shows as soon as the field is left; what is missing shows only once the
 * person has tried to go on, because until then it is simply not there yet.
 */
export function problemsToShow(
  check: DetailsCheck,
  left: ReadonlySet<ApplicantField>,
  hasTried: boolean,
): Partial<Record<ApplicantField, FieldProblem>> {
  const entries = order.flatMap((field) => {
    const problem = check.problems[field];
    if (!problem) return [];
    return hasTried || (problem === 'invalid' && left.has(field)) ? [[field, problem] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The first field in the way, in the order of the screen. */
export function firstProblem(check: DetailsCheck): ApplicantField | undefined {
  return order.find((field) => check.problems[field] !== undefined);
}
