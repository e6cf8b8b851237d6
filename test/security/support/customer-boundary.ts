/** Both boundaries of main as it wires them, each with a window of its kind: the staff's contract and the customer's. */
import type { BrowserWindow as ElectronWindow, IpcMain } from 'electron';
import type { CustomerHandlers } from '../../../electron/ipc/customer-handlers.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { createKnownWindows, type KnownWindows } from '../../../electron/ipc/known-windows.ts';
import { registerCustomerHandlers, registerHandlers } from '../../../electron/ipc/register-handlers.ts';
import { createTrustedSender } from '../../../electron/ipc/trusted-sender.ts';
import { appOrigin } from '../../../electron/window/app-origin.ts';
import { methodChannel } from '../../../shared/contract/bridge.ts';
import { customerMethodChannel } from '../../../shared/contract/customer-bridge.ts';
import { type CustomerMethodName, customerContract } from '../../../shared/contract/customer-contract.ts';
import type { Session } from '../../../shared/domain/staff.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { IpcMainDouble } from '../../support/electron-double/ipc-double.ts';
import { BrowserWindow } from '../../support/electron-double.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { asFrame, methodNames, type SenderEvent, sessions } from './boundary.ts';

export const customerMethodNames = Object.keys(customerContract) as CustomerMethodName[];
export const customerEntry = `${appOrigin}/customer.html`;

type Window = InstanceType<typeof BrowserWindow>;

export interface BothBoundaries {
  readonly clock: ReturnType<typeof createFakeClock>;
  readonly ipcMain: IpcMainDouble;
  readonly staffWindow: Window;
  readonly customerWindow: Window;
  /** A window that main does not know. */
  readonly stranger: Window;
  /** What reached a handler, of either contract. */
  readonly handled: string[];
  readonly bugs: unknown[];
  /** What the main frame of a window sends. */
  readonly from: (window: Window) => SenderEvent;
  readonly callCustomer: (method: CustomerMethodName, input: unknown, from?: SenderEvent) => Promise<unknown>;
  readonly callStaff: (method: string, input: unknown, from: SenderEvent) => Promise<unknown>;
}

export interface BothOptions {
  readonly session?: Session;
  /** Puts both kinds of windows into one register: for a negative control. */
  readonly isOneRegister?: boolean;
  readonly answer?: (method: CustomerMethodName) => unknown;
}

export async function createBothBoundaries(options: BothOptions = {}): Promise<BothBoundaries> {
  const { session = sessions.staff, answer = () => err(fail('internal')) } = options;
  const clock = createFakeClock();
  const ipcMain = new IpcMainDouble();
  const staffs = createKnownWindows();
  const customers = options.isOneRegister ? staffs : createKnownWindows();
  const [staffWindow, customerWindow, stranger] = [
    new BrowserWindow(),
    new BrowserWindow(),
    new BrowserWindow(),
  ];
  await staffWindow.loadURL(`${appOrigin}/index.html`);
  for (const window of [customerWindow, stranger]) await window.loadURL(customerEntry);
  staffs.add(staffWindow as unknown as ElectronWindow);
  customers.add(customerWindow as unknown as ElectronWindow);
  const handled: string[] = [];
  const bugs: unknown[] = [];
  const boundary = (windows: KnownWindows) => ({
    ipcMain: ipcMain as unknown as IpcMain,
    isTrustedSender: createTrustedSender(windows, appOrigin),
    settled: async () => ok(),
    session: () => session,
    mode: 'training' as const,
    clock,
    onRefused: () => {},
    onBug: (error: unknown) => void bugs.push(error),
  });
  const all = <Name extends string>(names: readonly Name[], what: (name: Name) => unknown) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        () => {
          handled.push(name);
          return what(name);
        },
      ]),
    );
  registerHandlers({
    ...boundary(staffs),
    handlers: all(methodNames, () => err(fail('internal'))) as unknown as Handlers,
  });
  registerCustomerHandlers({
    ...boundary(customers),
    handlers: all(customerMethodNames, answer) as unknown as CustomerHandlers,
  });
  const from = (window: Window): SenderEvent => ({
    sender: { id: window.webContents.id },
    senderFrame: asFrame(window.webContents.mainFrame),
  });
  return {
    ...{ clock, ipcMain, staffWindow, customerWindow, stranger, handled, bugs, from },
    callCustomer: (method, input, sender = from(customerWindow)) =>
      ipcMain.invoke(customerMethodChannel(method), sender, input),
    callStaff: (method, input, sender) => ipcMain.invoke(methodChannel(method), sender, input),
  };
}
