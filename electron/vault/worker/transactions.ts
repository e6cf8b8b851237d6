/** How work is done on an open database: what a full disk refuses, what goes on in spite of it, and which errors are failures. */
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, type Result } from '../../../shared/result.ts';
import { inTransaction, type SqliteDatabase } from '../database/open-database.ts';
import { type StorageFailure, sortStorageError } from '../database/storage-failure.ts';
import { emptyLog, reclaim } from '../records/reclaim.ts';
import { UnreadableRecordError } from '../records/unreadable-record-error.ts';
import { releaseBallast } from '../space/ballast.ts';

/** How a call to an open vault can fail. After *storage-full* and *storage-unavailable* nothing of the call was kept. */
export type VaultFailure = StorageFailure | Failure<'record-unreadable'>;

type Work<Value, Failed> = () => Result<Value, Failed>;
type Done<Value, Failed> = Result<Value, Failed | VaultFailure>;

/** The ways to work on a database. All of them throw on a bug, with nothing kept. */
export interface Transactions {
  readonly read: <Value, Failed = never>(work: Work<Value, Failed>) => Done<Value, Failed>;
  /** New work: a full disk refuses it. */
  readonly take: <Value, Failed = never>(work: Work<Value, Failed>) => Done<Value, Failed>;
  /** Settles or destroys what is there: must go on where the disk is full, and gives up the reserve for it. */
  readonly settle: <Value, Failed = never>(work: Work<Value, Failed>) => Done<Value, Failed>;
  /** Gives back the room of what was destroyed, as far as the disk lets it: nothing is lost where it doesn't. */
  readonly giveRoomBack: () => void;
}

/** Creates the ways to work on a database. */
export function createTransactions(database: SqliteDatabase, folder: string): Transactions {
  const take: Transactions['take'] = (work) => attempt(() => inTransaction(database, work));
  return {
    read: attempt,
    take,
    settle: (work) => {
      const first = take(work);
      if (first.ok || !isStorageFull(first.error)) return first;
      releaseBallast(folder);
      // Where the disk is full the log is too: emptied, it holds the room that the next commits need.
      asFarAsItGoes(() => emptyLog(database));
      return take(work);
    },
    giveRoomBack: () => asFarAsItGoes(() => reclaim(database)),
  };
}

const isStorageFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'storage-full';

function attempt<Value, Failed>(work: Work<Value, Failed>): Done<Value, Failed> {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableRecordError) return err(fail('record-unreadable'));
    const failure = sortStorageError(error);
    if (failure) return err(failure);
    throw error;
  }
}

function asFarAsItGoes(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!sortStorageError(error)) throw error;
  }
}
