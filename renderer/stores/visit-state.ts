import type { ApplicationId } from '../../shared/brand.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { ApplicantDraft, ApplicantField, LoginMethod } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import { groupsOfStep, type Journey, type StepId } from '../../shared/journeys/journey.ts';
import { canGoBackTo, nextStep } from '../../shared/journeys/next-step.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import type { DocumentAction, DocumentActions } from './document-actions.ts';
import { type Parting, partingOf } from './parting.ts';
import {
  type FormPlace,
  type FormTyped,
  formStart,
  type PolicyHolderAction,
  type PolicyHolderActions,
} from './policy-holder-actions.ts';

/** What a visit can be busy with; also where a failure is shown. */
export type VisitAction =
  | 'load'
  | 'start'
  | 'choose-language'
  | 'record-consent'
  | 'save-details'
  | 'confirm-review'
  | 'send'
  | 'skip'
  | 'confirm-code'
  | 'resend-code'
  | 'correct-contact'
  | 'settle-unclear'
  | 'renew-link'
  | 'check-finished'
  | DocumentAction
  | PolicyHolderAction
  | 'resume'
  | 'open-saved'
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
  /** The customer's confirmation (Unix ms) under which was sent last: a later one is of corrected details. */
  readonly sentAs: number | null;
  /** The confirmation with which the visit was opened here: sent under, where anything was; 0 where there was none. */
  readonly openedAs: number;
  /** Sending has looked into an answer that was missing, and it still is. */
  readonly isStillUnclear: boolean;
  /** The policy holder's number as typed, ahead of what main has; null where nothing is. */
  readonly holderPhone: string | null;
  /** Typed into a served form, ahead of what main has; null where nothing is. */
  readonly formTyped: FormTyped | null;
  /** Where in the served form's step somebody stands, so that unlocking returns there. */
  readonly formPlace: FormPlace;
  /** The field that had the focus, so that unlocking returns to it. */
  readonly focusKey: string | null;
  /** What a visit that was saved leaves for its customer; there between visits only. */
  readonly parting: Parting | null;
}

/** What can be done with the visit. Each resolves true when main agreed. */
export interface VisitActions extends DocumentActions, PolicyHolderActions {
  /** Takes up the visit that main has open, if any. */
  readonly load: () => Promise<boolean>;
  /** Begins a visit; `origin` is the look-up that it begins from. */
  readonly start: (journeyId: string, origin?: InputOf<'applications.start'>['origin']) => Promise<boolean>;
  readonly chooseLanguage: (language: Language) => Promise<boolean>;
  readonly recordConsent: (noticeVersion: number) => Promise<boolean>;
  readonly typeDetail: (field: ApplicantField, text: string) => void;
  readonly choosePhoneCountry: (country: string) => void;
  readonly saveDetails: () => Promise<boolean>;
  readonly confirmReview: () => Promise<boolean>;
  /** Sends to everybody who has not settled it yet, the one who sends a code last; stops where something is left open. */
  readonly send: () => Promise<boolean>;
  /** Goes on without one provider of several. */
  readonly skip: (provider: ProviderId) => Promise<boolean>;
  /** Looks how far sending has come, while it is under way. */
  readonly followSending: () => Promise<void>;
  readonly confirmCode: (code: string) => Promise<boolean>;
  readonly resendCode: () => Promise<boolean>;
  readonly correctContact: (method: LoginMethod, contact: string) => Promise<boolean>;
  readonly settleUnclear: (codeArrived: boolean) => Promise<boolean>;
  readonly renewLink: () => Promise<boolean>;
  readonly checkFinished: () => Promise<boolean>;
  /**
   * Ends the visit: what was captured stays, and `parting` says what is to come of it. Everything about the customer is gone
   * from this store before the call returns; where main could not end it, the visit comes back.
   */
  readonly endVisit: () => Promise<boolean>;
  /** Ends the visit because the customer does not want it any more: what was not sent is cancelled. */
  readonly stopVisit: () => Promise<boolean>;
  /** Staff go on, and what the last visit left for its customer leaves the screen. */
  readonly closeParting: () => void;
  /** Goes on with a visit that the program's end interrupted. */
  readonly resume: (applicationId: ApplicationId) => Promise<boolean>;
  /**
   * Goes on with somebody who was saved. Whoever shows a ticket is there: where all that is left is the code, it is sent
   * at once.
   */
  readonly openSaved: (whom: InputOf<'desk.open'>) => Promise<boolean>;
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
  sentAs: null,
  openedAs: 0,
  isStillUnclear: false,
  holderPhone: null,
  formTyped: null,
  formPlace: formStart,
  focusKey: null,
  parting: null,
};

/** The journey of the open visit; undefined between visits and for a journey this version does not ship. */
export function journeyOf({ application }: VisitFacts): Journey | undefined {
  return application ? findJourney(application.journeyId, application.journeyVersion) : undefined;
}

/** What ending the visit now would leave open, to go on later; null where it would end with nothing to come. */
export function partingOfVisit(visit: VisitFacts): Parting | null {
  return visit.application && partingOf(visit.application, journeyOf(visit));
}

/** The step on the screen: the one looked back at, or the first that is not done. */
export function stepOf(visit: VisitFacts): StepId | undefined {
  const journey = journeyOf(visit);
  if (!journey || !visit.application) return undefined;
  const { lookingBackAt } = visit;
  const next = nextStep(journey, visit.application);
  if (!lookingBackAt) return next;
  // Between steps that ask details nobody is moved by what another step still needs: it is the clerk who goes on.
  const asks = (step: StepId) => groupsOfStep(step, journey).length > 0;
  // So also where something typed disagrees with the document: that is settled once the form is left.
  const isFree =
    canGoBackTo(lookingBackAt, journey, visit.application) ||
    (asks(lookingBackAt) && (asks(next) || next === 'check-document'));
  return isFree ? lookingBackAt : next;
}

/**
 * Whether details, pictures and consent stand still, by main's rule: while an answer is missing, while a code is out, and
 * once everything has arrived. What a call under way holds up besides, `pending` says.
 */
export function isFrozen({ application }: Pick<VisitFacts, 'application'>): boolean {
  if (!application) return false;
  const { enrolments, registration } = application;
  if (enrolments.some(({ state }) => state === 'unclear')) return true;
  if (registration.state === 'needs-customer' || registration.state === 'refused') return false;
  const isAllThere = enrolments.length > 0 && enrolments.every(({ state }) => state === 'accepted');
  return registration.state !== 'not-sent' || isAllThere;
}

/** The step on the screen, where it is one that asks details; undefined elsewhere. */
export function formStepOf(visit: VisitFacts): StepId | undefined {
  const journey = journeyOf(visit);
  const step = stepOf(visit);
  return journey && step && groupsOfStep(step, journey).length > 0 ? step : undefined;
}

/** Whether details were corrected and confirmed anew since they were last sent: what was refused is to be sent again. */
export function isCorrected({
  application,
  sentAs,
  openedAs,
}: Pick<VisitFacts, 'application' | 'sentAs' | 'openedAs'>): boolean {
  const confirmedAt = application?.confirmedAt;
  return confirmedAt !== undefined && confirmedAt !== (sentAs ?? openedAs);
}

/** The step that follows another one in the journey's order, done or not, where it is a form; else null. */
export function formAfter(step: StepId, visit: VisitFacts): StepId | null {
  const journey = journeyOf(visit);
  const next = journey?.steps[journey.steps.indexOf(step) + 1];
  return journey && next && groupsOfStep(next, journey).length > 0 ? next : null;
}

/** The step before the one on the screen, when a person may go back to it. */
export function stepBefore(visit: VisitFacts): StepId | undefined {
  const journey = journeyOf(visit);
  const step = stepOf(visit);
  if (!journey || !step || !visit.application) return undefined;
  const before = journey.steps[journey.steps.indexOf(step) - 1];
  return before && canGoBackTo(before, journey, visit.application) ? before : undefined;
}
