import type { ApplicationId, ApprovalId, StaffId, SubmissionId } from '../../shared/brand.ts';
import { CapturedBody } from '../../shared/domain/captured-body.ts';
import type { ApprovalKind, Role } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { TakeApproval } from '../staff/staff-session.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import { freshSchedule } from './drain/drain-item.ts';
import { actionsOf } from './outbox-items.ts';
import type { SubmissionPort } from './submission-port.ts';
import type { SubmissionStore } from './submission-store.ts';

/** Who decides, and with whose approval. */
export interface Decider {
  readonly staffId: StaffId;
  readonly role: Role;
  readonly approvalId?: ApprovalId | undefined;
}

interface Parts {
  readonly store: SubmissionStore;
  readonly submissions: SubmissionPort;
  readonly vault: Pick<VaultPort, 'readCaptured'>;
  /** A visit has it in hand, and decides. */
  readonly isAtCounter: (applicationId: ApplicationId) => boolean;
  readonly takeApproval: TakeApproval;
  readonly audit: AuditLog;
  /** Something may be tried that was not. */
  readonly poke: () => void;
}

type Decided<More extends Failure['code'] = never> = Result<
  void,
  Failure<'submission-unknown' | 'wrong-state'> | Failure<More>
>;

/** What people decide about submissions. Each decision is audited with who made it. */
export interface OutboxDecisions {
  /** Tries one as soon as it may be, or looks again at one whose answer was lost. */
  readonly retry: (submissionId: SubmissionId) => Decided;
  readonly decide: (
    submissionId: SubmissionId,
    decision: 'registered' | 'not-registered',
    asked: 'provider' | 'customer',
    by: Decider,
  ) => Decided<'supervisor-needed'>;
  readonly release: (
    submissionId: SubmissionId,
    by: Decider,
  ) => Promise<Decided<'supervisor-needed' | 'record-unreadable'>>;
  readonly cancel: (
    submissionId: SubmissionId,
    reason: 'customer-stopped' | 'supervisor-decided',
    by: Decider,
  ) => Decided<'supervisor-needed'>;
}

/** Creates the decisions over the outbox. */
export function createOutboxDecisions(parts: Parts): OutboxDecisions {
  const { store, submissions, audit, poke } = parts;

  function find(submissionId: SubmissionId, action: ReturnType<typeof actionsOf>[number]) {
    const submission = store.find(submissionId);
    if (!submission) return err(fail('submission-unknown'));
    if (parts.isAtCounter(submission.applicationId)) return err(fail('wrong-state'));
    const allowed = actionsOf(submission, store.notesOf(submissionId));
    return allowed.includes(action) ? ok(submission) : err(fail('wrong-state'));
  }
  /** A supervisor decides alone; an approval counts once. */
  const isAllowed = ({ role, approvalId }: Decider, kind: ApprovalKind, subject: SubmissionId): boolean =>
    role === 'supervisor' || (approvalId !== undefined && parts.takeApproval(approvalId, { kind, subject }));
  const approvalOf = ({ approvalId }: Decider) => (approvalId === undefined ? {} : { approvalId });

  return {
    retry: (submissionId) => {
      const submission = store.find(submissionId);
      const allowed = find(submissionId, submission?.state === 'unknown' ? 'check' : 'retry');
      if (!allowed.ok) return allowed;
      const { schedule = freshSchedule, ...notes } = store.notesOf(submissionId);
      const { notBefore, ...rest } = schedule;
      // What the provider asked for stays, and so does the time in which a lost request may still arrive.
      const kept = notBefore && notBefore.kind !== 'backoff' ? { notBefore } : {};
      store.note(allowed.value, {
        ...notes,
        schedule: { ...rest, ...kept, tries: 0, doubts: 0, asksPerson: false },
      });
      poke();
      return ok();
    },

    decide: (submissionId, decision, asked, by) => {
      const allowed = find(submissionId, 'decide');
      if (!allowed.ok) return allowed;
      if (!isAllowed(by, 'settle-unknown', submissionId)) return err(fail('supervisor-needed'));
      audit.write('submission.decided', {
        ...{ submissionId, staffId: by.staffId, decision, asked },
        ...approvalOf(by),
      });
      if (decision === 'registered') submissions.move(submissionId, 'accepted');
      else if (store.notesOf(submissionId).schedule?.stopped)
        submissions.cancel(submissionId, 'customer-stopped');
      else if (allowed.value.presence === 'customer') submissions.move(submissionId, 'customer-needed');
      else {
        const moved = submissions.move(submissionId, 'not-sent');
        // Nothing is in doubt any more, so nothing is looked up first.
        store.note(moved, { schedule: freshSchedule });
      }
      poke();
      return ok();
    },

    release: async (submissionId, by) => {
      const allowed = find(submissionId, 'release');
      if (!allowed.ok) return allowed;
      const read = await parts.vault.readCaptured(submissionId, CapturedBody);
      if (!read.ok || !read.value) return err(fail('record-unreadable'));
      const still = find(submissionId, 'release');
      if (!still.ok) return still;
      if (!isAllowed(by, 'settle-unknown', submissionId)) return err(fail('supervisor-needed'));
      audit.write('submission.released', { submissionId, staffId: by.staffId, ...approvalOf(by) });
      submissions.move(submissionId, 'released');
      poke();
      return ok();
    },

    cancel: (submissionId, reason, by) => {
      const allowed = find(submissionId, 'cancel');
      if (!allowed.ok) return allowed;
      if (!isAllowed(by, 'cancel-submission', submissionId)) return err(fail('supervisor-needed'));
      audit.write('submission.cancelled', { submissionId, staffId: by.staffId, reason, ...approvalOf(by) });
      submissions.cancel(submissionId, reason);
      return ok();
    },
  };
}
