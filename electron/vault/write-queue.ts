import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { VaultPort, VaultWrite } from './vault-port.ts';

/** Why something is not kept. */
export type UnkeptFailure = Failure<'storage-full' | 'storage-unavailable'>;

/**
 * The one way in which what changes in memory reaches the disk, in the order in which it changed. The rules of a visit
 * and of the outbox run at once, over memory; nothing may leave the program (a call to a provider, an answer to the
 * window) before `settled` has said that everything up to then is on the disk.
 */
export interface WriteQueue {
  /** Takes a change. What is added in one synchronous run is one transaction. */
  readonly add: (...writes: readonly VaultWrite[]) => void;
  /**
   * Resolves once everything that was added before is on the disk; with a failure where it isn't, which then stays first
   * in the queue and is tried again by the next call. After a bug nothing is ever kept again: *storage-unavailable*.
   */
  readonly settled: () => Promise<Result<void, UnkeptFailure>>;
}

/** Creates the queue over a vault. `onBug` hears of a transaction that the vault could not understand. */
export function createWriteQueue({
  vault,
  onBug,
}: {
  readonly vault: Pick<VaultPort, 'write'>;
  readonly onBug: (error: unknown) => void;
}): WriteQueue {
  let gathering: VaultWrite[] = [];
  const waiting: (readonly VaultWrite[])[] = [];
  /** Resolves when the writing that is under way ends, however it does. */
  let running: Promise<void> | undefined;
  let isBroken = false;

  /** Closes the transaction that is being gathered. */
  function close(): void {
    if (gathering.length === 0) return;
    waiting.push(gathering);
    gathering = [];
  }

  /** Memory and disk have parted: whoever goes on from here could send somebody twice. */
  function breakDown(error: unknown): Result<void, UnkeptFailure> {
    isBroken = true;
    onBug(error);
    return err(fail('storage-unavailable'));
  }

  async function writeAll(): Promise<Result<void, UnkeptFailure>> {
    for (;;) {
      close();
      const first = waiting[0];
      if (!first) return ok();
      if (isBroken) return err(fail('storage-unavailable'));
      const written = await vault.write(first).catch((error: unknown) => breakDown(error));
      if (!written.ok) {
        const { code } = written.error;
        if (code === 'wrong-state' || code === 'record-unreadable')
          return breakDown(new Error(`a change was refused as ${code}`));
        return err(fail(code === 'storage-full' ? 'storage-full' : 'storage-unavailable'));
      }
      waiting.shift();
    }
  }

  async function settled(): Promise<Result<void, UnkeptFailure>> {
    // What is under way may have begun before the newest change, or have met a disk that has room again.
    for (let before = running; before; before = running) await before;
    if (isBroken) return err(fail('storage-unavailable'));
    const writing = writeAll();
    running = writing.then(
      () => {},
      () => {},
    );
    try {
      return await writing;
    } finally {
      running = undefined;
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
        close();
        // What is not kept now stays first in the queue: who waits for it is told.
        if (!running) void settled().then(() => {});
      });
    },
    settled,
  };
}
