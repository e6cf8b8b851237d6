/** What can be asked of an open vault: each call is one transaction, and has reached the disk when it returns. */
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { inTransaction } from '../database/open-database.ts';
import { type StorageFailure, sortStorageError } from '../database/storage-failure.ts';
import type { ApplicationEntry, ApplicationPut } from '../records/applications.ts';
import { checkLaw, type LawReport } from '../records/check-law.ts';
import type { LedgerLine } from '../records/ledger.ts';
import { openRecords } from '../records/open-records.ts';
import type { PictureId } from '../records/pictures.ts';
import { emptyLog, reclaim } from '../records/reclaim.ts';
import type { RecordContext } from '../records/record-context.ts';
import type { StoredSubmission } from '../records/stored-submission.ts';
import {
  finishedStates,
  type NewSubmission,
  type SubmissionFilter,
  type SubmissionList,
  type SubmissionMove,
} from '../records/submission-records.ts';
import { UnreadableRecordError } from '../records/unreadable-record-error.ts';
import { releaseBallast } from '../space/ballast.ts';
import { measureRoom, type Room } from '../space/room.ts';

/** How a call to an open vault can fail. After *storage-full* and *storage-unavailable* nothing of the call was kept. */
export type VaultFailure = StorageFailure | Failure<'record-unreadable'>;

type Answer<Value, Code extends Failure['code'] = never> = Result<Value, VaultFailure | Failure<Code>>;

/** One customer's capture: all of it in one commit. */
export interface VaultCapture {
  readonly application: ApplicationPut;
  readonly submissions: readonly NewSubmission[];
}

/** The calls, as the worker answers them. `VaultPort` says what they promise. */
export interface VaultOperations {
  readonly putApplication: (put: ApplicationPut) => Answer<void>;
  readonly readApplication: (applicationId: ApplicationId) => Answer<string | undefined>;
  readonly listApplications: () => Answer<readonly ApplicationEntry[]>;
  readonly removeApplication: (applicationId: ApplicationId) => Answer<void, 'wrong-state'>;
  readonly readPicture: (pictureId: PictureId) => Answer<Uint8Array | undefined>;
  readonly shredPictures: (applicationId: ApplicationId) => Answer<void>;
  readonly capture: (capture: VaultCapture) => Answer<readonly SubmissionId[]>;
  readonly moveSubmission: (move: SubmissionMove) => Answer<StoredSubmission | undefined, 'wrong-state'>;
  readonly findSubmission: (submissionId: SubmissionId) => Answer<StoredSubmission | undefined>;
  readonly listSubmissions: (filter: SubmissionFilter) => Answer<SubmissionList>;
  readonly readCaptured: (submissionId: SubmissionId) => Answer<string | undefined>;
  readonly quarantine: (input: { submissionId: SubmissionId; at: number }) => Answer<boolean>;
  readonly shredSubmission: (submissionId: SubmissionId) => Answer<void, 'wrong-state'>;
  readonly historyOf: (submissionId: SubmissionId) => Answer<readonly LedgerLine[]>;
  readonly checkLaw: () => Answer<LawReport>;
  readonly nextCount: (name: string) => Answer<number>;
  readonly measureRoom: () => Answer<Room>;
}

/** Opens the calls over a database that is open and of the newest schema. */
export function createOperations(
  context: RecordContext,
  disk: { readonly folder: string; readonly ballastBytes: number },
): VaultOperations {
  const { database } = context;
  const records = openRecords(context);
  const { applications, pictures, submissions, ledger, counters } = records;

  const read = <Value, Failed = never>(work: () => Result<Value, Failed>) => attempt(work);
  /** New work: a full disk refuses it. */
  const take = <Value, Failed = never>(work: () => Result<Value, Failed>) =>
    attempt(() => inTransaction(database, work));
  /** Settles or destroys what is there: must go on where the disk is full, and gives up the reserve for it. */
  const settle = <Value, Failed = never>(work: () => Result<Value, Failed>) => {
    const first = take(work);
    if (first.ok || !isStorageFull(first.error)) return first;
    releaseBallast(disk.folder);
    // Where the disk is full the log is too: emptied, it holds the room that the next commits need.
    asFarAsItGoes(() => emptyLog(database));
    return take(work);
  };
  const destroy = <Failed = never>(work: () => Result<void, Failed>) => {
    const done = settle(work);
    // What was asked for is done; the room comes back with the next one at the latest.
    if (done.ok) asFarAsItGoes(() => reclaim(database));
    return done;
  };
  const readable = <Value>(found: Value | 'unreadable'): Result<Value, Failure<'record-unreadable'>> =>
    found === 'unreadable' ? err(fail('record-unreadable')) : ok(found);
  const isFinished = (submissionId: SubmissionId): boolean => {
    const found = submissions.find(submissionId);
    return found !== undefined && found !== 'unreadable' && finishedStates.includes(found.state);
  };

  return {
    putApplication: (put) => take(() => ok(applications.put(put))),
    readApplication: (applicationId) => read(() => readable(applications.read(applicationId))),
    listApplications: () => read(() => ok(applications.list())),
    removeApplication: (applicationId) =>
      destroy(() => {
        const { submissions: all, unreadable } = submissions.list({ applicationId });
        const isNeeded = unreadable.length > 0 || all.some(({ state }) => !finishedStates.includes(state));
        if (isNeeded) return err(fail('wrong-state'));
        return ok(applications.shred(applicationId));
      }),
    readPicture: (pictureId) => read(() => readable(pictures.read(pictureId))),
    shredPictures: (applicationId) =>
      destroy(() => {
        for (const pictureId of pictures.listFor(applicationId)) pictures.shred(pictureId);
        return ok();
      }),
    capture: ({ application, submissions: captured }) =>
      take(() => {
        applications.put(application);
        return ok(captured.filter((one) => submissions.add(one)).map(({ submissionId }) => submissionId));
      }),
    moveSubmission: (move) =>
      settle((): Answer<StoredSubmission | undefined, 'wrong-state'> => {
        const moved = submissions.move(move);
        return moved === 'elsewhere' ? err(fail('wrong-state')) : readable(moved);
      }),
    findSubmission: (submissionId) => read(() => readable(submissions.find(submissionId))),
    listSubmissions: (filter) => read(() => ok(submissions.list(filter))),
    readCaptured: (submissionId) => read(() => readable(submissions.readSealed(submissionId))),
    quarantine: ({ submissionId, at }) => settle(() => ok(submissions.quarantine(submissionId, at))),
    shredSubmission: (submissionId) =>
      destroy(() => {
        if (!isFinished(submissionId)) return err(fail('wrong-state'));
        return ok(submissions.shred(submissionId));
      }),
    historyOf: (submissionId) => read(() => ok(ledger.historyOf(submissionId))),
    checkLaw: () => read(() => ok(checkLaw(submissions, ledger))),
    nextCount: (name) => settle(() => ok(counters.next(name))),
    measureRoom: () => read(() => ok(measureRoom(disk.folder, database, disk.ballastBytes))),
  };
}

const isStorageFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'storage-full';

function attempt<Value, Failed>(work: () => Result<Value, Failed>): Result<Value, Failed | VaultFailure> {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableRecordError) return err(fail('record-unreadable'));
    const failure = sortStorageError(error);
    if (failure) return err(failure);
    throw error;
  }
}

/** For what only makes room: where the disk does not let it, nothing is lost. */
function asFarAsItGoes(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!sortStorageError(error)) throw error;
  }
}
