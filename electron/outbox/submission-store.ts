import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { CapturedBody } from '../../shared/domain/captured-body.ts';
import {
  endStates,
  type Submission,
  type SubmissionCounts,
  type SubmissionEvent,
  SubmissionState,
} from '../../shared/domain/submission.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { DrainSchedule } from './drain/drain-item.ts';

/** What is remembered of a submission's attempts; no personal data. */
export interface SubmissionNotes {
  readonly schedule?: DrainSchedule;
  /** Why the last attempt did not end it. */
  readonly lastFailure?: FailureCode;
}

/** A submission with its notes. */
export interface NotedSubmission {
  readonly submission: Submission;
  readonly notes: SubmissionNotes;
}

/** A move along the transition table that has been decided. */
export interface DecidedMove {
  readonly before: Submission;
  readonly after: Submission;
  readonly event: SubmissionEvent;
  /** In place of those there were; absent, they stay. */
  readonly notes?: SubmissionNotes | undefined;
}

/**
 * The submissions that are not finished, and those that this run of the program has finished, in memory: rules are decided
 * over them at once. Each change is on its way to the disk when a call returns; who lets something leave the program waits
 * for it (`WriteQueue.settled`).
 */
export interface SubmissionStore {
  /** Adds one with what it stands for, which never changes. */
  readonly capture: (submission: Submission, body: CapturedBody, notes?: SubmissionNotes) => void;
  readonly move: (move: DecidedMove) => void;
  /** Changes notes or the count of attempts, and nothing else. */
  readonly note: (submission: Submission, notes: SubmissionNotes) => void;
  readonly find: (submissionId: SubmissionId) => Submission | undefined;
  readonly notesOf: (submissionId: SubmissionId) => SubmissionNotes;
  readonly listFor: (applicationId: ApplicationId) => readonly Submission[];
  /** In the order of capture. */
  readonly list: () => readonly NotedSubmission[];
  readonly counts: () => SubmissionCounts;
  /** How many were ever captured: counted at each capture, never derived from the states. */
  readonly captured: () => number;
  /** Puts back what only the open visit may hold in memory: an identity, and submissions that are finished. */
  readonly identify: (submission: Submission) => void;
  /** The visit has ended: identities, which can hold a customer's number, leave the memory, and so does what is finished. */
  readonly forget: (applicationId: ApplicationId) => void;
}

/** No submissions at all. */
export function noCounts(): SubmissionCounts {
  return Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as SubmissionCounts;
}

/** What a store begins with. */
export interface StoreStart {
  /** In the order of capture. */
  readonly open: readonly NotedSubmission[];
  readonly counts: SubmissionCounts;
  readonly captured: number;
}

/** Where each change of a store goes. */
export interface SubmissionSink {
  readonly capture: (submission: Submission, body: CapturedBody, notes: SubmissionNotes) => void;
  readonly move: (move: DecidedMove) => void;
  readonly note: (submission: Submission, notes: SubmissionNotes) => void;
}

const nowhere: SubmissionSink = { capture: () => {}, move: () => {}, note: () => {} };

/** Keeps submissions in memory and hands each change to a sink; without one, until the program ends. */
export function createSubmissionStore(
  sink: SubmissionSink = nowhere,
  start: StoreStart = { open: [], counts: noCounts(), captured: 0 },
): SubmissionStore {
  const kept = new Map<SubmissionId, NotedSubmission>(
    start.open.map((noted) => [noted.submission.submissionId, noted]),
  );
  const counts = { ...start.counts };
  let captured = start.captured;

  return {
    capture: (submission, body, notes = {}) => {
      kept.set(submission.submissionId, { submission, notes });
      counts[submission.state] += 1;
      captured += 1;
      sink.capture(submission, body, notes);
    },
    move: (move) => {
      const { before, after } = move;
      const notes = move.notes ?? kept.get(before.submissionId)?.notes ?? {};
      kept.set(before.submissionId, { submission: after, notes });
      counts[before.state] -= 1;
      counts[after.state] += 1;
      sink.move(move);
    },
    note: (submission, notes) => {
      kept.set(submission.submissionId, { submission, notes });
      sink.note(submission, notes);
    },
    find: (submissionId) => kept.get(submissionId)?.submission,
    notesOf: (submissionId) => kept.get(submissionId)?.notes ?? {},
    listFor: (applicationId) =>
      [...kept.values()]
        .map(({ submission }) => submission)
        .filter((submission) => submission.applicationId === applicationId),
    list: () => [...kept.values()],
    counts: () => ({ ...counts }),
    captured: () => captured,
    identify: (submission) => {
      const noted = kept.get(submission.submissionId);
      // What is here already is newer than what was read.
      const { identity } = submission;
      if (!noted) kept.set(submission.submissionId, { submission, notes: {} });
      else if (identity)
        kept.set(submission.submissionId, { ...noted, submission: { ...noted.submission, identity } });
    },
    forget: (applicationId) => {
      for (const [submissionId, { submission, notes }] of kept) {
        if (submission.applicationId !== applicationId) continue;
        const { identity: _gone, ...rest } = submission;
        if (endStates.includes(submission.state)) kept.delete(submissionId);
        else kept.set(submissionId, { submission: rest, notes });
      }
    },
  };
}
