/** One change, done inside a transaction that somebody else began. */
import type { VaultRecords } from './open-records.ts';
import { RefusedWriteError } from './refused-write-error.ts';
import type { StoredSubmission } from './stored-submission.ts';
import { finishedStates, type MoveResult } from './submission-records.ts';
import { UnreadableRecordError } from './unreadable-record-error.ts';
import type { VaultWrite } from './vault-write.ts';

type Write<Name extends VaultWrite['write']> = Extract<VaultWrite, { readonly write: Name }>;

type Ways = { readonly [Name in VaultWrite['write']]: (records: VaultRecords, one: Write<Name>) => void };

/**
 * Does one change. Throws, so that the transaction ends with nothing kept: `RefusedWriteError` where it meets another state,
 * `UnreadableRecordError` where what it builds on can't be trusted, any other error on a bug.
 */
export function applyWrite<Name extends VaultWrite['write']>(records: VaultRecords, one: Write<Name>): void {
  const way: (records: VaultRecords, one: Write<Name>) => void = ways[one.write as Name];
  way(records, one);
}

const ways: Ways = {
  application: ({ applications }, { put }) => applications.put(put),
  capture: ({ submissions }, { submission }) => void submissions.add(submission),
  move: ({ submissions }, { move }) => assertMoved(submissions.move(move)),
  reschedule: ({ submissions }, { submissionId, changes }) =>
    assertMoved(submissions.reschedule(submissionId, changes)),
  'shred-submission': ({ submissions }, { submissionId }) => {
    assertFinished(submissions.find(submissionId));
    submissions.shred(submissionId);
  },
  'remove-application': ({ applications, submissions }, { applicationId }) => {
    const { submissions: all, unreadable } = submissions.list({ applicationId });
    if (unreadable.length > 0) throw new RefusedWriteError();
    for (const submission of all) assertFinished(submission);
    applications.shred(applicationId);
  },
  'drop-pictures': ({ pictures }, { applicationId }) => {
    for (const pictureId of pictures.listFor(applicationId)) pictures.shred(pictureId);
  },
  circuit: ({ circuits }, { provider, circuit }) => circuits.put(provider, circuit),
  staff: ({ staff }, { staffId, record }) => staff.put(staffId, record),
  audit: ({ auditLines }, { entry }) => auditLines.append(entry),
  'audit-mark': ({ auditLines }, { hash }) => auditLines.mark(hash),
  'hand-over': ({ handOvers }, { handOver }) => handOvers.add(handOver),
  'close-hand-over': ({ handOvers }, { id, at }) => handOvers.close(id, at),
  count: ({ counters }, { name, atLeast }) => void counters.raise(name, atLeast),
};

/** A state that is not there, or can't be trusted, is not finished. */
function assertFinished(found: StoredSubmission | 'unreadable' | undefined): void {
  const isFinished = found !== undefined && found !== 'unreadable' && finishedStates.includes(found.state);
  if (!isFinished) throw new RefusedWriteError();
}

function assertMoved(result: MoveResult): void {
  if (result === 'unreadable') throw new UnreadableRecordError();
  if (result === undefined || result === 'elsewhere') throw new RefusedWriteError();
}
