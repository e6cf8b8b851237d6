import type { FailureCode } from '../failure.ts';
import type { Err } from '../result.ts';

/** The part of Electron's `ipcRenderer` that a preload hands over. */
export interface PreloadWire {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (channel: string, listener: (event: unknown, payload: unknown) => void) => unknown;
  readonly off: (channel: string, listener: (event: unknown, payload: unknown) => void) => unknown;
}

// Every preload has it; what is shared knows neither the DOM nor Node.
declare const structuredClone: (value: unknown) => unknown;

/** What a window may say and hear, by name, and on which channels. */
export interface BridgeNames {
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly methodChannel: (method: string) => string;
  readonly eventChannel: (event: string) => string;
}

type Refusal = Err<{ readonly code: FailureCode; readonly paths?: readonly string[] }>;
const malformed = (path: string): Refusal => ({
  ok: false,
  error: { code: 'malformed-input', paths: [path] },
});
const internal: Refusal = { ok: false, error: { code: 'internal' } };

/**
 * The only thing that a page sees of main: call and subscribe over a contract's names, frozen. It carries no schema and no logic: main
 * checks what comes in. Electron's event object, which leads to the wire itself, never reaches the page.
 */
export function createBridge(wire: PreloadWire, names: BridgeNames) {
  const methods: ReadonlySet<string> = new Set(names.methods);
  const events: ReadonlySet<string> = new Set(names.events);

  async function call(method: string, input: unknown): Promise<unknown> {
    if (!methods.has(method)) return malformed('method');
    try {
      return await wire.invoke(names.methodChannel(method), input);
    } catch {
      // Either the input can't be copied (a function, a symbol), or main is gone. The error's own text stays here.
      return canBeCopied(input) ? internal : malformed('input');
    }
  }

  function subscribe(event: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(event) || typeof listener !== 'function') return () => {};
    const channel = names.eventChannel(event);
    const pass = (_event: unknown, payload: unknown) => listener(payload);
    wire.on(channel, pass);
    return () => {
      wire.off(channel, pass);
    };
  }

  return Object.freeze({ call, subscribe });
}

function canBeCopied(input: unknown): boolean {
  try {
    structuredClone(input);
    return true;
  } catch {
    return false;
  }
}
