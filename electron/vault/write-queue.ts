import process from 'node:process';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isDestroying, isNewWork } from './records/vault-write.ts';
import type { VaultPort, VaultWrite } from './vault-port.ts';

/** Why something is not kept. */
export type UnkeptFailure = Failure<'storage-full' | 'storage-unavailable'>;

/**
 * The one way in which what changes in memory reaches the disk, in the order in which it changed. The rules of a visit
 * and of the outbox run at once, over memory; nothing may leave the program (a call to a provider, an answer to the
 * window) before `settled` has said that everything up to then is on the disk.
 */
export interface WriteQueue {
  /** Takes a change. What is added in one synchronous run is kept together or not at all. */
  readonly add: (...writes: readonly VaultWrite[]) => void;
  /**
   * Resolves once everything that was added before is on the disk; with a failure where it isn't, which then stays first
   * in the queue and is tried again by the next call. After a bug nothing is ever kept again: *storage-unavailable*.
   */
  readonly settled: () => Promise<Result<void, UnkeptFailure>>;
}

type Batch = readonly VaultWrite[];

/**
 * So many batches share a commit at most. Each rewrites some pages of the log, and the reserve for a full disk has to hold
 * those of the largest commit: this many take less than one capture with its pictures.
 */
export const mostTogether = 50;

/** What brings a customer may find the disk full, and what destroys one empties the log: neither holds up or joins others. */
const goesAlone = (batch: Batch): boolean => isNewWork(batch) || isDestroying(batch);

/** Resolves when everything has run that the present event has set going, as far as it waits for nothing else. */
const allIsDecided = () => new Promise<void>((resolve) => process.nextTick(resolve));

/**
 * Creates the queue over a vault. Batches that wait together share one commit, and so one flush of the disk; where the
 * vault does not take them together, each goes by itself, so that one can't keep back those before it. `onBug` hears of a batch
 * that the vault could not understand.
 */
export function createWriteQueue({
  vault,
  onBug,
}: {
  readonly vault: Pick<VaultPort, 'write'>;
  readonly onBug: (error: unknown) => void;
}): WriteQueue {
  let gathering: VaultWrite[] = [];
  const waiting: Batch[] = [];
  /** Batches that were ever closed, and those of them that are on the disk. */
  let closed = 0;
  let kept = 0;
  /** So many of the first have failed, together or the first by itself: each goes alone. */
  let leftAlone = 0;
  /** Resolves when the commit that is under way ends, however it does. */
  let running: Promise<void> | undefined;
  let isBroken = false;

  /** Closes the batch that is being gathered. */
  function close(): void {
    if (gathering.length === 0) return;
    waiting.push(gathering);
    gathering = [];
    closed += 1;
  }

  /** Memory and disk have parted: whoever goes on from here could send somebody twice. */
  function breakDown(error: unknown): Result<void, UnkeptFailure> {
    isBroken = true;
    onBug(error);
    return err(fail('storage-unavailable'));
  }

  function done(batches: number): void {
    waiting.splice(0, batches);
    kept += batches;
    leftAlone = Math.max(0, leftAlone - batches);
  }

  /** How many of the first may share a commit. */
  function countTogether(): number {
    if (leftAlone > 0) return 1;
    const first = waiting.slice(0, mostTogether).findIndex(goesAlone);
    return first < 0 ? Math.min(waiting.length, mostTogether) : Math.max(first, 1);
  }

  /** Whether they were kept together. If not, nothing of them was: not even a bug is known by its batch yet. */
  async function isKeptTogether(batches: readonly Batch[]): Promise<boolean> {
    try {
      return (await vault.write(batches.flat())).ok;
    } catch {
      return false;
    }
  }

  /** One commit. */
  async function writeSome(): Promise<Result<void, UnkeptFailure>> {
    // How an attempt ended, and whoever is next: decided one after the other, kept by one flush.
    await allIsDecided();
    close();
    const together = countTogether();
    if (together > 1) {
      if (await isKeptTogether(waiting.slice(0, together))) {
        done(together);
        return ok();
      }
      leftAlone = together;
    }
    const [first] = waiting;
    if (!first) return ok();
    const written = await vault.write(first).catch((error: unknown) => breakDown(error));
    if (!written.ok) {
      const { code } = written.error;
      if (code === 'wrong-state' || code === 'record-unreadable')
        return breakDown(new Error(`a change was refused as ${code}`));
      // It is tried again as it was.
      leftAlone = Math.max(leftAlone, 1);
      return err(fail(code === 'storage-full' ? 'storage-full' : 'storage-unavailable'));
    }
    done(1);
    return ok();
  }

  async function settled(): Promise<Result<void, UnkeptFailure>> {
    close();
    const upTo = closed;
    for (;;) {
      if (isBroken) return err(fail('storage-unavailable'));
      if (kept >= upTo) return ok();
      // What is under way may have begun before the newest change, or have met a disk that has room again.
      if (running !== undefined) {
        await running;
        continue;
      }
      const writing = writeSome();
      running = writing.then(
        () => {},
        () => {},
      );
      const written = await writing.finally(() => {
        running = undefined;
      });
      if (!written.ok) return written;
    }
  }

  return {
    add: (...writes) => {
      // Nothing is kept any more: nor is it piled up.
      if (isBroken) return;
      const isFirst = gathering.length === 0;
      gathering.push(...writes);
      if (!isFirst) return;
      queueMicrotask(() => {
        // What is not kept now stays first in the queue: who waits for it is told.
        void settled().then(() => {});
      });
    },
    settled,
  };
}
