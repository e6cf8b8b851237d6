import type { ApprovalId } from '../../../shared/brand.ts';
import type { ApprovalKind, Role } from '../../../shared/domain/staff.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** Uses an approval up; false where there is none of that kind. */
export type TakeApproval = (approvalId: ApprovalId, kind: ApprovalKind) => boolean;

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
  kind: ApprovalKind,
  takeApproval: TakeApproval,
): Result<{ readonly approvalId?: ApprovalId }, Failure<'supervisor-needed'>> {
  if (role === 'supervisor') return ok({});
  const isTaken = approvalId !== undefined && takeApproval(approvalId, kind);
  return isTaken ? ok({ approvalId }) : err(fail('supervisor-needed'));
}
