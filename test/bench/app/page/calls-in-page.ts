/** Runs in the page of the kiosk and of the empty app, bundled: a call through the product's own client, and a bare one. */
import '../../../../renderer/guards/interpret-schemas.ts';
import { createAnswerSchemas } from '../../../../renderer/bridge/answer-schemas.ts';
import { createClient } from '../../../../renderer/bridge/client.ts';
import type { KioskBridge } from '../../../../shared/contract/bridge.ts';
import type { Failure } from '../../../../shared/failure.ts';
import type { Result } from '../../../../shared/result.ts';

/** What the empty app's preload puts on its page. */
interface BareBridge {
  readonly call: (input: unknown) => Promise<unknown>;
}

/** Both are answered to anybody, with nothing in their input. */
export type TimedMethod = 'staff.read-session' | 'app.read-status';

export interface CallsPage {
  /** Main's answer as the wire carried it. */
  readonly ask: (method: TimedMethod) => Promise<unknown>;
  /** Lets the bare call answer with this from now on. */
  readonly keep: (answer: unknown) => Promise<void>;
  /** How long a call takes, in ms, on average over so many, one after the other. Rejects where one is refused. */
  readonly time: (method: TimedMethod, calls: number) => Promise<number>;
}

const { kiosk, bare } = globalThis as { kiosk?: KioskBridge; bare?: BareBridge };
const client = kiosk && createClient(kiosk, createAnswerSchemas());

const call = async (method: TimedMethod): Promise<void> => {
  const answer = client ? await client[method]({}) : await bare?.call({});
  const failed = client && (answer as Result<unknown, Failure>);
  if (failed && !failed.ok) throw new Error(`a call was refused: ${failed.error.code}`);
};

const calls: CallsPage = {
  ask: async (method) => (kiosk ? kiosk.call(method, {}) : bare?.call({})),
  keep: async (answer) => void (await bare?.call({ keep: answer })),
  time: async (method, count) => {
    const began = performance.now();
    for (let done = 0; done < count; done += 1) await call(method);
    return (performance.now() - began) / count;
  },
};
Object.assign(globalThis, { callsInBench: calls });
