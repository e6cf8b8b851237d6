import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';

/**
 * Why something waits; it decides what may cut the wait short.
 *
 * - `backoff`: our own caution. "Send now" and the line's return end it.
 * - `asked`: the provider said for how long. Nothing ends it early in the run that heard it.
 * - `quiet`: a request whose answer was lost may still be on its way, and a look-up before it arrives would say
 *   "nobody". Nothing ends it early, ever; a new run, which can't know how long ago it began, waits it out in full.
 */
export const WaitKind = z.enum(['backoff', 'asked', 'quiet']);
export type WaitKind = z.infer<typeof WaitKind>;

/**
 * A point in time that survives a restart and that a jump of the wall clock doesn't move. Plain data: kept beside the
 * submission.
 */
export const Moment = z.strictObject({
  kind: WaitKind,
  /** The run of the program whose monotonic clock `monotonicAt` is on. */
  run: z.uuid(),
  monotonicAt: z.number(),
  /** Unix milliseconds, kiosk clock: only for other runs, and for people. */
  wallAt: z.number().int(),
  /** How long the wait was when it began. */
  waitMs: z.number().int().nonnegative(),
});
export type Moment = z.infer<typeof Moment>;

/** One run of the program, from start to end or crash. */
export interface Run {
  readonly id: string;
  readonly clock: Clock;
  /** On the monotonic clock. */
  readonly startedAt: number;
}

/** Begins a run; once per start of the program. */
export function beginRun(clock: Clock, random: Pick<Random, 'uuid'>): Run {
  return { id: random.uuid(), clock, startedAt: clock.monotonic() };
}

/** The moment that comes `waitMs` from now. */
export function momentAfter(run: Run, kind: WaitKind, waitMs: number): Moment {
  const whole = Math.max(0, Math.ceil(waitMs));
  const { clock } = run;
  return {
    kind,
    run: run.id,
    monotonicAt: clock.monotonic() + whole,
    wallAt: clock.now() + whole,
    waitMs: whole,
  };
}

/**
 * Milliseconds until then; 0 once it has come. A moment of an earlier run is read on the wall clock, and where that asks
 * for more than was ever agreed, the clock was set back: then it counts as come. So a wrong clock costs at most one
 * attempt that is early, and holds nothing up.
 */
export function remainingMs(moment: Moment, run: Run): number {
  const { clock } = run;
  if (moment.run === run.id) return Math.max(0, moment.monotonicAt - clock.monotonic());
  if (moment.kind === 'quiet') return Math.max(0, moment.waitMs - (clock.monotonic() - run.startedAt));
  const left = moment.wallAt - clock.now();
  return left > moment.waitMs ? 0 : Math.max(0, left);
}
