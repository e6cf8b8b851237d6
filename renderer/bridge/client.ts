import type { KioskBridge } from '../../shared/contract/bridge.ts';
import { type Client, contract, type MethodName } from '../../shared/contract/contract.ts';
import { Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/**
 * Main's capabilities as typed calls. Every answer is parsed against the contract before anybody sees it; one that does
 * not fit, and a call that the bridge rejects, come back as the failure `internal`. Never rejects.
 */
export function createClient(bridge: KioskBridge): Client {
  const call = async (method: MethodName, input: unknown): Promise<Result<unknown, Failure>> => {
    try {
      return readAnswer(method, await bridge.call(method, input));
    } catch {
      return err(fail('internal'));
    }
  };
  const methods = Object.keys(contract) as MethodName[];
  // The types of the contract hold for each entry; TypeScript can't follow them through a loop over the names.
  return Object.fromEntries(
    methods.map((method) => [method, (input: unknown) => call(method, input)]),
  ) as unknown as Client;
}

function readAnswer(method: MethodName, answer: unknown): Result<unknown, Failure> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return err(fail('internal'));
  if (answer.ok === true && 'value' in answer) {
    const value = contract[method].output.safeParse(answer.value);
    return value.success ? ok(value.data) : err(fail('internal'));
  }
  const failure = Failure.safeParse('error' in answer ? answer.error : undefined);
  return err(failure.success ? failure.data : fail('internal'));
}
