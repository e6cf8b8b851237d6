import type { AnswerSchemas } from '../../renderer/bridge/answer-schemas.ts';
import { createClient } from '../../renderer/bridge/client.ts';
import { createKioskEvents, type KioskEvents } from '../../renderer/bridge/kiosk-events.ts';
import type { KioskBridge } from '../../shared/contract/bridge.ts';
import {
  type Client,
  contract,
  type FailureOf,
  type MethodName,
  type OutputOf,
  type ParsedInputOf,
} from '../../shared/contract/contract.ts';
import { type EventName, type EventPayload, events } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/result.ts';

type Answer<Name extends MethodName> = Result<OutputOf<Name>, FailureOf<Name>>;

/** What a test lets main answer. A call that has no handler here is a bug of the test, and throws. */
export type FakeHandlers = {
  readonly [Name in MethodName]?: (input: ParsedInputOf<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** A call as it crossed: after the copy that the real bridge makes. */
export interface RecordedCall {
  readonly method: MethodName;
  readonly input: unknown;
}

/** The bridge with main replaced by handlers. Derives from the contract, so it can't promise what main does not. */
export interface FakeKiosk {
  readonly bridge: KioskBridge;
  readonly client: Client;
  readonly events: KioskEvents;
  readonly calls: readonly RecordedCall[];
  /** The methods called so far, in order. */
  readonly called: () => readonly MethodName[];
  readonly emit: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
}

/** Every schema at once: when the real window fetches them is for the tests of the bridge. */
const wholeContract: AnswerSchemas = {
  methods: Object.keys(contract) as MethodName[],
  schemaOf: (method) => contract[method].output,
};

/** Copies and parses like the real thing: input before the handler, output before it leaves, both structured clones. */
export function createFakeKiosk(handlers: FakeHandlers): FakeKiosk {
  const calls: RecordedCall[] = [];
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const bridge: KioskBridge = {
    call: async (method, input) => {
      const crossed = inThisRealm(structuredClone(input));
      calls.push({ method, input: crossed });
      const handler = handlers[method] as ((input: unknown) => unknown) | undefined;
      if (!handler) throw new Error(`the test did not expect ${method}`);
      const answer = (await handler(contract[method].input.parse(crossed))) as Result<unknown, unknown>;
      const checked = answer.ok ? { ok: true, value: contract[method].output.parse(answer.value) } : answer;
      const copied = structuredClone(checked) as typeof checked & { value?: unknown };
      return copied.ok ? { ...copied, value: inThisRealm(copied.value) } : copied;
    },
    subscribe: (event, listener) => {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return () => void those.delete(listener);
    },
  };
  return {
    bridge,
    client: createClient(bridge, wholeContract),
    events: createKioskEvents(bridge),
    calls,
    called: () => calls.map(({ method }) => method),
    emit: (event, payload) => {
      const crossed = structuredClone(events[event].parse(payload));
      for (const listener of listeners.get(event) ?? []) listener(crossed);
    },
  };
}

/** Where jsdom is, a copy of bytes comes out of another realm, and no schema would know them for what they are. */
function inThisRealm(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const isForeign = (value: unknown): value is Uint8Array =>
    Object.prototype.toString.call(value) === '[object Uint8Array]' && !(value instanceof Uint8Array);
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, isForeign(value) ? Uint8Array.from(value) : value]),
  );
}
