import { endStates, type Submission } from '../../shared/domain/submission.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { StoredSubmission, VaultFailure, VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import { DrainSchedule } from './drain/drain-item.ts';
import type { NotedSubmission, StoreStart, SubmissionNotes, SubmissionSink } from './submission-store.ts';

/** Puts each change of the submissions on its way to the vault. */
export function createVaultSubmissionSink(queue: WriteQueue, clock: Clock): SubmissionSink {
  return {
    capture: ({ state: _waiting, attempts: _none, identity: _sealed, ...submission }, body, notes) =>
      queue.add({
        write: 'capture',
        submission: { ...submission, ...columnsOf(notes), sealed: body },
      }),
    move: ({ before, after, event, notes }) =>
      queue.add({
        write: 'move',
        move: {
          submissionId: before.submissionId,
          from: before.state,
          event,
          at: clock.now(),
          changes: changesOf(after, notes),
        },
      }),
    note: (submission, notes) =>
      queue.add({
        write: 'reschedule',
        submissionId: submission.submissionId,
        changes: changesOf(submission, notes),
      }),
  };
}

/** What the store begins with: everything that is not finished, and how many are. */
export async function loadSubmissions(
  vault: Pick<VaultPort, 'listSubmissions' | 'checkLaw'>,
): Promise<Result<StoreStart & { readonly lawHolds: boolean }, VaultFailure>> {
  const law = await vault.checkLaw();
  if (!law.ok) return law;
  const { counts, captured, holds } = law.value;
  const states = (Object.keys(counts) as (keyof typeof counts)[]).filter(
    (state) => state !== 'draft' && !endStates.includes(state),
  );
  const found = await vault.listSubmissions({ states });
  if (!found.ok) return found;
  return ok({ open: found.value.submissions.map(toNoted), counts, captured, lawHolds: holds });
}

/** A row of the vault as the store holds it. */
export function toNoted({
  nextAttemptAt: _plain,
  leaseUntil: _old,
  lastFailure,
  schedule,
  ...submission
}: StoredSubmission): NotedSubmission {
  const parsed = schedule === undefined ? undefined : DrainSchedule.safeParse(parseJson(schedule));
  return {
    submission,
    notes: {
      // One that can't be read is begun anew: at worst it is tried early, and an unclear one is known by its state.
      ...(parsed?.success ? { schedule: parsed.data } : {}),
      ...(lastFailure === undefined ? {} : { lastFailure }),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Columns {
  readonly schedule?: string;
  readonly lastFailure?: FailureCode;
  readonly nextAttemptAt?: number;
}

function columnsOf({ schedule, lastFailure }: SubmissionNotes): Columns {
  return {
    ...(schedule === undefined ? {} : { schedule: JSON.stringify(schedule) }),
    ...(schedule?.notBefore === undefined ? {} : { nextAttemptAt: schedule.notBefore.wallAt }),
    ...(lastFailure === undefined ? {} : { lastFailure }),
  };
}

function changesOf({ attempts, supersededBy, cancelReason }: Submission, notes: SubmissionNotes | undefined) {
  const kept =
    notes === undefined
      ? {}
      : { schedule: null, lastFailure: null, nextAttemptAt: null, ...columnsOf(notes) };
  return {
    attempts,
    ...kept,
    ...(supersededBy === undefined ? {} : { supersededBy }),
    ...(cancelReason === undefined ? {} : { cancelReason }),
  };
}
