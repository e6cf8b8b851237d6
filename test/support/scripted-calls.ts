/** The calls of one attempt, answered from a script. A call that is not next in it is a mistake of the attempt. */
import type { EnrolmentCalls } from '../../electron/providers/enrolment.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import { fail } from '../../shared/failure.ts';

/** The operation that must be called now, and how it ends. */
export type Step = readonly [operation: string, outcome: Outcome<unknown>];

export interface ScriptedCalls extends EnrolmentCalls {
  /** What was sent, in order. */
  readonly inputs: readonly unknown[];
  /** Steps that nobody asked for: an attempt that stops early has some. */
  readonly left: () => readonly string[];
}

/** Answers the steps in their order. */
export function scriptedCalls(...steps: readonly Step[]): ScriptedCalls {
  const inputs: unknown[] = [];
  return {
    inputs,
    left: () => steps.slice(inputs.length).map(([operation]) => operation),
    call: async <Input, Answer>({ operation }: { readonly operation: string }, input: Input) => {
      const step = steps[inputs.length];
      if (step?.[0] !== operation) throw new Error(`${operation} was called, not ${step?.[0] ?? 'nothing'}`);
      inputs.push(input);
      return step[1] as Outcome<Answer>;
    },
  };
}

/** How calls end, in short. */
export const answered = (answer: object): Outcome<unknown> => ({
  kind: 'answered',
  answer,
  providerNow: undefined,
});
export const offline = { kind: 'not-sent', failure: fail('offline') } as const;
export const clockWrong = { kind: 'not-sent', failure: fail('clock-wrong', { offsetMinutes: 61 }) } as const;
export const lost = { kind: 'unclear', failure: fail('answer-lost') } as const;
export const badCredentials = {
  kind: 'refused',
  failure: fail('credentials-refused'),
  providerCode: 'http-401',
  providerNow: undefined,
} as const;
export const refused = (...fields: readonly string[]) =>
  ({
    kind: 'refused',
    failure: fail('provider-refused', { providerCode: 'http-422' }),
    providerCode: 'http-422',
    providerNow: undefined,
    ...(fields.length > 0 && { fields }),
  }) as const;
