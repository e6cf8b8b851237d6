/** The submissions of a visit without a disk: everything is always kept, and what a vault would still know is told. */
import type { AuditLog } from '../../electron/audit/audit-log.ts';
import type { Clock } from '../../electron/clock.ts';
import { beginRun } from '../../electron/outbox/drain/moment.ts';
import { notesAfter } from '../../electron/outbox/notes-after.ts';
import { createSubmissionStore } from '../../electron/outbox/submission-store.ts';
import { createSubmissions } from '../../electron/outbox/submissions.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import type { Random } from '../../electron/random.ts';
import type { ApplicationId } from '../../shared/brand.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import { ok } from '../../shared/result.ts';

interface Parts {
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly onBug: (error: unknown) => void;
  readonly onChange?: () => void;
  readonly onCalled?: (outcome: Outcome<unknown>) => void;
  readonly settled?: Parameters<typeof createSubmissions>[0]['settled'];
}

/** Builds the port over a store in memory. `stored` answers what is on the "disk" of an application, finished ones too. */
export function createMemoryOutbox(parts: Parts) {
  const { audit, clock, random, onBug } = parts;
  const disk = new Map<string, Submission>();
  const keep = (submission: Submission) => void disk.set(submission.submissionId, submission);
  const store = createSubmissionStore({
    capture: keep,
    // What was sealed at capture stays, whatever has left the memory.
    move: ({ after }) => keep({ ...disk.get(after.submissionId), ...after }),
    note: (submission) => keep({ ...disk.get(submission.submissionId), ...submission }),
  });
  const stored = (applicationId: ApplicationId): readonly Submission[] =>
    [...disk.values()].filter((submission) => submission.applicationId === applicationId);
  const run = beginRun(clock, random);
  const submissions = createSubmissions({
    ...{ store, audit, clock, random, onBug },
    settled: parts.settled ?? (async () => ok()),
    readAll: async (applicationId) => ok(stored(applicationId)),
    notesAfter: (event, before) => notesAfter(run, event, before),
    onCalled: parts.onCalled ?? (() => {}),
    onChange: parts.onChange ?? (() => {}),
  });
  return { store, submissions, stored, run };
}
