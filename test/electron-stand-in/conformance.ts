/**
 * Compile-time only: every member that the stand-in offers fits Electron's own types, and every name that Electron's main
 * process has is answered. A drift is an error of `tsc -p tsconfig.json` that names the member. How it is known that this
 * file can fail: `conformance.test.ts` compiles drifted copies.
 *
 * Fits means: whatever is written against Electron's declaration compiles against ours; parameters are compared strictly
 * (not both ways, as TypeScript compares methods), results must be Electron's.
 */
import type { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type * as Main from 'electron/main';
import type { App, AppEvents } from './api/app.ts';
import type { CommandLine } from './api/app-command-line.ts';
import type { BrowserWindow, BrowserWindowClass, BrowserWindowEvents } from './api/browser-window.ts';
import type { IpcMain } from './api/ipc-main.ts';
import type { GlobalShortcut, Menu } from './api/menu-and-shortcuts.ts';
import type { Net } from './api/net.ts';
import type { PowerMonitor, PowerMonitorEvents, PowerSaveBlocker } from './api/power.ts';
import type { Protocol } from './api/protocol.ts';
import type { Screen, ScreenEvents } from './api/screen.ts';
import type { Session, SessionEvents, SessionModule } from './api/session.ts';
import type { UtilityProcess, UtilityProcessEvents, UtilityProcessModule } from './api/utility-process.ts';
import type { WebContents, WebContentsEvents } from './api/web-contents.ts';
import type { FrameEvents, WebFrameMain } from './api/web-frame-main.ts';
import type { WebRequest } from './api/web-request.ts';
import type * as StandIn from './electron.ts';
import type { StandInContextBridge } from './page/context-bridge.ts';
import type { StandInIpcRenderer } from './page/ipc-renderer.ts';
import type { OfferedContextMenuParams } from './window/answer-context-menu.ts';
import type { OfferedDownloadItem } from './window/refuse-downloads.ts';

// biome-ignore lint/suspicious/noExplicitAny: any function at all; nothing narrower matches every signature
type AnyFunction = (...args: any[]) => unknown;

/**
 * Whether ours takes whatever may be given to Electron's; it may ignore what comes after its own parameters. Compared by the
 * parameters themselves, because TypeScript compares those of methods both ways.
 */
type Takes<Ours extends AnyFunction, Given extends unknown[]> = Given extends [
  ...Parameters<Ours>,
  ...unknown[],
]
  ? true
  : false;

type Fits<Real, Ours> = Ours extends AnyFunction
  ? Real extends AnyFunction
    ? Ours extends Real
      ? Takes<Ours, Parameters<Real>>
      : false
    : false
  : [Ours] extends [Real]
    ? true
    : false;

/** The names of members that Electron has not, or has differently. What is Node's own event emitter is not compared. */
export type Drift<Real, Ours> = {
  [Name in Exclude<keyof Ours, keyof EventEmitter | 'prototype'> & string]: Name extends keyof Real
    ? Fits<Real[Name], Ours[Name]> extends true
      ? never
      : `${Name} differs from Electron's`
    : `${Name} is not Electron's`;
}[Exclude<keyof Ours, keyof EventEmitter | 'prototype'> & string];

/** The names of events that Electron does not emit, or with other arguments. */
export type EventDrift<Real extends { on: AnyFunction }, Events extends Record<keyof Events, unknown[]>> = {
  [Name in keyof Events & string]: Real['on'] extends (
    event: Name,
    listener: (...args: Events[Name]) => void,
  ) => unknown
    ? never
    : `event ${Name} differs from Electron's`;
}[keyof Events & string];

// biome-ignore lint/suspicious/noExplicitAny: any class at all
type AnyClass = new (...args: any[]) => unknown;

/** A word when ours cannot be constructed from everything that Electron's can. */
export type ConstructorDrift<Real extends AnyClass, Ours extends AnyClass> =
  ConstructorParameters<Real> extends [...ConstructorParameters<Ours>, ...unknown[]]
    ? never
    : "the constructor differs from Electron's";

/** Compiles only when there is no drift; the error names what drifted. */
export function noDrift<_Drifting extends never>(): void {}

noDrift<Drift<E.App, App>>();
noDrift<EventDrift<E.App, AppEvents>>();
noDrift<Drift<E.CommandLine, CommandLine>>();
noDrift<Drift<E.BrowserWindow, BrowserWindow>>();
noDrift<Drift<typeof E.BrowserWindow, BrowserWindowClass>>();
noDrift<EventDrift<E.BrowserWindow, BrowserWindowEvents>>();
noDrift<ConstructorDrift<typeof E.BrowserWindow, BrowserWindowClass>>();
noDrift<Drift<E.WebContents, WebContents>>();
noDrift<EventDrift<E.WebContents, WebContentsEvents>>();
noDrift<Drift<E.WebFrameMain, WebFrameMain>>();
noDrift<EventDrift<E.WebFrameMain, FrameEvents>>();
noDrift<Drift<E.Session, Session>>();
noDrift<Drift<typeof E.session, SessionModule>>();
noDrift<EventDrift<E.Session, SessionEvents>>();
noDrift<Drift<E.WebRequest, WebRequest>>();
noDrift<Drift<E.Protocol, Protocol>>();
noDrift<Drift<E.IpcMain, IpcMain>>();
noDrift<Drift<E.Net, Net>>();
noDrift<Drift<typeof E.Menu, Menu>>();
noDrift<Drift<E.GlobalShortcut, GlobalShortcut>>();
noDrift<Drift<E.PowerSaveBlocker, PowerSaveBlocker>>();
noDrift<Drift<E.PowerMonitor, PowerMonitor>>();
noDrift<EventDrift<E.PowerMonitor, PowerMonitorEvents>>();
noDrift<Drift<E.Screen, Screen>>();
noDrift<EventDrift<E.Screen, ScreenEvents>>();
noDrift<Drift<E.UtilityProcess, UtilityProcess>>();
noDrift<Drift<typeof E.utilityProcess, UtilityProcessModule>>();
noDrift<EventDrift<E.UtilityProcess, UtilityProcessEvents>>();
noDrift<Drift<E.DownloadItem, OfferedDownloadItem>>();
noDrift<Drift<E.ContextMenuParams, OfferedContextMenuParams>>();
noDrift<Drift<E.ContextBridge, StandInContextBridge>>();
noDrift<Drift<E.IpcRenderer, StandInIpcRenderer>>();

// Every name that `import ... from 'electron'` has in main is offered or refused by name, and no other.
noDrift<Exclude<keyof typeof Main, keyof typeof StandIn>>();
noDrift<Exclude<keyof typeof StandIn, keyof typeof Main | 'default' | CommonName>>();

/** Modules that main shares with other processes; Electron declares them elsewhere. */
type CommonName = 'crashReporter' | 'nativeImage' | 'sharedTexture' | 'shell';
