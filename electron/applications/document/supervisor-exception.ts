import type { ApprovalId } from '../../../shared/brand.ts';
import type { Exception, Role } from '../../../shared/domain/staff.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { TakeApproval } from '../../staff/staff-session.ts';

/** Who asks for an exception, and with whose leave. */
export interface ExceptionBy {
  readonly role: Role;
  readonly approvalId?: ApprovalId | undefined;
}

/**
 * Whether a supervisor stands behind an exception: the one who is signed in, who decides alone, or the one whose approval is taken for
 * it. Only what was taken is told, for the audit log: what comes beside a supervisor is not looked at.
 */
export function takeLeave(
  { role, approvalId }: ExceptionBy,
  exception: Exception,
  takeApproval: TakeApproval,
): Result<{ readonly approvalId?: ApprovalId }, Failure<'supervisor-needed'>> {
  if (role === 'supervisor') return ok({});
  const isTaken = approvalId !== undefined && takeApproval(approvalId, exception);
  return isTaken ? ok({ approvalId }) : err(fail('supervisor-needed'));
}
