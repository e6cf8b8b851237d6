import type { ApplicantDraft, ApplicantField, LoginMethod } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Journey, StepId } from '../../shared/journeys/journey.ts';
import { canGoBackTo, nextStep } from '../../shared/journeys/next-step.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';

/** What a visit can be busy with; also where a failure is shown. */
export type VisitAction =
  | 'load'
  | 'start'
  | 'choose-language'
  | 'record-consent'
  | 'save-details'
  | 'confirm-review'
  | 'send'
  | 'confirm-code'
  | 'resend-code'
  | 'correct-contact'
  | 'settle-unclear'
  | 'renew-link'
  | 'check-finished'
  | 'end-visit';

/** Everything the renderer knows about the customer at the counter. `noVisit` is all there is between visits. */
export interface VisitFacts {
  readonly application: Application | null;
  /** Monotonic ms at which `application` arrived: its remaining times count from here. */
  readonly receivedAt: number;
  /** As typed, ahead of what main has. */
  readonly draft: ApplicantDraft;
  readonly savedAs: 'saved' | 'saving' | 'unsaved';
  /** The country of the phone number while it is too short to tell. */
  readonly phoneCountry: string | null;
  /** A done step that staff look at again; null while the visit stands where it stands. */
  readonly lookingBackAt: StepId | null;
  readonly pending: { readonly action: VisitAction; readonly since: number } | null;
  readonly failure: { readonly action: VisitAction; readonly failure: Failure } | null;
  /** What the last "check whether finished" said. */
  readonly finished: boolean | null;
  /** The field that had the focus, so that unlocking returns to it. */
  readonly focusKey: string | null;
}

/** What can be done with the visit. Each resolves true when main agreed. */
export interface VisitActions {
  /** Takes up the visit that main has open, if any. */
  readonly load: () => Promise<boolean>;
  readonly start: (journeyId: string) => Promise<boolean>;
  readonly chooseLanguage: (language: Language) => Promise<boolean>;
  readonly recordConsent: (noticeVersion: number) => Promise<boolean>;
  readonly typeDetail: (field: ApplicantField, text: string) => void;
  readonly choosePhoneCountry: (country: string) => void;
  readonly saveDetails: () => Promise<boolean>;
  readonly confirmReview: () => Promise<boolean>;
  readonly send: () => Promise<boolean>;
  readonly confirmCode: (code: string) => Promise<boolean>;
  readonly resendCode: () => Promise<boolean>;
  readonly correctContact: (method: LoginMethod, contact: string) => Promise<boolean>;
  readonly settleUnclear: (codeArrived: boolean) => Promise<boolean>;
  readonly renewLink: () => Promise<boolean>;
  readonly checkFinished: () => Promise<boolean>;
  /** Everything about the customer is gone from this store before the call returns. */
  readonly endVisit: () => Promise<boolean>;
  /** Drops the view of the visit without ending it: after signing out. */
  readonly forget: () => void;
  readonly lookAt: (step: StepId) => void;
  readonly goOn: () => void;
  readonly forgetFailure: () => void;
  readonly rememberFocus: (key: string) => void;
}

export type VisitState = VisitFacts & VisitActions;

/** Between visits. */
export const noVisit: VisitFacts = {
  application: null,
  receivedAt: 0,
  draft: {},
  savedAs: 'saved',
  phoneCountry: null,
  lookingBackAt: null,
  pending: null,
  failure: null,
  finished: null,
  focusKey: null,
};

/** The journey of the open visit; undefined between visits and for a journey this version does not ship. */
export function journeyOf({ application }: VisitFacts): Journey | undefined {
  return application ? findJourney(application.journeyId) : undefined;
}

/** The step on the screen: the one looked back at, or the first that is not done. */
export function stepOf(visit: VisitFacts): StepId | undefined {
  const journey = journeyOf(visit);
  if (!journey || !visit.application) return undefined;
  const { lookingBackAt } = visit;
  if (lookingBackAt && canGoBackTo(lookingBackAt, journey, visit.application)) return lookingBackAt;
  return nextStep(journey, visit.application);
}

/** Whether the customer's details stand still: from the first send on, until a refusal or a failed send opens them. */
export function isFrozen({ application }: VisitFacts): boolean {
  const state = application?.registration.state;
  return state !== undefined && state !== 'not-sent' && state !== 'needs-customer' && state !== 'refused';
}

/** The step before the one on the screen, when a person may go back to it. */
export function stepBefore(visit: VisitFacts): StepId | undefined {
  const journey = journeyOf(visit);
  const step = stepOf(visit);
  if (!journey || !step || !visit.application) return undefined;
  const before = journey.steps[journey.steps.indexOf(step) - 1];
  return before && canGoBackTo(before, journey, visit.application) ? before : undefined;
}
