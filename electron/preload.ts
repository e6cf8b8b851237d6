/**
 * The only thing the page sees of main: call and subscribe over the contract's names. It carries no schema and no logic: main checks
 * what comes in, the renderer parses what comes out. Electron's event object, which leads to `ipcRenderer`, never reaches the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, type KioskBridge, methodChannel } from '../shared/contract/bridge.ts';
import type { FailureCode } from '../shared/failure.ts';
import type { Err } from '../shared/result.ts';

/** Taken from the contract at build time. */
declare const __METHOD_NAMES__: readonly string[];
declare const __EVENT_NAMES__: readonly string[];

const methods: ReadonlySet<string> = new Set(__METHOD_NAMES__);
const events: ReadonlySet<string> = new Set(__EVENT_NAMES__);

type Refusal = Err<{ readonly code: FailureCode; readonly paths?: readonly string[] }>;
const malformed = (path: string): Refusal => ({
  ok: false,
  error: { code: 'malformed-input', paths: [path] },
});
const internal: Refusal = { ok: false, error: { code: 'internal' } };

async function call(method: string, input: unknown): Promise<unknown> {
  if (!methods.has(method)) return malformed('method');
  try {
    return await ipcRenderer.invoke(methodChannel(method), input);
  } catch {
    // Either the input can't be copied (a function, a symbol), or main is gone. The error's own text stays here.
    return canBeCopied(input) ? internal : malformed('input');
  }
}

function canBeCopied(input: unknown): boolean {
  try {
    structuredClone(input);
    return true;
  } catch {
    return false;
  }
}

function subscribe(event: string, listener: (payload: unknown) => void): () => void {
  if (!events.has(event) || typeof listener !== 'function') return () => {};
  const channel = eventChannel(event);
  const pass = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, pass);
  return () => {
    ipcRenderer.off(channel, pass);
  };
}

contextBridge.exposeInMainWorld('kiosk', Object.freeze({ call, subscribe } satisfies KioskBridge));
