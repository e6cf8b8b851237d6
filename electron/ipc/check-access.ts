import type { MethodSpec } from '../../shared/contract/define.ts';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SignedInStaff } from './call-context.ts';

type AccessFailure = Failure<'not-available-here' | 'not-signed-in' | 'locked' | 'supervisor-needed'>;

/** Whether this method may be called in this mode by whoever is at the terminal, and who that is. */
export function checkAccess(
  spec: Pick<MethodSpec, 'access' | 'trainingOnly'>,
  session: Session,
  mode: Mode,
): Result<SignedInStaff | undefined, AccessFailure> {
  if (spec.trainingOnly && mode !== 'training') return err(fail('not-available-here'));
  if (session.state === 'signed-in') {
    const { state: _, ...staff } = session;
    if (spec.access === 'supervisor' && staff.role !== 'supervisor') return err(fail('supervisor-needed'));
    return ok(staff);
  }
  if (spec.access === 'anyone') return ok(undefined);
  return err(fail(session.state === 'locked' ? 'locked' : 'not-signed-in'));
}
