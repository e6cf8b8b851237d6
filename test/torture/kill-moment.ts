/** When a terminal is killed: at any time, and more often in the middle of what matters. */
import type { ReceivedRequest } from '../../electron/training/request-log.ts';
import type { Line } from './protocol.ts';
import type { Seeded } from './seeded.ts';

/** Decides over one run. */
export interface KillMoment {
  readonly onLine: (line: Line) => void;
  /** Asked as a twin is about to answer. */
  readonly onRequest: (request: Pick<ReceivedRequest, 'operation'>) => void;
  readonly cancel: () => void;
}

const writing: readonly (string | null)[] = [
  'put-customer',
  'add-customer',
  'add-member',
  'register',
  'verify-registration',
];

/** A run that reaches nothing worth a kill is killed all the same. */
const longestRunMs = 2500;
const longestStartMs = 30_000;
/** A start on a machine that has nothing else to do; where it takes longer, so does everything after it. */
const usualStartMs = 400;

/** After the how manieth of each at most: a visit has some ten acknowledgements, and one or two captures. */
const mostBefore = { captured: 6, kept: 40, arrived: 8 } as const;

/**
 * Chooses how this run dies. *Any*: within one and a half seconds of its beginning, also before it is up. *After-start*: the
 * same from when it is up. The others: some milliseconds after a capture, an acknowledgement, or a request's arrival at a twin.
 */
export function chooseKillMoment(chance: Seeded, kill: () => void): KillMoment {
  const kind = chance.pick<keyof typeof mostBefore | 'any' | 'after-start'>([
    'any',
    'after-start',
    'captured',
    'captured',
    'kept',
    'arrived',
    'arrived',
    'arrived',
  ]);
  const isTimed = kind === 'any' || kind === 'after-start';
  const delayMs = chance.below(isTimed ? 1500 : 25);
  let left = isTimed ? 0 : 1 + chance.below(mostBefore[kind]);
  const timers: NodeJS.Timeout[] = [];
  const killIn = (ms: number) => void timers.push(setTimeout(kill, ms));
  const countDown = () => {
    left -= 1;
    if (left === 0) killIn(delayMs);
  };
  const begunAt = performance.now();
  killIn(kind === 'any' ? delayMs : longestStartMs);
  return {
    onLine: ({ line }) => {
      if (line === 'started') {
        const slowness = Math.max(1, (performance.now() - begunAt) / usualStartMs);
        killIn(slowness * (kind === 'after-start' ? delayMs : longestRunMs));
      }
      if (line === kind) countDown();
    },
    onRequest: ({ operation }) => {
      if (kind === 'arrived' && writing.includes(operation)) countDown();
    },
    cancel: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
