import { universalFailures } from '../../shared/contract/contract.ts';
import type { MethodSpec } from '../../shared/contract/define.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AdmittedCall } from './admit-call.ts';
import type { CallContext } from './call-context.ts';
import { malformedInput } from './malformed-input.ts';

/** A handler whose exact types the contract has already been checked against. */
export type AnyHandler = (input: never, context: CallContext) => unknown;

/**
 * Runs a handler and lets out only what its contract entry promises: the parsed output, or a failure that it declares. Throws where the
 * handler throws or breaks its contract (a field too many, a token say, or an undeclared failure); its own messages name fields and
 * codes, never a value.
 */
export async function runHandler(
  method: { readonly name: string; readonly spec: MethodSpec },
  handler: AnyHandler,
  { input, context }: AdmittedCall,
): Promise<Result<unknown, Failure>> {
  const { name, spec } = method;
  const answer = await handler(input as never, context);
  if (!isResult(answer)) throw new Error(`${name} answered with something that is not a Result`);
  if (!answer.ok) return err(parseFailure(name, spec.failures, answer.error));
  const output = spec.output.safeParse(answer.value);
  if (output.success) return ok(output.data);
  const { paths } = malformedInput(output.error.issues);
  throw new Error(`${name} broke its output schema at: ${paths.join(', ')}`);
}

function parseFailure(name: string, declared: readonly FailureCode[], failure: unknown): Failure {
  const parsed = Failure.safeParse(failure);
  if (!parsed.success) throw new Error(`${name} failed with something that is not a Failure`);
  const { code } = parsed.data;
  const allowed: readonly FailureCode[] = [...declared, ...universalFailures];
  if (!allowed.includes(code)) throw new Error(`${name} failed with ${code}, which it does not declare`);
  return parsed.data;
}

function isResult(answer: unknown): answer is Result<unknown, unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : answer.ok === false && 'error' in answer;
}
