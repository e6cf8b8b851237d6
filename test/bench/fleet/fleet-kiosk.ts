/** One terminal of the fleet: the real drainer over records in memory, and nothing else of a terminal. */
import type { Clock } from '../../../electron/clock.ts';
import type { Fraction } from '../../../electron/outbox/drain/backoff.ts';
import { type DrainItem, freshSchedule } from '../../../electron/outbox/drain/drain-item.ts';
import type { createDrainer } from '../../../electron/outbox/drain/drainer.ts';
import type {
  DrainerParts,
  DrainOperation,
  DrainStore,
} from '../../../electron/outbox/drain/drainer-ports.ts';
import { keepDraining } from '../../../electron/outbox/drain/keep-draining.ts';
import { beginRun } from '../../../electron/outbox/drain/moment.ts';
import type { Timer } from '../../../electron/timers.ts';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';

export interface FleetKioskParts {
  readonly number: number;
  readonly submissions: number;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly fraction: Fraction;
  readonly operation: DrainOperation;
  readonly onAccepted: () => void;
  readonly rules: Partial<DrainerParts>;
  readonly drainerOf: typeof createDrainer;
}

/** A terminal without a line, whose customers wait. */
export interface FleetKiosk {
  readonly lineReturns: () => void;
  readonly items: () => readonly DrainItem[];
  readonly bugs: readonly unknown[];
}

/** Captures its submissions and begins to drain, without a line. */
export function createFleetKiosk(parts: FleetKioskParts): FleetKiosk {
  const { number, submissions, clock, timer, fraction, operation, onAccepted, rules, drainerOf } = parts;
  let line: 'online' | 'offline' = 'offline';
  const bugs: unknown[] = [];
  const { provider, operation: name, outcomeClass } = operation.facts;
  const items: DrainItem[] = Array.from({ length: submissions }, (_none, place) => ({
    submissionId: `${number}/${place}` as SubmissionId,
    applicationId: `${number}-${place}` as ApplicationId,
    provider,
    operation: name,
    outcomeClass,
    presence: 'none',
    state: 'waiting',
    attempts: 0,
    schedule: freshSchedule,
  }));
  const draining = keepDraining({
    drainer: drainerOf({
      run: beginRun(clock, { uuid: () => `kiosk ${number}` }),
      fraction,
      timer,
      store: storeOf(items, onAccepted),
      operations: [operation],
      line: () => line,
      isAtCounter: () => false,
      refreshCredentials: async () => {},
      onAlert: () => {},
      onBug: (error) => void bugs.push(error),
      ...rules,
    }),
    timer,
    onBug: (error) => void bugs.push(error),
  });
  return {
    items: () => items,
    bugs,
    lineReturns: () => {
      line = 'online';
      draining.lineReturned();
    },
  };
}

function storeOf(items: DrainItem[], onAccepted: () => void): DrainStore {
  return {
    list: async () => items.filter(({ state }) => state !== 'accepted'),
    peek: () => items.filter(({ state }) => state !== 'accepted'),
    put: async (before, after) => {
      const place = items.findIndex(({ submissionId }) => submissionId === before.submissionId);
      const kept = items[place];
      if (kept?.state !== before.state || kept.attempts !== before.attempts) return false;
      items[place] = after;
      if (after.state === 'accepted') onAccepted();
      return true;
    },
    reissue: async () => {
      throw new Error('no identity is used up here');
    },
    readCircuits: async () => new Map(),
    putCircuit: async () => {},
  };
}
