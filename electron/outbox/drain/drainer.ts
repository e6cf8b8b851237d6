import type { SubmissionId } from '../../../shared/brand.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { chooseNext, nextDueMs, type Standing } from './choose-next.ts';
import { closedCircuit, shutMs } from './circuit.ts';
import type { DrainItem } from './drain-item.ts';
import type { DrainerParts, DrainOperation } from './drainer-ports.ts';
import { leaseMs, settleAbandoned, takeLease } from './lease.ts';
import { remainingMs } from './moment.ts';
import { type AttemptEnd, settleAttempt } from './settle-attempt.ts';
import { createStandstill } from './standstill.ts';

/** Sends what waits, unattended. There is one per program. */
export interface Drainer {
  /** Settles what an earlier run left in flight. Before the first pass. */
  readonly recover: () => Promise<void>;
  /**
   * Tries everything that may be tried, and resolves when nothing is left that may be. Called during a pass, it is
   * that one.
   */
  readonly pass: () => Promise<void>;
  /** Makes a pass that is under way look again: something is due that was not. */
  readonly lookAgain: () => void;
  /** Milliseconds until another pass makes sense by itself; undefined: not before something happens. */
  readonly nextPassMs: () => Promise<number | undefined>;
  /**
   * A person asked: ends all waits of our own, but for the one that keeps wrong credentials from locking an account. What
   * a provider asked for, or a lost request needs, stays.
   */
  readonly sendNow: () => void;
  /**
   * The same, spread over a few seconds: the whole branch, or town, is back at once. Where policy says how many share a
   * provider's limit, each waits for its turn there, no longer than the line was away (`awayMs`, where that is known).
   */
  readonly lineReturned: (awayMs?: number) => void;
  readonly credentialsChanged: (provider: ProviderId) => void;
  /** How long this provider is left alone, whoever is next. */
  readonly waitMsOf: (provider: ProviderId) => number;
  /** Begins nothing new; resolves when what is in flight has ended and is kept. */
  readonly stop: () => Promise<void>;
}

/** Between two looks that nobody asked for: whatever is wrong, it doesn't spin. */
export const shortestRestMs = 1000;

/** Creates the drainer over its ports. */
export function createDrainer(parts: DrainerParts): Drainer {
  const { run, fraction, store, line, onBug } = parts;
  const standstill = createStandstill(parts);
  /** Until they have ended and are kept. */
  const inFlight = new Map<DrainItem, Promise<void>>();
  /** Those of them whose provider and customer nobody else may have meanwhile. */
  const holding = new Set<DrainItem>();
  /**
   * By their lease: ended, and not yet kept. Where the store refused, they are kept before anything else is tried.
   * `isOurs`: nobody else can have moved it, so finding it moved is a bug.
   */
  const unkept = new Map<DrainItem, { readonly after: DrainItem; readonly isOurs: boolean }>();
  /** Moved by somebody else since they were read: not in this pass any more. */
  const taken = new Set<SubmissionId>();
  let woken = Promise.withResolvers<void>();
  let running: Promise<void> | undefined;
  let isStopped = false;
  let isForgiving = false;

  const standing = (): Standing => ({
    run,
    circuits: standstill.circuits,
    paces: standstill.paces,
    credentialWaits: standstill.credentialWaits,
    forgiven: standstill.forgiven,
    inFlight: [...holding],
    isLeftAlone: (item) => !isKnown(item) || taken.has(item.submissionId) || parts.isAtCounter(item),
  });
  const mayBegin = () => !isStopped && line() !== 'offline' && standstill.pausedMs() === 0;
  const isKnown = (item: DrainItem) => operationOf(item) !== undefined;

  function operationOf(item: DrainItem): DrainOperation | undefined {
    return parts.operations.find(
      ({ facts }) => facts.provider === item.provider && facts.operation === item.operation,
    );
  }

  async function passOnce(): Promise<void> {
    taken.clear();
    for (;;) {
      const items = mayBegin() ? await readItems() : [];
      begin(items);
      if (inFlight.size === 0) {
        for (const { readAhead } of parts.operations) readAhead?.(undefined);
        return;
      }
      await somethingHappens(items);
    }
  }

  /** Tries all of them that may be tried now. */
  function begin(items: readonly DrainItem[]): void {
    for (;;) {
      // Asked anew before each one: what ended meanwhile may have stopped everyone.
      const item = mayBegin() ? chooseNext(items, standing()) : undefined;
      if (!item) return;
      holding.add(item);
      const ends = tryOnce(item)
        .catch(storeFailed)
        .finally(() => {
          holding.delete(item);
          inFlight.delete(item);
        });
      inFlight.set(item, ends);
    }
  }

  /** While it is on its way: whoever is its provider's next, as far as that can be told. */
  function lookAhead(item: DrainItem, operation: DrainOperation): void {
    const { readAhead } = operation;
    if (!readAhead) return;
    const isOther = (other: DrainItem) =>
      other.provider === item.provider && other.submissionId !== item.submissionId;
    const others = mayBegin() ? store.peek().filter(isOther) : [];
    const whenItIsOver = {
      ...standing(),
      inFlight: [...holding].filter(({ provider }) => provider !== item.provider),
    };
    const next = chooseNext(others, whenItIsOver);
    readAhead(next && operationOf(next) === operation ? next : undefined);
  }

  /** An attempt ends, somebody wakes us, or a record of a provider that is free falls due: one that hangs holds up nobody. */
  async function somethingHappens(items: readonly DrainItem[]): Promise<void> {
    const dueMs = Math.max(nextDueMs(items, standing()) ?? leaseMs, standstill.pausedMs(), shortestRestMs);
    const cancel = parts.timer(dueMs, () => woken.resolve());
    await Promise.race([...inFlight.values(), woken.promise]);
    cancel();
    woken = Promise.withResolvers<void>();
  }

  async function readItems(): Promise<readonly DrainItem[]> {
    try {
      await keepUnkept();
      const items = await store.list();
      const { isLeftAlone } = standing();
      standstill.saw(items.filter((item) => !isLeftAlone(item)));
      if (isForgiving) standstill.forgive(items);
      isForgiving = false;
      return items;
    } catch (error) {
      storeFailed(error);
      return [];
    }
  }

  /** Where nothing can be kept, nothing is sent: it would be sent again. */
  function storeFailed(error: unknown): void {
    onBug(error);
    standstill.pauseEveryone();
  }

  async function tryOnce(item: DrainItem): Promise<void> {
    const operation = operationOf(item);
    if (!operation) return;
    const leased: DrainItem = {
      ...item,
      state: 'sending',
      attempts: item.attempts + 1,
      schedule: { ...item.schedule, lease: takeLease(run) },
    };
    // Kept or not, where the store can't say: nothing was sent, and the next pass puts it back.
    unkept.set(leased, { after: { ...item, attempts: leased.attempts }, isOurs: false });
    const isLeased = await store.put(item, leased);
    unkept.delete(leased);
    if (!isLeased) {
      taken.add(item.submissionId);
      return;
    }
    standstill.began(item);
    const attempting = attemptUnderLease(operation, item);
    lookAhead(item, operation);
    const end = await attempting;
    const settled = settleAttempt(leased, end, run, fraction);
    unkept.set(leased, { after: settled.after, isOurs: true });
    const kept = Promise.all([standstill.ended(item.provider, settled.consequence), keep(leased)]);
    if (settled.consequence.about === 'provider-answered' && !settled.reissue) {
      // In one run with how it ended, and so in one flush: whoever is next takes its lease.
      holding.delete(item);
      begin(store.peek());
    } else operation.readAhead?.(undefined);
    await kept;
    if (settled.reissue) await store.reissue(settled.after);
  }

  /** Resolves when the attempt has ended or its lease has, whichever is first. */
  async function attemptUnderLease(operation: DrainOperation, item: DrainItem): Promise<AttemptEnd> {
    const lease = new AbortController();
    const overdue = Promise.withResolvers<AttemptEnd>();
    const cancel = parts.timer(leaseMs, () => {
      lease.abort();
      overdue.resolve({ end: 'unclear', failure: fail('answer-lost') });
    });
    const wasUnclear = item.state === 'unknown' || item.schedule.unclear;
    try {
      return await Promise.race([
        operation.attempt(item, { wasUnclear, lease: lease.signal }),
        overdue.promise,
      ]);
    } catch (error) {
      onBug(error);
      return { end: 'unclear', failure: fail('answer-lost') };
    } finally {
      cancel();
    }
  }

  async function keepUnkept(): Promise<void> {
    const busy = new Set([...inFlight.keys()].map(({ submissionId }) => submissionId));
    for (const before of [...unkept.keys()]) if (!busy.has(before.submissionId)) await keep(before);
  }

  async function keep(before: DrainItem): Promise<void> {
    const ended = unkept.get(before);
    if (!ended) return;
    // A store that fails may have kept it all the same; then the second time it is no longer as it was.
    unkept.set(before, { ...ended, isOurs: false });
    const isStill = await store.put(before, ended.after);
    unkept.delete(before);
    if (!isStill && ended.isOurs) onBug(new Error('a submission was moved while it was being sent'));
  }

  return {
    recover: async () => {
      await standstill.load();
      const items = await store.list();
      for (const item of items) {
        const settled = settleAbandoned(item, run);
        if (settled) await store.put(item, settled);
      }
      const strangers = items.filter((item) => !isKnown(item)).map(({ operation }) => operation);
      if (strangers.length > 0) onBug(new Error(`nobody can send ${[...new Set(strangers)].join(', ')}`));
    },
    lookAgain: () => woken.resolve(),
    pass: () => {
      running ??= passOnce().finally(() => {
        running = undefined;
      });
      return running;
    },
    nextPassMs: async () => {
      if (isStopped || line() === 'offline') return undefined;
      taken.clear();
      if (isForgiving || unkept.size > 0) return standstill.pausedMs();
      const due = nextDueMs(await store.list(), standing());
      return due === undefined ? undefined : Math.max(due, standstill.pausedMs());
    },
    sendNow: () => {
      standstill.unpause();
      isForgiving = true;
    },
    lineReturned: (awayMs) => {
      standstill.lineReturned(awayMs);
      isForgiving = true;
    },
    credentialsChanged: standstill.credentialsChanged,
    waitMsOf: (provider) => {
      const credentialWait = standstill.credentialWaits.get(provider);
      return Math.max(
        shutMs(standstill.circuits.get(provider) ?? closedCircuit, run),
        credentialWait === undefined ? 0 : remainingMs(credentialWait, run),
        standstill.pausedMs(),
      );
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}
