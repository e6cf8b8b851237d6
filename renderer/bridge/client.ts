import type { z } from 'zod';
import type { KioskBridge } from '../../shared/contract/bridge.ts';
import type { Client, MethodName } from '../../shared/contract/contract.ts';
import { Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AnswerSchemas } from './answer-schemas.ts';

/**
 * Main's capabilities as typed calls. Every answer is parsed against the contract before anybody sees it; one that does
 * not fit, and a call that the bridge rejects, come back as the failure `internal`. So does a call whose schema can't be
 * had, and main is not asked then. Never rejects.
 */
export function createClient(bridge: KioskBridge, answers: AnswerSchemas): Client {
  const call = async (method: MethodName, input: unknown): Promise<Result<unknown, Failure>> => {
    try {
      const known = answers.schemaOf(method);
      // Awaited only where it has to be: calls then reach main in the order in which they are made.
      const schema = known instanceof Promise ? await known : known;
      return readAnswer(schema, await bridge.call(method, input));
    } catch {
      return err(fail('internal'));
    }
  };
  // The types of the contract hold for each entry; TypeScript can't follow them through a loop over the names.
  return Object.fromEntries(
    answers.methods.map((method) => [method, (input: unknown) => call(method, input)]),
  ) as unknown as Client;
}

function readAnswer(schema: z.ZodType, answer: unknown): Result<unknown, Failure> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return err(fail('internal'));
  if (answer.ok === true && 'value' in answer) {
    const value = schema.safeParse(answer.value);
    return value.success ? ok(value.data) : err(fail('internal'));
  }
  const failure = Failure.safeParse('error' in answer ? answer.error : undefined);
  return err(failure.success ? failure.data : fail('internal'));
}
