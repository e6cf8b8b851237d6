import type { z } from 'zod';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import { CapturedBody } from '../../../shared/domain/captured-body.ts';
import {
  endStates,
  nextSubmissionState,
  type Submission,
  type SubmissionEvent,
} from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { PictureId, VaultFailure, VaultPort } from '../../vault/vault-port.ts';
import type { WriteQueue } from '../../vault/write-queue.ts';
import type { NotedSubmission, SubmissionStore } from '../submission-store.ts';
import { toNoted } from '../vault-submission-sink.ts';
import type { UnsentSubmission } from './bundle-format.ts';
import type { ArrivedSubmission, OutboxToExport, OutboxToImport } from './transfer-ports.ts';

/** What the outbox's side of a transfer is made of. */
export interface TransferOutboxParts<Body> {
  readonly vault: Pick<
    VaultPort,
    'readApplication' | 'readCaptured' | 'readPicture' | 'findSubmission' | 'listHandOvers'
  >;
  readonly queue: WriteQueue;
  readonly store: SubmissionStore;
  readonly audit: AuditLog;
  /** What an application's body is, which pictures it names, and how one that was another terminal's becomes this one's. */
  readonly application: {
    readonly schema: z.ZodType<Body>;
    readonly picturesOf: (body: Body) => readonly PictureId[];
    readonly settleIn: (body: Body, at: number, arrived: readonly SubmissionId[]) => Body;
    /** Its visit is open at the counter. */
    readonly isInHand: (applicationId: ApplicationId) => boolean;
  };
  readonly hasRoomFor: OutboxToImport['hasRoomFor'];
  readonly onChange: () => void;
}

/** The outbox for exports and imports. It decides over the memory, and resolves once the disk has what was decided. */
export function createVaultTransferOutbox<Body>(
  parts: TransferOutboxParts<Body>,
): OutboxToExport & OutboxToImport {
  const { vault, queue, store, audit, application, onChange } = parts;

  /** Moves one, and gives the line that says so. */
  function move(before: Submission, event: SubmissionEvent, attempts = before.attempts): () => void {
    const state = nextSubmissionState(before.state, event);
    if (!state) throw new Error(`a submission that is ${before.state} cannot be ${event}`);
    store.move({ before, after: { ...before, state, attempts }, event });
    return () => auditMove(before, before.state, state);
  }

  function auditMove(
    { submissionId, applicationId, provider }: Submission,
    from: Submission['state'],
    to: Submission['state'],
  ): void {
    audit.write('submission.moved', { submissionId, applicationId, provider, from, to });
  }

  function arrive({ facts, captured, state }: ArrivedSubmission): void {
    const { lastFailure, schedule, attempts, ...rest } = facts;
    const waiting: Submission = {
      ...rest,
      state: 'waiting',
      attempts: 0,
      ...(captured.identity === undefined ? {} : { identity: captured.identity }),
    };
    const notes = { ...(schedule && { schedule }), ...(lastFailure && { lastFailure }) };
    store.capture(waiting, captured, notes);
    auditMove(waiting, 'draft', 'waiting');
    if (state === 'needs-customer') move(waiting, 'customer-needed', attempts)();
    else if (attempts > 0) store.note({ ...waiting, attempts }, notes);
  }

  return {
    listUnfinished: () =>
      store
        .list()
        .filter(({ submission: { state, applicationId } }) => {
          const isOver = state === 'draft' || endStates.includes(state);
          return !isOver && !application.isInHand(applicationId);
        })
        .map((noted) => ({ ...unsentOf(noted), state: noted.submission.state })),
    readHandedOver: async (submissionIds) => {
      const found: UnsentSubmission[] = [];
      for (const submissionId of submissionIds) {
        const submission = await vault.findSubmission(submissionId);
        // One that can't be read is left out, and counts as missing.
        if (submission.ok && submission.value) found.push(unsentOf(toNoted(submission.value)));
        else if (!submission.ok && submission.error.code !== 'record-unreadable') return submission;
      }
      return ok(found);
    },
    readApplication: async (applicationId) => {
      const read = await vault.readApplication(applicationId, application.schema);
      if (!read.ok || read.value === undefined) return read.ok ? ok(undefined) : read;
      return ok({ body: read.value, pictureIds: application.picturesOf(read.value) });
    },
    readCaptured: (submissionId) => vault.readCaptured(submissionId, CapturedBody),
    readPicture: vault.readPicture,
    handOver: async (handOver) => {
      const leaving = handOver.submissionIds.map((submissionId) => store.find(submissionId));
      // All or nothing, in one synchronous run: what moved since it was listed is not among those that may go.
      const mayGo = leaving.every((one) => one && nextSubmissionState(one.state, 'exported') !== undefined);
      if (!mayGo) return err(fail('wrong-state'));
      const lines = leaving.flatMap((one) => (one ? [move(one, 'exported')] : []));
      queue.add({ write: 'hand-over', handOver });
      for (const write of lines) write();
      onChange();
      return await queue.settled();
    },
    closeHandOver: ({ id, at }) => {
      queue.add({ write: 'close-hand-over', id, at });
      return queue.settled();
    },
    listOpenHandOvers: async () => {
      const kept = await queue.settled();
      if (!kept.ok) return kept;
      const listed = await vault.listHandOvers();
      if (!listed.ok) return listed;
      return ok(listed.value.handOvers.filter(({ closedAt }) => closedAt === undefined));
    },

    applicationBody: application.schema,
    knows: async (submissionId) =>
      isThere(await vault.findSubmission(submissionId), store.find(submissionId)),
    hasRoomFor: parts.hasRoomFor,
    store: async ({ applicationId, at, body, pictures, submissions }) => {
      const known = isThere(await vault.readApplication(applicationId, application.schema));
      if (!known.ok) return known;
      if (!known.value) {
        const arrived = submissions.map(({ facts }) => facts.submissionId);
        const put = {
          applicationId,
          at,
          body: application.settleIn(application.schema.parse(body), at, arrived),
          addPictures: pictures,
        };
        queue.add({ write: 'application', put });
      }
      for (const one of submissions) arrive(one);
      onChange();
      return await queue.settled();
    },
  };
}

/** The facts that go along. */
function unsentOf({ submission, notes }: NotedSubmission): UnsentSubmission {
  const { identity: _sealed, supersededBy: _open, cancelReason: _none, state: _own, ...facts } = submission;
  const { lease: _lease, ...schedule } = notes.schedule ?? {};
  return {
    ...facts,
    ...(notes.schedule && { schedule: schedule as UnsentSubmission['schedule'] }),
    ...(notes.lastFailure && { lastFailure: notes.lastFailure }),
  };
}

/** What is there and can't be read is there all the same: nothing may be put in its place. */
function isThere(
  found: Result<unknown, VaultFailure>,
  inMemory?: { readonly submissionId: SubmissionId },
): Result<boolean, VaultFailure> {
  if (inMemory) return ok(true);
  if (found.ok) return ok(found.value !== undefined);
  return found.error.code === 'record-unreadable' ? ok(true) : err(found.error);
}
