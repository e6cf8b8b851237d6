import type { Application } from '../domain/application.ts';
import type { RegistrationState } from '../domain/registration.ts';
import type { Journey, StepId } from './journey.ts';

/** What the next step depends on. */
export type Progress = Pick<Application, 'consent' | 'detailsComplete' | 'confirmedAt' | 'registration'>;

/** Where the visit stands: the first step of the journey that is not done. Pure; `done` is the last and never done. */
export function nextStep(journey: Journey, progress: Progress): StepId {
  return journey.steps.find((step) => !isStepDone(step, progress)) ?? 'done';
}

/** Whether a step has what it needs. */
export function isStepDone(step: StepId, progress: Progress): boolean {
  switch (step) {
    case 'consent':
      return progress.consent !== undefined;
    case 'details':
      return progress.detailsComplete;
    case 'review':
      return progress.confirmedAt !== undefined;
    case 'send':
      return hasLeftSend[progress.registration.state];
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

/** Steps a person may look back at: those already done, until the customer is registered. What stands still is main's to say. */
export function canGoBackTo(step: StepId, journey: Journey, progress: Progress): boolean {
  if (isRegistered(progress.registration)) return false;
  const here = journey.steps.indexOf(nextStep(journey, progress));
  return journey.steps.indexOf(step) < here;
}
