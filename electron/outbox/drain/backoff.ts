import type { Random } from '../../random.ts';
import { type Moment, momentAfter, type Run } from './moment.ts';

/** A fraction from 0 (included) to 1 (excluded). */
export type Fraction = () => number;

/** How waits grow. */
export interface BackoffLimits {
  /** The most that the first wait can be. */
  readonly baseMs: number;
  /** The most that any wait of our own can be. */
  readonly capMs: number;
}

/** Two seconds at first, a quarter of an hour at most. */
export const defaultBackoff: BackoffLimits = { baseMs: 2000, capMs: 15 * 60 * 1000 };

/** Beyond it the power is past every cap, and soon past every number. */
const mostDoublings = 40;

/** A fraction with 48 random bits. */
export function fractionOf(random: Pick<Random, 'bytes'>): Fraction {
  return () => random.bytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** The longest wait after this many tries in vain: doubles with each, up to the cap. */
export function backoffCeilingMs(tries: number, { baseMs, capMs }: BackoffLimits): number {
  return Math.min(capMs, baseMs * 2 ** Math.min(Math.max(tries - 1, 0), mostDoublings));
}

/**
 * How long to wait after `tries` tries in vain: anything from nothing to the ceiling, evenly ("full jitter"), so that
 * terminals that failed together don't come back together. What the provider asked for wins: never sooner, and spread
 * behind it, because it asked all terminals for the same.
 */
export function backoffMs(
  tries: number,
  fraction: Fraction,
  retryAfterMs?: number,
  limits: BackoffLimits = defaultBackoff,
): number {
  return Math.floor((retryAfterMs ?? 0) + fraction() * backoffCeilingMs(tries, limits));
}

/** The same as a moment. */
export function nextAttemptAt(
  run: Run,
  tries: number,
  fraction: Fraction,
  retryAfterMs?: number,
  limits?: BackoffLimits,
): Moment {
  const waitMs = backoffMs(tries, fraction, retryAfterMs, limits);
  return momentAfter(run, retryAfterMs === undefined ? 'backoff' : 'asked', waitMs);
}
