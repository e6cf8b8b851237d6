/** What can be asked of an open vault: each call is one transaction, and has reached the disk when it returns. */
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { derivePurposeKey } from '../crypto/vault-keys.ts';
import type { ApplicationEntry, ApplicationPut } from '../records/applications.ts';
import { applyWrite } from '../records/apply-write.ts';
import type { AuditEnd, AuditRange, FoundAuditLine } from '../records/audit-lines.ts';
import { checkLaw, type LawReport } from '../records/check-law.ts';
import { auditCounter, capturedCounter } from '../records/counters.ts';
import type { HandOverList } from '../records/hand-overs.ts';
import type { KeptList } from '../records/kept-records.ts';
import type { LedgerLine } from '../records/ledger.ts';
import { openRecords } from '../records/open-records.ts';
import type { PictureId } from '../records/pictures.ts';
import type { RecordContext } from '../records/record-context.ts';
import { RefusedWriteError } from '../records/refused-write-error.ts';
import type { StoredSubmission } from '../records/stored-submission.ts';
import type {
  NewSubmission,
  SubmissionFilter,
  SubmissionList,
  SubmissionMove,
} from '../records/submission-records.ts';
import { isDestroying, isNewWork, type VaultWrite } from '../records/vault-write.ts';
import { measureRoom, type Room } from '../space/room.ts';
import { createTransactions, type VaultFailure } from './transactions.ts';

type Answer<Value, Code extends Failure['code'] = never> = Result<Value, VaultFailure | Failure<Code>>;

/** One customer's capture: all of it in one commit. */
export interface VaultCapture {
  readonly application: ApplicationPut;
  readonly submissions: readonly NewSubmission[];
}

/** The calls, as the worker answers them. `VaultPort` says what they promise. */
export interface VaultOperations {
  readonly write: (writes: readonly VaultWrite[]) => Answer<void, 'wrong-state'>;
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
  readonly listCircuits: () => Answer<KeptList>;
  readonly listStaff: () => Answer<KeptList>;
  readonly listHandOvers: () => Answer<HandOverList>;
  readonly readAudit: (range: AuditRange) => Answer<readonly FoundAuditLine[]>;
  readonly lastAudit: () => Answer<AuditEnd>;
  readonly keyFor: (name: string) => Answer<Uint8Array>;
  readonly nextCount: (name: string) => Answer<number>;
  readonly measureRoom: () => Answer<Room>;
}

/** Opens the calls over a database that is open and of the newest schema. */
export function createOperations(
  context: RecordContext,
  disk: { readonly folder: string; readonly ballastBytes: number },
): VaultOperations {
  const { database, keys } = context;
  const { read, take, settle, giveRoomBack } = createTransactions(database, disk.folder);
  const records = openRecords(context);
  const { applications, pictures, submissions, ledger, counters, auditLines } = records;

  const readable = <Value>(found: Value | 'unreadable'): Result<Value, Failure<'record-unreadable'>> =>
    found === 'unreadable' ? err(fail('record-unreadable')) : ok(found);
  const commit = (writes: readonly VaultWrite[]): Answer<void> => {
    for (const one of writes) if (one.write === 'count') assertOutside(one.name);
    const work = () => {
      for (const one of writes) applyWrite(records, one);
      return ok();
    };
    const done = isNewWork(writes) ? take(work) : settle(work);
    // What was asked for is done; the room comes back with the next one at the latest.
    if (done.ok && isDestroying(writes)) giveRoomBack();
    return done;
  };
  const write = (writes: readonly VaultWrite[]): Answer<void, 'wrong-state'> => {
    try {
      return commit(writes);
    } catch (error) {
      if (error instanceof RefusedWriteError) return err(fail('wrong-state'));
      throw error;
    }
  };

  return {
    write,
    putApplication: (put) => commit([{ write: 'application', put }]),
    readApplication: (applicationId) => read(() => readable(applications.read(applicationId))),
    listApplications: () => read(() => ok(applications.list())),
    removeApplication: (applicationId) => write([{ write: 'remove-application', applicationId }]),
    readPicture: (pictureId) => read(() => readable(pictures.read(pictureId))),
    shredPictures: (applicationId) => commit([{ write: 'drop-pictures', applicationId }]),
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
    shredSubmission: (submissionId) => write([{ write: 'shred-submission', submissionId }]),
    historyOf: (submissionId) => read(() => ok(ledger.historyOf(submissionId))),
    checkLaw: () => read(() => ok(checkLaw(submissions, ledger))),
    listCircuits: () => read(() => ok(records.circuits.list())),
    listStaff: () => read(() => ok(records.staff.list())),
    listHandOvers: () => read(() => ok(records.handOvers.list())),
    readAudit: (range) => read(() => ok(auditLines.read(range))),
    lastAudit: () => read(() => ok(auditLines.end())),
    keyFor: (name) => ok(derivePurposeKey(keys, name)),
    nextCount: (name) => {
      assertOutside(name);
      return settle(() => ok(counters.next(name)));
    },
    measureRoom: () => read(() => ok(measureRoom(disk.folder, database, disk.ballastBytes))),
  };
}

/** The vault's own counters are nobody else's: a step on them from outside would break what is checked against them. */
function assertOutside(name: string): void {
  if (name === capturedCounter || name === auditCounter) throw new Error('this counter is the vault’s own');
}
