import type { Application } from '../../shared/domain/application.ts';
import { findConsentNotice } from '../../shared/domain/consent-notices.ts';
import type { CustomerState, CustomerStep } from '../../shared/domain/customer-screen.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { type Journey, providersOf } from '../../shared/journeys/journey.ts';
import { isRegistered, nextStep } from '../../shared/journeys/next-step.ts';
import { describeReview, type NameOfState } from './describe-review.ts';

/** The open visit, as far as the customer's screen follows it. */
export interface OpenVisit {
  readonly application: Application;
  readonly journey: Journey;
  /** Which visit since the program began. */
  readonly visit: number;
}

/** What the customer has done or is doing at the step on their screen. */
export interface AtStep {
  readonly isChecking: boolean;
  readonly isRefused: boolean;
}

/** The step of a visit that is the customer's, while it stands at one. */
export function customerStepOf({ application, journey }: OpenVisit): CustomerStep | null {
  const step = nextStep(journey, application);
  if (step === 'consent' || step === 'review') return step;
  return step === 'code' && application.registration.state === 'code-open' ? 'code' : null;
}

/** A step as the customer sees it: of the visit only what belongs to that step. */
export function describeStep(
  step: CustomerStep,
  open: OpenVisit,
  at: AtStep,
  languages: readonly Language[],
  nameOfState: NameOfState,
): CustomerState {
  const { application, journey, visit } = open;
  const spoken = { language: application.customerLanguage, visit };
  if (step === 'consent') {
    const notice = findConsentNotice(journey.consentNoticeId, application.customerLanguage);
    return { screen: 'consent', ...spoken, languages: [...languages], ...(notice ? { notice } : {}) };
  }
  if (step === 'review')
    return { screen: 'review', ...spoken, ...describeReview(application, journey, nameOfState) };
  const { registration } = application;
  if (registration.state !== 'code-open') return { screen: 'wait', ...spoken };
  const { method, sentTo, triesLeft } = registration;
  return { screen: 'code', ...spoken, method, sentTo, triesLeft, ...at };
}

/** What there is between the customer's own steps: the result once there is one, else nothing to do. */
export function describeBetween({ application, journey, visit }: OpenVisit): CustomerState {
  const spoken = { language: application.customerLanguage, visit };
  if (nextStep(journey, application) !== 'done') return { screen: 'wait', ...spoken };
  return {
    screen: 'result',
    ...spoken,
    result: 'registered',
    providers: [...acceptedBy(application, journey)],
  };
}

function acceptedBy({ registration, enrolments }: Application, journey: Journey): readonly ProviderId[] {
  const taken = new Set(
    enrolments.filter(({ state }) => state === 'accepted').map(({ provider }) => provider),
  );
  return providersOf(journey).filter(
    (provider) =>
      taken.has(provider) ||
      (isRegistered(registration) && !enrolments.some((one) => one.provider === provider)),
  );
}
