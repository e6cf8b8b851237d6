import type { AuditFields } from '../../shared/audit/events.ts';
import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { HandlerFailureOf } from '../../shared/contract/contract.ts';
import type { CustomerContract } from '../../shared/contract/customer-contract.ts';
import type { CustomerAct } from '../../shared/contract/customer-screen-contract.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { CustomerScreenView, CustomerState, CustomerStep } from '../../shared/domain/customer-screen.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { TicketView } from '../../shared/domain/outbox-item.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CustomerScreenPolicy } from '../../shared/settings/customer-screen-policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { customerStepOf, describeBetween, describeStep, type OpenVisit } from './describe-customer-state.ts';
import type { NameOfState } from './describe-review.ts';

/** A code goes on to its provider; it fails in more ways than what is only written down here. */
type CodeAct = Extract<CustomerAct, { readonly act: 'code' }>;
type OtherAct = Exclude<CustomerAct, CodeAct>;

/** What became of an act, with the failures that the customer's contract names for it. */
type Acted = Result<unknown, Failure<CustomerContract['customer.consent']['failures'][number]>>;
type Turned = Result<void, Failure<'application-unknown' | 'wrong-state'>>;
/** What the provider said of a code, or why it was not asked. */
type CodeEntered = Result<unknown, HandlerFailureOf<'registration.confirm-code'>>;

/** What the customer may do to their visit: the same doors that staff go through, with the same checks behind them. */
export interface VisitDoors {
  readonly chooseLanguage: (applicationId: ApplicationId, language: Language) => Promise<Acted>;
  readonly recordConsent: (applicationId: ApplicationId, noticeVersion: number) => Promise<Acted>;
  readonly confirmReview: (applicationId: ApplicationId) => Promise<Acted>;
  readonly confirmCode: (applicationId: ApplicationId, code: string) => Promise<CodeEntered>;
}

export interface CustomerScreenParts {
  readonly policy: Pick<CustomerScreenPolicy, 'use'>;
  readonly branch: string;
  readonly languages: readonly Language[];
  readonly session: () => Session;
  /** The visit that is open, if any. */
  readonly readOpen: () => Application | null;
  readonly findJourney: (application: Application) => Journey | undefined;
  readonly nameOfState: NameOfState;
  readonly visits: VisitDoors;
  /** Whether the customer's own window is there, on its display, showing its page. */
  readonly isDisplayThere: () => boolean;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** The visit is over: what knew its customer has to go. */
  readonly onVisitOver: () => void;
  /** Something that a window shows has changed. */
  readonly onChange: () => void;
}

/** Where the customer is: at a display of their own, or at the staff's screen, turned round. */
type Place = AuditFields<'customer.acted'>['screen'];

/** The customer's own screen: what it shows, what the customer does there, and what staff see of both. */
export interface CustomerScreen {
  /** What the customer's window shows. */
  readonly state: () => CustomerState;
  /** What staff see of it. */
  readonly view: () => CustomerScreenView;
  readonly act: (act: OtherAct, place: Place) => Promise<Acted>;
  readonly enterCode: (act: CodeAct, place: Place) => Promise<CodeEntered>;
  readonly turn: (applicationId: ApplicationId, step: CustomerStep) => Turned;
  /** Whether the staff's window is in the customer's hands, up to its being taken back. */
  readonly isTurned: () => boolean;
  readonly turnBack: () => void;
  readonly take: (applicationId: ApplicationId, isTaken: boolean) => Turned;
  /** A visit has ended, and its customer takes this along. */
  readonly part: (language: Language, ticket: TicketView) => void;
  /** Looks at the visit and the session again: something may have changed. Tells, where it has. */
  readonly refresh: () => void;
}

/** Where an act belongs. `staffId` is who was there with the customer: somebody else may be by the time it is answered. */
interface ActPlace {
  readonly applicationId: ApplicationId;
  readonly open: OpenVisit;
  readonly staffId: StaffId;
}

/** How long the ticket of a visit that has ended stays on the customer's display. It names nobody. */
export const ticketStaysMs = 90_000;

interface Here {
  readonly applicationId: ApplicationId;
  readonly step: CustomerStep | null;
  /** Staff do this step at their own screen. */
  isTaken: boolean;
  said: 'declined' | 'change-asked' | undefined;
  isTyping: boolean;
  isChecking: boolean;
  isRefused: boolean;
}

/** Creates the screen. Nothing of a visit is held here but its number, its step and what was said to it. */
export function createCustomerScreen(parts: CustomerScreenParts): CustomerScreen {
  const { policy, session, visits, audit, clock, onChange } = parts;
  let visit = 0;
  let acts = 0;
  let here: Here | undefined;
  let turned:
    | { readonly step: CustomerStep; readonly applicationId: ApplicationId; isDone: boolean }
    | undefined;
  let parting:
    | { readonly language: Language; readonly ticket: TicketView; readonly since: number }
    | undefined;
  let told = '';

  const use = (): CustomerScreenView['use'] =>
    policy.use === 'second-display' && !parts.isDisplayThere() ? 'turn' : policy.use;

  /** The open visit, while somebody is signed in; keeps what is known of the step in time with it. */
  function look(): OpenVisit | undefined {
    if (session().state !== 'signed-in') {
      // Behind the lock the window is the staff's again, and what was being typed is over.
      turned = undefined;
      if (here) here.isTyping = false;
      if (session().state === 'signed-out') {
        parting = undefined;
        forget();
      }
      return undefined;
    }
    const application = parts.readOpen();
    const journey = application ? parts.findJourney(application) : undefined;
    if (here?.applicationId !== application?.applicationId) forget();
    if (!application || !journey) return undefined;
    if (!here) {
      visit += 1;
      parting = undefined;
    }
    const open = { application, journey, visit };
    const step = customerStepOf(open);
    if (!here || here.step !== step) {
      const isChecking = here?.isChecking ?? false;
      here = {
        applicationId: application.applicationId,
        step,
        isTaken: false,
        said: undefined,
        ...still,
        isChecking,
      };
    }
    // A page that has gone takes along what was being typed in it.
    if (!turned && use() !== 'second-display') here.isTyping = false;
    if (turned && !turned.isDone && turned.step !== step && !here.isChecking) turned.isDone = true;
    return open;
  }

  /** Nothing of a visit that is over is left here, nor where it was shown. */
  function forget(): void {
    turned = undefined;
    if (!here) return;
    here = undefined;
    parts.onVisitOver();
  }

  const describe = (step: CustomerStep, open: OpenVisit): CustomerState => {
    const { isChecking = false, isRefused = false } = here ?? {};
    return describeStep(step, open, { isChecking, isRefused }, parts.languages, parts.nameOfState);
  };

  /** Whether the step is on the customer's own display, and theirs. */
  const isWithCustomer = (): boolean =>
    use() === 'second-display' && !turned && here?.step != null && !here.isTaken && here.said === undefined;

  function state(): CustomerState {
    const open = look();
    if (session().state !== 'signed-in') return { screen: 'blank' };
    if (!open) return between();
    const spoken = { language: open.application.customerLanguage, visit };
    if (here?.step) return isWithCustomer() ? describe(here.step, open) : { screen: 'wait', ...spoken };
    return describeBetween(open);
  }

  function between(): CustomerState {
    if (parting && clock.monotonic() - parting.since < ticketStaysMs) {
      const { language, ticket } = parting;
      return { screen: 'result', language, visit, result: 'saved', providers: [], ticket };
    }
    parting = undefined;
    return { screen: 'welcome', branch: parts.branch, language: parts.languages[0] ?? 'en' };
  }

  function turnedState(open: OpenVisit | undefined): CustomerState | null {
    if (!turned || !open) return null;
    const spoken = { language: open.application.customerLanguage, visit };
    return turned.isDone ? { screen: 'turn-back', ...spoken } : describe(turned.step, open);
  }

  function view(): CustomerScreenView {
    const open = look();
    const registration = open?.application.registration;
    const doing = here?.isChecking
      ? 'checking'
      : here?.isTyping
        ? 'typing'
        : here?.isRefused
          ? 'refused'
          : (here?.said ?? 'reading');
    return {
      use: use(),
      isDisplayMissing: policy.use === 'second-display' && !parts.isDisplayThere(),
      step: isWithCustomer() ? (here?.step ?? null) : null,
      customer: doing,
      triesLeft: registration?.state === 'code-open' ? registration.triesLeft : 0,
      acts,
      turned: turnedState(open),
    };
  }

  function refresh(): void {
    const now = JSON.stringify([state(), view()]);
    if (now === told) return;
    told = now;
    onChange();
  }

  /** The visit and the step that an act is for; nothing where the customer has it not before them any more. */
  function placeOf(act: CustomerAct, place: Place): ActPlace | undefined {
    const open = look();
    const now = session();
    if (!open || !here || now.state !== 'signed-in' || act.visit !== visit || here.isChecking)
      return undefined;
    const wanted = stepOfAct[act.act];
    const isThere = place === 'turned' ? turned?.step === here.step && !turned?.isDone : isWithCustomer();
    const { applicationId } = here;
    return isThere && here.step === wanted ? { applicationId, open, staffId: now.staffId } : undefined;
  }

  function note(
    { applicationId, staffId }: ActPlace,
    act: AuditFields<'customer.acted'>['act'],
    screen: Place,
  ) {
    acts += 1;
    audit.write('customer.acted', { applicationId, staffId, act, screen });
  }

  async function perform(act: OtherAct, place: Place): Promise<Acted> {
    const at = placeOf(act, place);
    if (!at || !here) return err(fail('wrong-state'));
    const { applicationId, open } = at;
    const mine = here;
    /** What was pressed counts as the customer's only once main has agreed to it. */
    const then = async (done: Promise<Acted>, noted: Parameters<typeof note>[1]): Promise<Acted> => {
      const result = await done;
      if (result.ok) note(at, noted, place);
      return result;
    };
    const say = (said: Here['said']) => {
      mine.said = said;
      if (turned) turned.isDone = true;
    };
    switch (act.act) {
      case 'language':
        return then(visits.chooseLanguage(applicationId, act.language), 'language');
      case 'consent':
        if (act.language !== open.application.customerLanguage) return err(fail('wrong-state'));
        if (act.agrees) return then(visits.recordConsent(applicationId, act.noticeVersion), 'agreed');
        say('declined');
        note(at, 'declined', place);
        return ok();
      case 'confirm': {
        const now = describe('review', open);
        if (now.screen !== 'review' || now.shown !== act.shown) return err(fail('wrong-state'));
        return then(visits.confirmReview(applicationId), 'confirmed');
      }
      case 'change':
        say('change-asked');
        note(at, 'change-asked', place);
        return ok();
      case 'typing':
        mine.isTyping = act.isTyping;
        if (act.isTyping) mine.isRefused = false;
        return ok();
    }
  }

  async function enter(act: CodeAct, place: Place): Promise<CodeEntered> {
    const at = placeOf(act, place);
    if (!at || !here) return err(fail('wrong-state'));
    const { applicationId } = at;
    const mine = here;
    Object.assign(mine, { isTyping: false, isRefused: false, isChecking: true });
    refresh();
    // Written down that one was entered, never which.
    note(at, 'code-entered', place);
    try {
      const result = await visits.confirmCode(applicationId, act.code);
      if (!result.ok && refusals.includes(result.error.code)) mine.isRefused = true;
      return result;
    } finally {
      acts += 1;
      mine.isChecking = false;
      // The same visit at another step by now. The next customer's own code is still being checked.
      if (here && visit === act.visit) here.isChecking = false;
    }
  }

  return {
    state,
    view,
    refresh,
    act: (act, place) => perform(act, place).finally(refresh),
    enterCode: (act, place) => enter(act, place).finally(refresh),
    turn: (applicationId, step) => {
      const open = look();
      if (!open || open.application.applicationId !== applicationId) return err(fail('application-unknown'));
      if (use() !== 'turn' || here?.step !== step) return err(fail('wrong-state'));
      here.said = undefined;
      turned = { step, applicationId, isDone: false };
      refresh();
      return ok();
    },
    isTurned: () => look() !== undefined && turned !== undefined,
    turnBack: () => {
      turned = undefined;
      if (here) here.isTyping = false;
      refresh();
    },
    take: (applicationId, isTaken) => {
      const open = look();
      if (!open || open.application.applicationId !== applicationId) return err(fail('application-unknown'));
      if (!here?.step) return err(fail('wrong-state'));
      Object.assign(here, { isTaken, said: undefined, isTyping: false });
      refresh();
      return ok();
    },
    part: (language, ticket) => {
      parting = { language, ticket, since: clock.monotonic() };
      refresh();
    },
  };
}

const still = { isTyping: false, isRefused: false };
const stepOfAct: Readonly<Record<CustomerAct['act'], CustomerStep>> = {
  ...{ language: 'consent', consent: 'consent', confirm: 'review', change: 'review' },
  ...{ typing: 'code', code: 'code' },
};
/** A code that did not count, and may be typed anew. */
const refusals: readonly Failure['code'][] = ['code-wrong', 'code-not-accepted'];
