import type { MethodSpec } from '../../shared/contract/define.ts';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CallContext } from './call-context.ts';
import { fitsSize } from './call-size.ts';
import { checkAccess } from './check-access.ts';
import { malformedInput } from './malformed-input.ts';
import type { RateLimit } from './rate-limit.ts';

/** One method of a contract, as the boundary guards it. */
export interface GuardedMethod {
  readonly name: string;
  readonly spec: MethodSpec;
  readonly rateLimit: RateLimit;
}

/** A call that may reach its handler. */
export interface AdmittedCall {
  /** Parsed by the method's input schema. */
  readonly input: unknown;
  readonly context: CallContext;
}

/**
 * Decides whether a call from a trusted sender reaches its handler: size, rate, access, input, in this order, so that the cheap and
 * blunt checks shield the costly ones. A refusal holds no value of the caller's.
 */
export function admitCall(
  { spec, rateLimit }: GuardedMethod,
  args: readonly unknown[],
  session: Session,
  mode: Mode,
): Result<AdmittedCall, Failure> {
  if (!fitsSize(args, spec.maxBytes)) return err(fail('too-large', { maxBytes: spec.maxBytes }));
  const waitMs = rateLimit.takeOne();
  if (waitMs > 0) return err(fail('too-many-calls', { waitMs }));
  const staff = checkAccess(spec, session, mode);
  if (!staff.ok) return staff;
  if (args.length > 1) return err(fail('malformed-input', { paths: [] }));
  const input = spec.input.safeParse(args[0]);
  if (!input.success) return err(malformedInput(input.error.issues));
  return ok({ input: input.data, context: { staff: staff.value, mode } });
}
