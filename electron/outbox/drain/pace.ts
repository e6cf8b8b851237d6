/**
 * How fast one terminal calls a provider that many terminals share. A terminal can't see the others: it knows what policy
 * says of them, or else only how often it was turned away. Without a pace, ten thousand terminals that come back together
 * ask and ask again, and nine of ten calls are turned away.
 */
import { type BackoffLimits, backoffMs, type Fraction } from './backoff.ts';
import { type Moment, momentAfter, type Run } from './moment.ts';

/** A terminal's part of a limit that terminals share. */
export interface FairShare {
  /** From one of its turns to the next. */
  readonly everyMs: number;
  /** Where in that its turn is, from 0 to 1, by the wall clock; absent: drawn by lot. */
  readonly place?: number | undefined;
}

/** What policy says of a shared limit. */
export interface SharedLimit {
  /** Terminals that may all come back together. */
  readonly terminals: number;
  /** Which of them this one is, from 1; no two have the same. Absent: drawn by lot, which costs some calls that are turned away. */
  readonly number?: number | undefined;
  /** What the drainers of all of them may call in `perMs`; what visits at the counters need is taken off before. */
  readonly calls: number;
  readonly perMs: number;
}

/**
 * Turns are this much further apart than the limit asks: look-ups after lost answers are calls too, and lots crowd here and
 * there.
 */
const headroom = { numbered: 1.03, byLot: 1.1 };

/** No outbox holds records for longer, and timers can't count much further. */
const longestMs = 7 * 24 * 60 * 60 * 1000;

/** The share that everybody has if everybody keeps to it. */
export function fairShareOf({ terminals, number, calls, perMs }: SharedLimit): FairShare {
  const leastMs = Math.min((terminals * perMs) / calls, longestMs);
  if (number === undefined) return { everyMs: headroom.byLot * leastMs };
  return { everyMs: headroom.numbered * leastMs, place: (number - 0.5) / terminals };
}

/** How a pace is learned where policy says nothing: the first wait after being turned away, and the longest. */
export const learnedPace: BackoffLimits = { baseMs: 30_000, capMs: 15 * 60 * 1000 };

/** Slower by this after each call that was turned away, and by that after each that was not. */
const learnedFactor = { turnedAway: 2, answered: 0.7 };

/** Turns of a share that are turned away again are spread over twice as many each time, up to so many. */
const mostTurnsLost = 4;

/** The pace at one provider. Plain data of one run. */
export interface Pace {
  readonly kind: 'share' | 'learned';
  readonly everyMs: number;
  /** One of its turns, on the monotonic clock: the others are counted from it. */
  readonly turnAt: number;
  /** Calls in a row that were turned away. */
  readonly turnedAway: number;
  /** Nothing is sent before. */
  readonly next: Moment;
}

const wait = (run: Run, waitMs: number) => momentAfter(run, 'backoff', waitMs);

/**
 * Begins to take turns, because others may be back in this very second. `awayMs`: how long there was no line. What
 * gathered in a short while needs no longer while to be sent, so turns are no further apart than that.
 */
export function takeTurns(
  { everyMs: shareMs, place }: FairShare,
  run: Run,
  fraction: Fraction,
  awayMs = Number.POSITIVE_INFINITY,
): Pace {
  const everyMs = Math.max(1, Math.min(shareMs, awayMs));
  const { clock } = run;
  // A wall clock that is wrong makes this a lot like any other; nothing else is decided by it.
  const firstMs = place === undefined ? fraction() * everyMs : modulo(place * everyMs - clock.now(), everyMs);
  const turnAt = clock.monotonic() + firstMs;
  return { kind: 'share', everyMs, turnAt, turnedAway: 0, next: wait(run, firstMs) };
}

/** An attempt begins: the next one waits for its turn. */
export function afterTurn(pace: Pace, run: Run, fraction: Fraction): Pace {
  const { kind, everyMs, turnAt } = pace;
  if (kind === 'learned') return { ...pace, next: wait(run, everyMs * (0.5 + fraction())) };
  const sinceMs = run.clock.monotonic() - turnAt;
  return { ...pace, next: wait(run, everyMs - modulo(sinceMs, everyMs)) };
}

/**
 * Turned away. With a share: the first time the turn is made up as soon as the provider and the record's own wait allow;
 * again and again means that the share is too large, and the terminal holds back further each time. Without: slower.
 */
export function afterTurnedAway(
  pace: Pace | undefined,
  share: FairShare | undefined,
  run: Run,
  fraction: Fraction,
  limits: BackoffLimits = learnedPace,
): Pace {
  if (share) {
    if (pace?.kind !== 'share' || pace.everyMs < share.everyMs) return takeTurns(share, run, fraction);
    const { everyMs, turnedAway } = pace;
    const lostMs = backoffMs(turnedAway, fraction, 0, { baseMs: everyMs, capMs: mostTurnsLost * everyMs });
    return { ...pace, turnedAway: turnedAway + 1, next: wait(run, turnedAway === 0 ? 0 : lostMs) };
  }
  const turnedAway = (pace?.turnedAway ?? 0) + 1;
  const everyMs = pace
    ? Math.min(limits.capMs, pace.everyMs * learnedFactor.turnedAway)
    : Math.min(limits.capMs, limits.baseMs);
  const next = wait(run, everyMs * (0.5 + fraction()));
  return { kind: 'learned', everyMs, turnAt: 0, turnedAway, next };
}

/** Let in. The next turn stays where it is. */
export function afterLetIn(pace: Pace): Pace {
  const everyMs = pace.kind === 'learned' ? pace.everyMs * learnedFactor.answered : pace.everyMs;
  return { ...pace, everyMs, turnedAway: 0 };
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;
