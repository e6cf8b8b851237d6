import { fieldFacts } from '../domain/applicant.ts';
import type { Application } from '../domain/application.ts';
import { isDocumentChecked } from '../domain/document-state.ts';
import { isSettled } from '../domain/enrolment.ts';
import { isSaved, isSignedIn } from '../domain/policy-holder.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { codeProviderOf, groupsOfStep, type Journey, type StepId } from './journey.ts';

/** What the next step depends on. */
export type Progress = Pick<
  Application,
  | 'consent'
  | 'problems'
  | 'neededPictures'
  | 'pictures'
  | 'document'
  | 'confirmedAt'
  | 'enrolments'
  | 'registration'
  | 'policyHolder'
>;

/** Where the visit stands: the first step of the journey that is not done. Pure; the last step is never done. */
export function nextStep(journey: Journey, progress: Progress): StepId {
  return journey.steps.find((step) => !isStepDone(step, journey, progress)) ?? 'done';
}

/** Whether a step has what it needs. */
export function isStepDone(step: StepId, journey: Journey, progress: Progress): boolean {
  switch (step) {
    case 'consent':
      return progress.consent !== undefined;
    case 'look-up':
      return false;
    case 'sign-in':
      return progress.policyHolder !== undefined && isSignedIn(progress.policyHolder);
    case 'served-form':
      return progress.policyHolder !== undefined && isSaved(progress.policyHolder);
    case 'details':
    case 'address':
    case 'document': {
      const groups = groupsOfStep(step, journey);
      const fields = Object.keys(progress.problems) as (keyof typeof progress.problems)[];
      return fields.every((field) => !groups.includes(fieldFacts[field].group));
    }
    case 'pictures':
      // Which sides are needed is not known before the kind of document is.
      return (
        progress.problems.documentKind === undefined &&
        progress.neededPictures.every((needed) => progress.pictures.some(({ side }) => side === needed))
      );
    case 'check-document':
      // Nothing was read yet, and so nothing looked at.
      if (!isStepDone('pictures', journey, progress)) return false;
      return progress.document === undefined || isDocumentChecked(progress.document);
    case 'review':
      return progress.confirmedAt !== undefined;
    case 'send':
      return (
        progress.enrolments.every(isSettled) &&
        (codeProviderOf(journey) === undefined || hasLeftSend[progress.registration.state])
      );
    case 'code':
      return isRegistered(progress.registration);
    case 'done':
      return false;
  }
}

/** Success in the customer's eyes: stage one is verified, or the account is already linked. */
export function isRegistered(registration: RegistrationState): boolean {
  return registration.state === 'link' || registration.state === 'verified' || registration.state === 'bound';
}

/** A code or its question belongs to the code step; everything that is not sent or not clear stays with send. */
const hasLeftSend: Readonly<Record<RegistrationState['state'], boolean>> = {
  'not-sent': false,
  'code-open': true,
  'code-over': true,
  unclear: false,
  link: true,
  verified: true,
  bound: true,
  refused: false,
  'needs-customer': false,
  'with-a-person': false,
};

/**
 * Steps a person may look back at: those already done, until the last of them is reached. What stands still is main's
 * to say.
 */
export function canGoBackTo(step: StepId, journey: Journey, progress: Progress): boolean {
  const next = nextStep(journey, progress);
  if (next === 'done') return false;
  return journey.steps.indexOf(step) < journey.steps.indexOf(next);
}
