/**
 * A provider that does not answer is left alone, and then asked with one record, not with all that wait.
 *
 * Written here because the packages for it read the time themselves: cockatiel 4 compares `Date.now()` with the time at
 * which it opened (a wall clock set back by a day keeps the provider shut for that day), opossum sets timers of its
 * own; and both decide only while making a call, while the drainer must know beforehand whether to take a record.
 * What is left of them without that is the forty lines below. One attempt at a time per provider is the drainer's rule,
 * so a circuit whose wait is over needs no counting of trials.
 */
import { z } from 'zod';
import { type BackoffLimits, backoffMs, type Fraction } from './backoff.ts';
import { Moment, momentAfter, type Run, remainingMs } from './moment.ts';

/** One provider's circuit: plain data, kept over a restart. */
export const Circuit = z.strictObject({
  /** Failures in a row. */
  failures: z.number().int().nonnegative(),
  /** How often it has opened in a row; each time it stays open longer. */
  openings: z.number().int().nonnegative(),
  /** Open until then; after that one attempt decides. Absent: closed. */
  openUntil: Moment.optional(),
});
export type Circuit = z.infer<typeof Circuit>;

/** So many failures in a row open it. One record that a provider chokes on has others between its tries. */
export const failuresThatOpen = 3;

/** Spread behind the shortest wait: a provider that is back is noticed within some five minutes. */
export const circuitWaits: BackoffLimits = { baseMs: 30_000, capMs: 5 * 60 * 1000 };

/** Full jitter may say "at once", which would be no rest for anybody. */
export const shortestOpenMs = 5000;

/** All is well. */
export const closedCircuit: Circuit = { failures: 0, openings: 0 };

/** How long no attempt may be made; 0: one may. */
export function shutMs({ openUntil }: Circuit, run: Run): number {
  return openUntil === undefined ? 0 : remainingMs(openUntil, run);
}

/** The next attempt decides whether the provider is back. */
export function isOnTrial({ openUntil }: Circuit): boolean {
  return openUntil !== undefined;
}

/** The provider answered: whatever it said, it is there. */
export function afterAnswer(): Circuit {
  return closedCircuit;
}

/**
 * The provider did not answer. One that asked for a wait, or that failed when it was tried again, is shut at once.
 */
export function afterNoAnswer(
  circuit: Circuit,
  run: Run,
  fraction: Fraction,
  retryAfterMs?: number,
): Circuit {
  const failures = circuit.failures + 1;
  if (failures < failuresThatOpen && !isOnTrial(circuit) && retryAfterMs === undefined)
    return { ...circuit, failures };
  const openings = circuit.openings + 1;
  const waitMs = backoffMs(openings, fraction, retryAfterMs ?? shortestOpenMs, circuitWaits);
  const kind = retryAfterMs === undefined ? 'backoff' : 'asked';
  return { failures, openings, openUntil: momentAfter(run, kind, waitMs) };
}

/** Ends a wait of our own, for "send now" and for the line's return; what the provider asked for stays. */
export function forgiven(circuit: Circuit, run: Run): Circuit {
  const { openUntil } = circuit;
  if (openUntil?.kind !== 'backoff') return circuit;
  return { ...circuit, openUntil: { ...openUntil, run: run.id, monotonicAt: run.clock.monotonic() } };
}
