import path from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, Session } from 'electron';
import { contract } from '../../shared/contract/contract.ts';
import type { CustomerMethodName } from '../../shared/contract/customer-contract.ts';
import { shippedLanguages } from '../../shared/domain/language.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Setup } from '../app/read-setup.ts';
import type { Clock } from '../clock.ts';
import { createCustomerScreen, type VisitDoors } from '../customer-screen/customer-screen.ts';
import { createCustomerScreenHandlers } from '../customer-screen/customer-screen-handlers.ts';
import { createCustomerWindowHandlers } from '../customer-screen/customer-window-handlers.ts';
import { shutWhileTurned } from '../customer-screen/while-turned.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { Handler, Handlers } from '../ipc/handlers.ts';
import { createKnownWindows } from '../ipc/known-windows.ts';
import { createCustomerPublisher, type Publish } from '../ipc/publish-events.ts';
import type { CustomerBoundary } from '../ipc/register-handlers.ts';
import { createTrustedSender } from '../ipc/trusted-sender.ts';
import { wrapHandlers } from '../ipc/wrap-handlers.ts';
import { subdivisionsOf } from '../reference/subdivisions.ts';
import { systemTimers } from '../timers.ts';
import { appOrigin } from '../window/app-origin.ts';
import { createCustomerWindow } from './customer-window.ts';
import type { Terminal } from './terminal.ts';
import type { composeWork } from './work.ts';

/** The staff's handlers without the ones that are made here. */
export type OtherHandlers = Omit<Handlers, keyof ReturnType<typeof createCustomerScreenHandlers>>;

interface Parts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Screen;
  readonly session: { readonly fromPartition: (partition: string, options: { cache: boolean }) => Session };
  /** Puts the customer's calls on the wire, which only main itself holds. */
  readonly register: (options: CustomerBoundary) => void;
  readonly setup: Setup;
  readonly terminal: Terminal;
  readonly work: Awaited<ReturnType<typeof composeWork>>;
  /** The folder of the built main. */
  readonly builtDir: string;
  readonly publish: Publish;
  readonly mayClose: () => boolean;
  /** The customer's window has come to a display, or given one up. */
  readonly onDisplays?: () => void;
  readonly clock: Clock;
  readonly onRefused: (method: CustomerMethodName, failure: Failure) => void;
  readonly onBug: (where: string, error: unknown) => void;
}

/** How often what only time changes is looked at: a ticket that has stayed long enough, a code that has run out. */
const lookEveryMs = 5_000;

/**
 * Builds the customer's own screen beside the staff's handlers: what it shows, its window, and its few calls. `handlers` are the staff's
 * with its own added; each of them that may change something is followed by a look at what the customer should see.
 */
export function composeCustomerScreen(parts: Parts, others: OtherHandlers) {
  const { setup, terminal, work, clock, publish } = parts;
  const { mode } = setup;
  const { branch, customerScreen: policy } = setup.policy;
  const session = work.staff.session.read;
  const { readOpen } = work.visits;
  const languages = setup.policy.languages.filter((language) =>
    shippedLanguages.some((shipped) => shipped === language),
  );
  const windows = createKnownWindows();
  const tellCustomer = createCustomerPublisher(windows, appOrigin);
  const onBug = (error: unknown) => parts.onBug('customer-screen', error);

  const context = (): CallContext => {
    const { state, ...staff } = session();
    return { staff: state === 'signed-in' && 'staffId' in staff ? staff : undefined, mode };
  };
  const doors: VisitDoors = {
    chooseLanguage: async (applicationId, language) =>
      others['applications.choose-language']({ applicationId, language }, context()),
    recordConsent: async (applicationId, noticeVersion) =>
      others['applications.record-consent']({ applicationId, noticeVersion }, context()),
    confirmReview: async (applicationId) =>
      others['applications.confirm-review']({ applicationId }, context()),
    confirmCode: async (applicationId, code) =>
      others['registration.confirm-code']({ applicationId, code }, context()),
  };
  const window = createCustomerWindow({
    ...{ policy, kiosk: setup.policy.kiosk, windows, clock, onBug },
    BrowserWindow: parts.BrowserWindow,
    screen: parts.screen,
    fromPartition: (name, options) => parts.session.fromPartition(name, options),
    bundleRoot: path.join(parts.builtDir, '../renderer'),
    preloadPath: path.join(parts.builtDir, '../preload/customer.cjs'),
    mayClose: parts.mayClose,
    onChange: () => {
      parts.onDisplays?.();
      refresh();
    },
  });
  const screen = createCustomerScreen({
    ...{ policy, branch, languages, session, readOpen, clock, visits: doors, audit: terminal.audit },
    findJourney: ({ journeyId, journeyVersion }) => work.journeys.find(journeyId, journeyVersion),
    nameOfState: (country, code) => subdivisionsOf(country).find((one) => one.code === code)?.name,
    isDisplayThere: window.isThere,
    onVisitOver: window.renew,
    onChange: () => {
      tellCustomer('customer.changed');
      publish('customer-screen.changed', {});
    },
  });
  const refresh = () => {
    try {
      screen.refresh();
    } catch (error) {
      onBug(error);
    }
  };

  const endVisit: Handler<'applications.end-visit'> = async (input, from) => {
    const before = readOpen();
    const answer = await others['applications.end-visit'](input, from);
    if (before && answer.ok && answer.value.ticket) screen.part(before.customerLanguage, answer.value.ticket);
    return answer;
  };
  const followed = wrapHandlers({ ...others, 'applications.end-visit': endVisit }, (name, open) => {
    const handler = shutWhileTurned(name, open, screen.isTurned);
    if (contract[name].kind === 'query') return handler;
    return async (input, from) => {
      try {
        return await handler(input, from);
      } finally {
        refresh();
      }
    };
  });

  const { pinAfterTurn } = policy;
  const ofScreen = createCustomerScreenHandlers({
    screen,
    pinAfterTurn,
    lock: () => work.staff.session.lock(),
  });
  const handlers: Handlers = { ...followed, ...ofScreen };
  let stopLooking = () => {};
  return {
    /** The staff's handlers, and what staff may do with the customer's screen. */
    handlers,
    /** Whether contents are the customer's own window: it knows nothing of the staff's. */
    isKnownContents: (contentsId: number) => windows.findByContentsId(contentsId) !== undefined,
    /** Whether the staff's window is in the customer's hands. */
    isTurned: screen.isTurned,
    /** The display that nobody else covers. */
    displaysInUse: window.displaysInUse,
    /** Somebody signed in or out, locked or unlocked, or main did so by itself. Never throws. */
    refresh,
    /** Puts the customer's calls on the wire and opens their window. After the guards of the windows are in place. */
    start() {
      parts.register({
        handlers: createCustomerWindowHandlers(screen),
        isTrustedSender: createTrustedSender(windows, appOrigin),
        ...{ settled: terminal.storage.queue.settled, session, mode, clock },
        onRefused: parts.onRefused,
        onBug: (error, method) => parts.onBug(method, error),
      });
      window.start();
      stopLooking = systemTimers.every(lookEveryMs, refresh);
    },
    stop() {
      stopLooking();
      window.stop();
    },
  };
}
