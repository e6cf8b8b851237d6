import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import { fieldFacts } from '../../../../shared/domain/applicant.ts';
import { type EnrolmentState, isSettled } from '../../../../shared/domain/enrolment.ts';
import { groupsOfStep, type Journey, type StepId } from '../../../../shared/journeys/journey.ts';

/** What can be done about a provider that has not settled it, the most urgent first. */
const helps = ['check', 'correct', 'again', 'save', 'end'] as const;
export type Help = (typeof helps)[number];

/** What helps with one provider: look into it, correct what it was sent, send again, leave it saved, or nothing here. */
function helpFor(enrolment: EnrolmentState): Help | undefined {
  if (isSettled(enrolment)) return undefined;
  if (enrolment.state === 'unclear') return 'check';
  if (enrolment.state === 'not-sent' && enrolment.saved) return 'save';
  if (enrolment.state !== 'refused' || enrolment.failure.code === 'credentials-refused') return 'again';
  return enrolment.failure.code === 'member-not-usable' ? 'end' : 'correct';
}

/** What is to be done next about all of them together, and whom it is about. */
export function outlookOf(enrolments: readonly EnrolmentState[]): {
  readonly help: Help;
  readonly about: readonly EnrolmentState[];
} {
  const help = helps.find((one) => enrolments.some((enrolment) => helpFor(enrolment) === one)) ?? 'again';
  return { help, about: enrolments.filter((enrolment) => helpFor(enrolment) === help) };
}

/** Nothing has been tried with this provider. */
export function isUntouched(enrolment: EnrolmentState): boolean {
  return enrolment.state === 'not-sent' && enrolment.failure === undefined;
}

/** Where to correct what was refused: the first step that asks one of the fields, and that field. */
export function placeToCorrect(
  journey: Journey,
  enrolments: readonly EnrolmentState[],
): { readonly step: StepId; readonly field?: ApplicantField } {
  const fields = enrolments.flatMap((enrolment) => (enrolment.state === 'refused' ? enrolment.fields : []));
  for (const step of journey.steps) {
    const groups = groupsOfStep(step, journey);
    const field = fields.find((one) => groups.includes(fieldFacts[one].group));
    if (field) return { step, field };
  }
  return { step: 'details' };
}
