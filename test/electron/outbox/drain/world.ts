/**
 * A terminal with its outbox, its providers and its bad luck: what the model test and the drainer's own tests play in.
 * Everything that is kept goes through JSON, and a program that is killed goes no further than its last step.
 */
import { randomUUID } from 'node:crypto';
import { Circuit } from '../../../../electron/outbox/drain/circuit.ts';
import {
  type DrainItem,
  DrainSchedule,
  freshSchedule,
  toDrainItem,
} from '../../../../electron/outbox/drain/drain-item.ts';
import { createDrainer } from '../../../../electron/outbox/drain/drainer.ts';
import type { DrainerParts } from '../../../../electron/outbox/drain/drainer-ports.ts';
import { type Draining, keepDraining } from '../../../../electron/outbox/drain/keep-draining.ts';
import { beginRun } from '../../../../electron/outbox/drain/moment.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import type { OutcomeClass, ProviderId } from '../../../../shared/domain/provider.ts';
import {
  nextSubmissionState,
  type Submission,
  type SubmissionCounts,
  type SubmissionEvent,
  SubmissionState,
} from '../../../../shared/domain/submission.ts';
import { createProviderModel, type ProviderModel } from './provider-model.ts';
import { createVirtualTime } from './virtual-time.ts';

/** Each provider has one operation here, of a class of its own. */
export const classOf = {
  kybio: 'create-once',
  yativo: 'create-once',
  noah: 'natural-idempotent',
  democrance: 'last-write-wins',
} as const satisfies Partial<Record<ProviderId, OutcomeClass>>;
export type WorldProvider = keyof typeof classOf;
export const worldProviders = Object.keys(classOf) as readonly WorldProvider[];

interface Kept {
  readonly submission: Submission;
  readonly schedule: DrainSchedule;
  /** The same for a submission and for those that replace it: one customer at one provider. */
  readonly root: string;
  readonly identity: string;
}

/** What the program was doing, and how many steps it has left. */
interface Life {
  stepsLeft: number;
  isOver: boolean;
}

/** Lost and doubled, by what the providers did. */
export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
}

interface Options {
  /** In place of the real one: the tests of the tests break it on purpose. */
  readonly drainerOf?: (parts: DrainerParts) => ReturnType<typeof createDrainer>;
  readonly fraction?: () => number;
  readonly shares?: NonNullable<DrainerParts['shares']>;
}

export type World = ReturnType<typeof createWorld>;

export function createWorld({
  drainerOf = createDrainer,
  fraction = () => 0.5,
  shares = new Map(),
}: Options = {}) {
  const time = createVirtualTime();
  const records = new Map<SubmissionId, string>();
  const circuits = new Map<ProviderId, string>();
  const roots = new Set<string>();
  const alerts: ProviderId[] = [];
  const bugs: unknown[] = [];
  const attempted: SubmissionId[] = [];
  const refreshed: ProviderId[] = [];
  let captured = 0;
  let line: 'online' | 'offline' | 'unknown' = 'online';
  let life: Life = { stepsLeft: Number.POSITIVE_INFINITY, isOver: false };
  let draining: Draining | undefined;
  let steps = 0;
  let disk: 'works' | 'refuses' | 'keeps and says it did not' = 'works';
  let kills = 0;
  let inDoubt = 0;
  let clockMovesMs = 0;
  let meanwhile: (() => void) | undefined;
  const leases: AbortSignal[] = [];
  let mostInFlight = 0;
  const inFlight = new Set<SubmissionId>();
  const atCounter = new Set<ApplicationId>();

  /** A place where the program can be killed: whoever comes here after that never returns. */
  async function step(mine: Life): Promise<void> {
    steps += 1;
    if (steps > 200_000) throw new Error('the drainer spins');
    if (mine.stepsLeft <= 0) mine.isOver = true;
    mine.stepsLeft -= 1;
    // A little earlier or later than the steps of others, as it is in life.
    for (let turns = Math.floor(fraction() * 8); turns > 0; turns -= 1) await undefined;
    if (mine.isOver) await new Promise(() => {});
  }

  const read = (submissionId: SubmissionId): Kept => {
    const text = records.get(submissionId);
    if (text === undefined) throw new Error('no such submission');
    const one = JSON.parse(text) as Kept;
    return { ...one, schedule: DrainSchedule.parse(one.schedule) };
  };
  const write = (one: Kept) => void records.set(one.submission.submissionId, JSON.stringify(one));
  const all = () => [...records.keys()].map(read);
  const find = (submissionId: SubmissionId) => read(submissionId);
  const itemOf = ({ submission, schedule }: Kept): DrainItem => {
    const item = toDrainItem(submission, schedule);
    if (!item) throw new Error('only unattended ones here');
    return item;
  };

  const providers = new Map<ProviderId, ProviderModel>();
  const modelOf = (provider: WorldProvider): ProviderModel => {
    const known = providers.get(provider);
    if (known) return known;
    const model = createProviderModel({
      later: (afterMs, act) => void time.timer(afterMs, act),
      step: () => step(life),
    });
    providers.set(provider, model);
    return model;
  };

  function isStill(item: DrainItem): boolean {
    const { submission } = read(item.submissionId);
    return submission.state === item.state && submission.attempts === item.attempts;
  }

  function partsOf(mine: Life): DrainerParts {
    const effect = async <Value>(act: () => Value): Promise<Value> => {
      await step(mine);
      if (disk === 'refuses') throw new Error('disk full');
      const value = act();
      if (disk === 'keeps and says it did not') throw new Error('disk gone');
      await step(mine);
      return value;
    };
    return {
      run: beginRun(time.clock, { uuid: randomUUID }),
      fraction,
      shares,
      timer: (afterMs, fire) => time.timer(afterMs, () => !mine.isOver && fire()),
      store: {
        list: async () => {
          const items = await effect(() => all().map(itemOf));
          const act = meanwhile;
          meanwhile = undefined;
          act?.();
          return items;
        },
        peek: () => all().map(itemOf),
        put: (before, after) =>
          effect(() => {
            if (!isStill(before)) return false;
            const kept = read(before.submissionId);
            const { state, attempts, schedule } = after;
            write({ ...kept, submission: { ...kept.submission, state, attempts }, schedule });
            return true;
          }),
        reissue: (item) =>
          effect(() => {
            if (!isStill(item)) return;
            const kept = read(item.submissionId);
            write({
              ...kept,
              submission: { ...kept.submission, state: 'cancelled', cancelReason: 'superseded' },
            });
            keep({ ...kept.submission, state: 'waiting', attempts: 0 }, item.schedule, kept.root);
          }),
        readCircuits: () =>
          effect(() => new Map([...circuits].map(([id, text]) => [id, Circuit.parse(JSON.parse(text))]))),
        putCircuit: (provider, circuit) => effect(() => void circuits.set(provider, JSON.stringify(circuit))),
      },
      operations: worldProviders.map((provider) => ({
        facts: { provider, operation: 'add', outcomeClass: classOf[provider], presence: 'none' },
        attempt: async (item, { wasUnclear, lease }) => {
          leases.push(lease);
          attempted.push(item.submissionId);
          if (wasUnclear) inDoubt += 1;
          inFlight.add(item.submissionId);
          mostInFlight = Math.max(mostInFlight, inFlight.size);
          try {
            return await modelOf(provider).attempt(
              read(item.submissionId).identity,
              item.outcomeClass,
              wasUnclear,
            );
          } finally {
            inFlight.delete(item.submissionId);
          }
        },
      })),
      line: () => line,
      isAtCounter: ({ applicationId }) => atCounter.has(applicationId),
      refreshCredentials: async (provider) => void refreshed.push(provider),
      onAlert: ({ provider }) => void alerts.push(provider),
      onBug: (error) => void bugs.push(error),
    };
  }

  function keep(like: Omit<Submission, 'submissionId'>, schedule: DrainSchedule, root: string): SubmissionId {
    const submissionId = randomUUID() as SubmissionId;
    captured += 1;
    write({ submission: { ...like, submissionId }, schedule, root, identity: randomUUID() });
    return submissionId;
  }

  function start(): void {
    life = { stepsLeft: Number.POSITIVE_INFINITY, isOver: false };
    const parts = partsOf(life);
    draining = keepDraining({ drainer: drainerOf(parts), timer: parts.timer, onBug: parts.onBug });
  }
  start();

  return {
    time,
    attempted,
    alerts,
    bugs,
    refreshed,
    provider: modelOf,
    find,
    all,
    captured: () => captured,
    mostInFlight: () => mostInFlight,
    draining: () => draining,
    /** Of the attempts, in their order. */
    leases,
    /** Customers whose visits are open. */
    atCounter,
    /** Happens once, just after the drainer has read what there is. */
    afterNextList: (act: () => void) => {
      meanwhile = act;
    },
    kills: () => kills,
    /** How often an attempt was made for one whose earlier answer was lost. */
    inDoubt: () => inDoubt,
    setDisk: (to: typeof disk) => {
      disk = to;
    },

    capture: (
      provider: WorldProvider,
      applicationId = randomUUID() as ApplicationId,
      operation = 'add',
    ): SubmissionId => {
      const root = randomUUID();
      roots.add(root);
      const submissionId = keep(
        {
          applicationId,
          provider,
          operation,
          outcomeClass: classOf[provider],
          presence: 'none',
          state: 'waiting',
          capturedAt: time.clock.now(),
          attempts: 0,
        },
        freshSchedule,
        root,
      );
      draining?.poke();
      return submissionId;
    },
    /** A person's move, where the table has it. */
    move: (submissionId: SubmissionId, event: SubmissionEvent): boolean => {
      const kept = read(submissionId);
      const state = nextSubmissionState(kept.submission.state, event);
      if (state) write({ ...kept, submission: { ...kept.submission, state } });
      return state !== undefined;
    },
    /** A person has looked into it: it may be tried again. */
    askAgain: (submissionId: SubmissionId): void => {
      const kept = read(submissionId);
      write({ ...kept, schedule: { ...kept.schedule, asksPerson: false } });
    },
    setLine: (to: typeof line, awayMs?: number): void => {
      const isBack = line !== 'online' && to === 'online';
      line = to;
      if (isBack) draining?.lineReturned(awayMs);
    },
    /** Killed after so many more steps, or now; the clock is another one when it starts again. */
    killAfter: (stepsLeft: number, thenClockMovesMs = 0): void => {
      life.stepsLeft = stepsLeft;
      clockMovesMs = thenClockMovesMs;
      if (stepsLeft === 0) life.isOver = true;
    },
    isDead: () => life.isOver,
    restart: (): void => {
      if (life.isOver) kills += 1;
      life.isOver = true;
      time.clock.setWallClock(time.clock.now() + clockMovesMs);
      clockMovesMs = 0;
      inFlight.clear();
      start();
    },

    counts: (): SubmissionCounts => {
      const counts = Object.fromEntries(
        SubmissionState.options.map((state) => [state, 0]),
      ) as SubmissionCounts;
      for (const { submission } of all()) counts[submission.state] += 1;
      return counts;
    },
    /** By the providers' own logs: who was told "accepted" and isn't there, who is nowhere at all, and who is there twice. */
    verdict: (): Verdict => {
      const commits = [...providers.values()].flatMap((model) => model.commits);
      const kept = all();
      const timesThere = (root: string) => {
        const identities = kept.filter((one) => one.root === root).map(({ identity }) => identity);
        return commits.filter((identity) => identities.includes(identity)).length;
      };
      const isLost = (root: string) => {
        const states = kept.filter((one) => one.root === root).map(({ submission }) => submission.state);
        return states.length === 0 || (states.includes('accepted') && timesThere(root) === 0);
      };
      return {
        lost: [...roots].filter(isLost).length,
        duplicated: [...roots].filter((root) => timesThere(root) > 1).length,
      };
    },
  };
}
