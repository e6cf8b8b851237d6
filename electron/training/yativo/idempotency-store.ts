import type { TwinReply } from '../twin-exchange.ts';

/** What was answered under which key. */
export interface IdempotencyStore {
  /**
   * Does the work for a new key and keeps its answer, whatever it is; for a known one gives that answer again, whatever
   * else is asked now; for one that is too old, or missing, says so and does nothing.
   */
  readonly once: (key: string | undefined, work: () => TwinReply) => TwinReply;
}

/** Public code keeps answers for an hour; the page says "e.g. 24 hours". Practice takes the shorter. */
const keptMs = 60 * 60 * 1000;

/** Builds an empty store. `refuse` makes an answer of the page's sentence. */
export function createIdempotencyStore(
  now: () => number,
  refuse: (sentence: string) => TwinReply,
): IdempotencyStore {
  const answers = new Map<string, { readonly at: number; readonly reply: TwinReply }>();
  return {
    once: (key, work) => {
      if (!key) return refuse('Idempotency-Key is required for this request.');
      const known = answers.get(key);
      if (known && now() - known.at >= keptMs)
        return refuse('Idempotency-Key expired. Please use a new key.');
      if (known) return known.reply;
      const reply = work();
      answers.set(key, { at: now(), reply });
      return reply;
    },
  };
}
