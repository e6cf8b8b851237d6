import type { AuditEventId, AuditFields } from '../../shared/audit/events.ts';
import type { ApplicationId } from '../../shared/brand.ts';
import type { PracticeTasks } from '../../shared/contract/training-contract.ts';
import type { PracticeTask } from '../../shared/domain/practice-task.ts';
import type { SubmissionState } from '../../shared/domain/submission.ts';

type Heard = Extract<AuditEventId, 'visit.started' | 'visit.ended' | 'submission.moved'>;

interface OwnVisit {
  readonly applicationId: ApplicationId;
  readonly isOver: boolean;
  /** What it captured last for the task's provider, and where that stands. */
  readonly captured?: { readonly submissionId: string; readonly state: SubmissionState };
}

/** The visit that a practice task is about: the last of its journey that began after the task did, and no other. */
export interface PracticeVisits {
  /** A task begins: whatever was there before is not its own. */
  readonly follow: (task: Pick<PracticeTask, 'journeyId' | 'provider'>) => void;
  readonly read: () => NonNullable<PracticeTasks['running']>['visit'];
  /** To be told of what the audit log has taken. */
  readonly listeners: { readonly [Id in Heard]: (fields: AuditFields<Id>) => void };
}

/** Follows none until a task begins. */
export function followPracticeVisits(): PracticeVisits {
  let task: Pick<PracticeTask, 'journeyId' | 'provider'> | undefined;
  let own: OwnVisit | undefined;
  return {
    follow: (begun) => {
      task = begun;
      own = undefined;
    },
    read: () =>
      own
        ? { applicationId: own.applicationId, left: own.isOver ? (own.captured?.state ?? null) : null }
        : null,
    listeners: {
      'visit.started': ({ applicationId, journeyId }) => {
        if (journeyId === task?.journeyId)
          own = { applicationId: applicationId as ApplicationId, isOver: false };
      },
      'visit.ended': ({ applicationId }) => {
        if (own?.applicationId === applicationId) own = { ...own, isOver: true };
      },
      'submission.moved': ({ applicationId, submissionId, provider, from, to }) => {
        if (own?.applicationId !== applicationId || provider !== task?.provider) return;
        if (from === 'draft' || own.captured?.submissionId === submissionId)
          own = { ...own, captured: { submissionId, state: to } };
      },
    },
  };
}
