import { ProviderId } from '../../shared/domain/provider.ts';
import {
  nextSubmissionState,
  type Submission,
  type SubmissionEvent,
} from '../../shared/domain/submission.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import { Circuit } from './drain/circuit.ts';
import { type DrainItem, freshSchedule, toDrainItem } from './drain/drain-item.ts';
import type { DrainStore } from './drain/drainer-ports.ts';
import type { SubmissionPort } from './submission-port.ts';
import type { SubmissionNotes, SubmissionStore } from './submission-store.ts';

interface Parts {
  readonly store: SubmissionStore;
  readonly queue: WriteQueue;
  readonly readCircuits: VaultPort['listCircuits'];
  readonly audit: AuditLog;
  /** Why the attempt that has just ended did not end the submission. */
  readonly failureOf: (item: DrainItem) => FailureCode | undefined;
  /** Captures a submission again under a new identity, in place of one whose identity is used up. */
  readonly reissue: (submission: Submission, notes: SubmissionNotes) => Promise<void>;
  readonly cancel: SubmissionPort['cancel'];
  readonly onChange: () => void;
}

/**
 * The drainer's view of the submissions. It decides over the memory, as a visit does, and its promises resolve once the
 * disk has what was decided.
 */
export function createVaultDrainStore(parts: Parts): DrainStore {
  const { store, queue, audit } = parts;

  async function keep(): Promise<void> {
    const kept = await queue.settled();
    if (!kept.ok) throw new Error(`the outbox can not be kept: ${kept.error.code}`);
  }

  function itemOf(submission: Submission): DrainItem | undefined {
    const { schedule } = store.notesOf(submission.submissionId);
    return toDrainItem(submission, schedule ?? freshSchedule);
  }

  /** The event that leads from one state to the other; there is one at most, or it makes no difference. */
  function eventBetween(before: DrainItem, after: DrainItem): SubmissionEvent | undefined {
    const events: readonly SubmissionEvent[] = [
      'leased',
      'accepted',
      'not-sent',
      'answer-lost',
      'refused',
      'unreadable',
    ];
    return events.find((event) => nextSubmissionState(before.state, event) === after.state);
  }

  function decide(submission: Submission, before: DrainItem, after: DrainItem): void {
    const lastFailure =
      before.state === 'sending' ? parts.failureOf(before) : store.notesOf(before.submissionId).lastFailure;
    const isStopped = store.notesOf(before.submissionId).schedule?.stopped === true;
    const notes: SubmissionNotes = {
      // Said while it was on its way: whoever sends it can't know.
      schedule: isStopped ? { ...after.schedule, asksPerson: true, stopped: true } : after.schedule,
      ...(lastFailure === undefined ? {} : { lastFailure }),
    };
    const moved: Submission = { ...submission, state: after.state, attempts: after.attempts };
    if (before.state === after.state) {
      store.note(moved, notes);
      return;
    }
    const event = eventBetween(before, after);
    if (!event)
      throw new Error(`the drainer can not move a submission from ${before.state} to ${after.state}`);
    const { submissionId, applicationId, provider } = submission;
    const line = { submissionId, applicationId, provider, from: before.state, to: after.state };
    // In one transaction with the move: nothing is sent that could not be audited.
    audit.write('submission.moved', line);
    store.move({ before: submission, after: moved, event, notes });
    // In one run with the move, so that nobody finds it; where the provider may have it, a person settles it.
    const isHeldHere = moved.state === 'waiting' || moved.state === 'quarantined';
    if (isStopped && isHeldHere && !after.schedule.unclear) parts.cancel(submissionId, 'customer-stopped');
    parts.onChange();
  }

  const peek = () => store.list().flatMap(({ submission }) => itemOf(submission) ?? []);

  return {
    list: async () => {
      await keep();
      return peek();
    },
    peek,
    put: async (before, after) => {
      const submission = store.find(before.submissionId);
      if (submission?.state !== before.state || submission.attempts !== before.attempts) return false;
      decide(submission, before, after);
      await keep();
      return true;
    },
    reissue: async (item) => {
      const submission = store.find(item.submissionId);
      if (submission?.state !== 'waiting') return;
      await parts.reissue(submission, { schedule: item.schedule });
      await keep();
    },
    readCircuits: async () => {
      const read = await parts.readCircuits();
      if (!read.ok) throw new Error(`the circuits can not be read: ${read.error.code}`);
      return new Map(
        read.value.records.flatMap(({ id, body }): [ProviderId, Circuit][] => {
          const known = ProviderId.safeParse(id);
          const parsed = Circuit.safeParse(body);
          return known.success && parsed.success ? [[known.data, parsed.data]] : [];
        }),
      );
    },
    putCircuit: async (provider, circuit) => {
      queue.add({ write: 'circuit', provider, circuit });
      await keep();
    },
  };
}
