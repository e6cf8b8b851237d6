/** The whole process boundary as main wires it, over the double of Electron, with handlers that only remember what reached them. */
import type { BrowserWindow as ElectronWindow, IpcMain, WebFrameMain } from 'electron';
import type { CallContext } from '../../../electron/ipc/call-context.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { createKnownWindows } from '../../../electron/ipc/known-windows.ts';
import { registerHandlers } from '../../../electron/ipc/register-handlers.ts';
import { createTrustedSender, type IsTrustedSender } from '../../../electron/ipc/trusted-sender.ts';
import { appEntryUrl, appOrigin } from '../../../electron/window/app-origin.ts';
import { methodChannel } from '../../../shared/contract/bridge.ts';
import { contract, type MethodName } from '../../../shared/contract/contract.ts';
import type { Mode } from '../../../shared/domain/provider.ts';
import { Session } from '../../../shared/domain/staff.ts';
import { Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { IpcMainDouble } from '../../support/electron-double/ipc-double.ts';
import { BrowserWindow, createFrame, type FrameDouble } from '../../support/electron-double.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

export const methodNames = Object.keys(contract) as MethodName[];

/** The three sessions a terminal can be in, and the two roles. */
export const sessions = {
  signedOut: Session.parse({ state: 'signed-out' }),
  locked: Session.parse({ state: 'locked', staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff' }),
  staff: Session.parse({ state: 'signed-in', staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff' }),
  supervisor: Session.parse({
    state: 'signed-in',
    staffId: 'wei-jie',
    displayName: 'Wei Jie',
    role: 'supervisor',
  }),
};

export interface HandledCall {
  readonly method: MethodName;
  readonly input: unknown;
  readonly context: CallContext;
}

export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: WebFrameMain | null;
}

export interface Boundary {
  readonly clock: FakeClock;
  readonly window: InstanceType<typeof BrowserWindow>;
  /** A window that main does not know. */
  readonly stranger: InstanceType<typeof BrowserWindow>;
  readonly ipcMain: IpcMainDouble;
  readonly handled: HandledCall[];
  readonly refused: { readonly method: MethodName; readonly failure: Failure }[];
  readonly bugs: { readonly error: unknown; readonly method: MethodName }[];
  /** What our own page's main frame sends. */
  readonly ownPage: () => SenderEvent;
  readonly call: (method: MethodName, input: unknown, from?: SenderEvent) => Promise<unknown>;
}

export interface BoundaryOptions {
  readonly session?: Session;
  readonly mode?: Mode;
  /** Whether what was changed is on the disk; at once, unless said otherwise. */
  readonly settled?: () => Promise<Result<void, Failure>>;
  /** Replaces the sender check: for negative controls. */
  readonly isTrustedSender?: (windows: ReturnType<typeof createKnownWindows>) => IsTrustedSender;
  readonly onCommand?: (method: string) => void;
  /** What every handler answers; a failure that any method may return unless said otherwise. */
  readonly answer?: (method: MethodName) => unknown;
}

/** Frames of the double stand for Electron's: the sender check reads `origin`, `detached` and their identity. */
export const asFrame = (frame: FrameDouble): WebFrameMain => frame as unknown as WebFrameMain;

/** Builds a boundary with one known window that shows our page. */
export async function createBoundary(options: BoundaryOptions = {}): Promise<Boundary> {
  const { session = sessions.supervisor, mode = 'training', answer = () => err(fail('internal')) } = options;
  const clock = createFakeClock();
  const windows = createKnownWindows();
  const [window, stranger] = [new BrowserWindow(), new BrowserWindow()];
  for (const each of [window, stranger]) await each.loadURL(appEntryUrl);
  windows.add(window as unknown as ElectronWindow);
  const ipcMain = new IpcMainDouble();
  const [handled, refused, bugs] = [[], [], []] as [
    Boundary['handled'],
    Boundary['refused'],
    Boundary['bugs'],
  ];
  const handler = (method: MethodName) => (input: unknown, context: CallContext) => {
    handled.push({ method, input, context });
    return answer(method);
  };
  registerHandlers({
    ipcMain: ipcMain as unknown as IpcMain,
    handlers: Object.fromEntries(methodNames.map((name) => [name, handler(name)])) as unknown as Handlers,
    isTrustedSender: options.isTrustedSender?.(windows) ?? createTrustedSender(windows, appOrigin),
    settled: options.settled ?? (async () => ok()),
    session: () => session,
    mode,
    clock,
    ...(options.onCommand ? { onCommand: options.onCommand } : {}),
    onRefused: (method, failure) => refused.push({ method, failure }),
    onBug: (error, method) => bugs.push({ error, method }),
  });
  const ownPage = () => ({
    sender: { id: window.webContents.id },
    senderFrame: asFrame(window.webContents.mainFrame),
  });
  const call: Boundary['call'] = (method, input, from = ownPage()) =>
    ipcMain.invoke(methodChannel(method), from, input);
  return { clock, window, stranger, ipcMain, handled, refused, bugs, ownPage, call };
}

/** A frame that shows our document inside another one. */
export const createSubFrame = (parent: FrameDouble): FrameDouble => createFrame(appEntryUrl, parent);

/** The failure of an answer; throws where it is a success or not a typed failure at all. */
export function failureOf(answer: unknown): Failure {
  const { ok, error } = answer as { ok: unknown; error: unknown };
  if (ok !== false) throw new Error('expected a failure');
  return Failure.parse(error);
}
