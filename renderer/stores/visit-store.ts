import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApplicationId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { isSettled } from '../../shared/domain/enrolment.ts';
import type { RegistrationState } from '../../shared/domain/registration.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { codeProviderOf } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';
import { createDocumentActions } from './document-actions.ts';
import type { LeavingState } from './leaving-store.ts';
import { afterSaving } from './parting.ts';
import { createPolicyHolderActions, formStart } from './policy-holder-actions.ts';
import {
  formAfter,
  formStepOf,
  journeyOf,
  noVisit,
  partingOfVisit,
  stepOf,
  type VisitAction,
  type VisitState,
} from './visit-state.ts';

type Answer = Result<Application, Failure>;

/**
 * The visit as the screens see it: a copy of main's application, what is being typed, and what is under way. An answer
 * that arrives after its visit has ended is dropped, so nothing of one customer can appear in the next visit.
 */
export function createVisitStore(
  { client, clock }: Pick<Kiosk, 'client' | 'clock'>,
  leaving: LeavingState = noLeaving,
): StoreApi<VisitState> {
  return createStore<VisitState>()((set, get) => {
    /** Which visit an answer belongs to. */
    let visitNumber = 0;
    let lastSave = 0;

    const forget = () => {
      visitNumber += 1;
      set(noVisit);
    };
    const take = (application: Application) => set({ application, receivedAt: clock.monotonic() });

    const run = async (action: VisitAction, call: () => Promise<Answer>): Promise<boolean> => {
      if (get().pending) return false;
      const mine = visitNumber;
      set({ pending: { action, since: clock.monotonic() }, failure: null, finished: null });
      const result = await call();
      if (mine !== visitNumber) return false;
      set({ pending: null });
      if (!result.ok) set({ failure: { action, failure: result.error } });
      else take(result.value);
      return result.ok;
    };

    /** A call about the open visit; answers false between visits. */
    const about = async (action: VisitAction, call: (applicationId: ApplicationId) => Promise<Answer>) => {
      const { application } = get();
      return application ? run(action, () => call(application.applicationId)) : false;
    };

    /** A call that a provider answers: after a failure main knows how far it came, so it is asked. */
    const atProvider = (action: VisitAction, call: (applicationId: ApplicationId) => Promise<Answer>) =>
      about(action, async (applicationId) => {
        const answer = await call(applicationId);
        if (answer.ok) return answer;
        const now = await client['registration.read']({ applicationId });
        if (now.ok && get().application?.applicationId === applicationId) take(now.value);
        return answer;
      });

    const goTo = async (done: Promise<boolean>): Promise<boolean> => {
      const agreed = await done;
      if (agreed) set({ lookingBackAt: null });
      return agreed;
    };
    /** Whether an answer is still about the visit on the screen. */
    const isOpen = (applicationId: ApplicationId) => get().application?.applicationId === applicationId;

    /** Everything that one press sends, in the journey's order. What is left open on the way ends it. */
    const sendAll = async (applicationId: ApplicationId): Promise<Answer> => {
      const { application } = get();
      if (!application) return err(fail('application-unknown'));
      set({ sentAs: application.confirmedAt ?? null });
      let now = application;
      if (!now.enrolments.every(isSettled)) {
        const enrolled = await client['enrolments.send']({ applicationId });
        if (!enrolled.ok) return enrolled;
        now = enrolled.value;
        if (!isOpen(applicationId)) return enrolled;
      }
      const journey = journeyOf(get());
      const isNext = journey && codeProviderOf(journey) && isSendable[now.registration.state];
      if (!isNext || !now.enrolments.every(isSettled)) return ok(now);
      take(now);
      return client['registration.send']({ applicationId });
    };
    const open = (application: Application) =>
      set({
        draft: application.draft,
        openedAs: application.confirmedAt ?? 0,
        savedAs: 'saved',
        lookingBackAt: null,
        focusKey: null,
        parting: null,
      });
    /** A call that opens a visit. */
    const begin = async (action: VisitAction, call: () => Promise<Answer>): Promise<boolean> => {
      const begun = await run(action, call);
      const { application } = get();
      if (begun && application) open(application);
      return begun;
    };
    const end = async (how: 'finish' | 'stop'): Promise<boolean> => {
      const { application } = get();
      if (!application) return true;
      const parting = how === 'finish' ? partingOfVisit(get()) : null;
      if (!parting) leaving.begin();
      forget();
      const mine = visitNumber;
      set({ parting });
      const { applicationId, customerLanguage } = application;
      const ended = await client['applications.end-visit']({ applicationId, how });
      if (mine !== visitNumber) {
        leaving.stay();
        return ended.ok;
      }
      if (ended.ok) {
        const left = afterSaving(parting, ended.value.ticket, customerLanguage);
        set({ parting: left });
        if (left) leaving.stay();
        else void leaving.leave();
        return true;
      }
      leaving.stay();
      set({ parting: null });
      await get().load();
      set({ failure: { action: 'end-visit', failure: ended.error } });
      return false;
    };

    return {
      ...noVisit,
      load: async () => {
        const mine = visitNumber;
        set({ pending: { action: 'load', since: clock.monotonic() } });
        const read = await client['applications.read-open']({});
        if (mine !== visitNumber) return false;
        set({ pending: null });
        if (!read.ok) return false;
        if (!read.value) {
          const { parting } = get();
          forget();
          // Of nobody any more, and it outlives a lock: the customer may not have it yet.
          set({ parting });
          return false;
        }
        // Typed text that main has not seen yet outlives a lock.
        if (get().application?.applicationId !== read.value.applicationId) open(read.value);
        take(read.value);
        if (get().savedAs === 'unsaved') await get().saveDetails();
        return true;
      },
      start: (journeyId, origin) =>
        begin('start', () => client['applications.start']({ journeyId, ...(origin ? { origin } : {}) })),
      chooseLanguage: (language) =>
        about('choose-language', (applicationId) =>
          client['applications.choose-language']({ applicationId, language }),
        ),
      recordConsent: async (noticeVersion) => {
        const agreed = await about('record-consent', (applicationId) =>
          client['applications.record-consent']({ applicationId, noticeVersion }),
        );
        // A form is shown also where everything it asks is known already: somebody has to look at it.
        if (agreed) set({ lookingBackAt: formAfter('consent', get()) });
        return agreed;
      },
      typeDetail: (field, text) => set({ draft: { ...get().draft, [field]: text }, savedAs: 'unsaved' }),
      choosePhoneCountry: (phoneCountry) => set({ phoneCountry }),
      saveDetails: async () => {
        const { application, draft } = get();
        if (!application) return false;
        const mine = visitNumber;
        lastSave += 1;
        const save = lastSave;
        set({ savedAs: 'saving', failure: null });
        const { applicationId } = application;
        const result = await client['applications.save-details']({
          applicationId,
          draft: withoutEmpty(draft),
        });
        if (mine !== visitNumber || save !== lastSave) return result.ok;
        if (!result.ok) {
          set({ savedAs: 'unsaved', failure: { action: 'save-details', failure: result.error } });
          return false;
        }
        // The last field left completes the step; it is the clerk who goes on, not the screen.
        const formStep = formStepOf(get()) ?? (stepOf(get()) === 'check-document' ? 'check-document' : null);
        const stay = formStep ? { lookingBackAt: formStep } : {};
        take(result.value);
        set({ savedAs: get().draft === draft ? 'saved' : 'unsaved', ...stay });
        return true;
      },
      confirmReview: () =>
        goTo(
          about('confirm-review', (applicationId) =>
            client['applications.confirm-review']({ applicationId }),
          ),
        ),
      send: async () => {
        const wasUnclear = hasUnclear(get());
        const agreed = await atProvider('send', sendAll);
        set({ isStillUnclear: wasUnclear && hasUnclear(get()) });
        return agreed;
      },
      skip: (provider) =>
        about('skip', (applicationId) => client['enrolments.skip']({ applicationId, provider })),
      followSending: async () => {
        const { application, pending } = get();
        if (!application || pending?.action !== 'send' || application.enrolments.every(isSettled)) return;
        const { applicationId } = application;
        const now = await client['registration.read']({ applicationId });
        // Once all have settled it, the answer to the sending itself is about to say so.
        if (!now.ok || get().pending !== pending || now.value.enrolments.every(isSettled)) return;
        if (isOpen(applicationId)) set({ application: { ...application, enrolments: now.value.enrolments } });
      },
      confirmCode: (code) =>
        atProvider('confirm-code', (applicationId) =>
          client['registration.confirm-code']({ applicationId, code }),
        ),
      resendCode: () =>
        atProvider('resend-code', (applicationId) => client['registration.resend-code']({ applicationId })),
      correctContact: async (method, contact) => {
        const corrected = await atProvider('correct-contact', (applicationId) =>
          client['registration.correct-contact']({ applicationId, method, contact }),
        );
        const { application } = get();
        if (application) set({ draft: application.draft, savedAs: 'saved' });
        return corrected;
      },
      settleUnclear: (codeArrived) =>
        atProvider('settle-unclear', (applicationId) =>
          client['registration.settle-unclear']({ applicationId, codeArrived }),
        ),
      renewLink: () =>
        atProvider('renew-link', (applicationId) => client['registration.renew-link']({ applicationId })),
      checkFinished: async () => {
        let finished: boolean | null = null;
        const agreed = await atProvider('check-finished', async (applicationId) => {
          const answer = await client['registration.check-finished']({ applicationId });
          if (!answer.ok) return answer;
          finished = answer.value.finished;
          return { ok: true, value: answer.value.application };
        });
        if (agreed) set({ finished });
        return agreed;
      },
      ...createDocumentActions({
        client,
        read: get,
        stayAt: (step) => set({ lookingBackAt: stepOf(get()) === step ? step : get().lookingBackAt }),
        setDraft: (draft) => set({ draft, savedAs: 'saved' }),
        saveDetails: () => get().saveDetails(),
        about,
      }),
      ...createPolicyHolderActions({
        client,
        read: get,
        take,
        setTyped: (formTyped) => set({ formTyped }),
        setPhone: (holderPhone) => set({ holderPhone }),
        setPlace: (formPlace) => set({ formPlace }),
        atProvider,
      }),
      endVisit: () => end('finish'),
      stopVisit: () => end('stop'),
      closeParting: () => {
        void leaving.leave();
        set({ parting: null });
      },
      resume: (applicationId) =>
        begin('resume', () => client['applications.resume-interrupted']({ applicationId })),
      openSaved: async (whom) => {
        const opened = await begin('open-saved', () => client['desk.open'](whom));
        // Somebody may only be looked for by the list; who shows a ticket stands at the counter.
        return opened && 'ticket' in whom && isLeftForCode(get()) ? get().send() : opened;
      },
      forget,
      lookAt: (step) => set({ lookingBackAt: step, failure: null, focusKey: null, formPlace: formStart }),
      goOn: () => set({ lookingBackAt: null, failure: null, focusKey: null, formPlace: formStart }),
      forgetFailure: () => set({ failure: null }),
      rememberFocus: (focusKey) => set({ focusKey }),
    };
  });
}

/** For who has no window that could be replaced. */
const noLeaving: LeavingState = { isLeaving: false, begin() {}, stay() {}, async leave() {} };

function hasUnclear({ application }: Pick<VisitState, 'application'>): boolean {
  return application?.enrolments.some(({ state }) => state === 'unclear') ?? false;
}

/** Whether nothing is left of a saved visit but to send it: nothing is unclear, refused or missing. */
function isLeftForCode(visit: VisitState): boolean {
  const { application } = visit;
  const isClear = application?.enrolments.every((one) => isSettled(one) || one.state === 'not-sent');
  return isClear === true && stepOf(visit) === 'send' && application?.registration.state === 'needs-customer';
}

/** In which states a registration can be sent. Elsewhere something is under way, unclear or done. */
const isSendable: Readonly<Record<RegistrationState['state'], boolean>> = {
  'not-sent': true,
  'needs-customer': true,
  refused: true,
  'code-open': false,
  'code-over': false,
  unclear: false,
  link: false,
  verified: false,
  bound: false,
  'with-a-person': false,
};

function withoutEmpty(draft: ApplicantDraft): ApplicantDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, text]) => text.trim() !== ''));
}
