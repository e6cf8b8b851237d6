import type {
  AttendedOperation,
  BindAnswer,
  CodeRegistrationProvider,
  CodeSession,
  OneTimeLink,
  Outcome,
  VerifyAnswer,
} from '../../electron/providers/provider.ts';
import { fail } from '../../shared/failure.ts';

type OperationName = keyof CodeRegistrationProvider;
interface Answers {
  bind: BindAnswer;
  register: CodeSession;
  verifyRegistration: VerifyAnswer;
  requestOneTimeLink: OneTimeLink;
}

/** A provider that answers what the test wrote down, in that order, and remembers what it was asked. */
export interface ScriptedProvider extends CodeRegistrationProvider {
  readonly will: <Name extends OperationName>(name: Name, outcome: Outcome<Answers[Name]>) => void;
  readonly asked: { readonly operation: OperationName; readonly input: unknown }[];
  /** Throws when an expected call was never made. */
  readonly assertDone: () => void;
}

export const answered = <Answer>(answer: Answer, providerNow?: number): Outcome<Answer> => ({
  kind: 'answered',
  answer,
  providerNow,
});
export const lost = { kind: 'unclear', failure: fail('answer-lost') } as const;
export const offline = { kind: 'not-sent', failure: fail('offline') } as const;

export function createScriptedProvider(): ScriptedProvider {
  const script: { name: OperationName; outcome: Outcome<unknown> }[] = [];
  const asked: { operation: OperationName; input: unknown }[] = [];
  const operation = <Input, Answer>(
    name: OperationName,
    outcomeClass: AttendedOperation<Input, Answer>['outcomeClass'],
  ): AttendedOperation<Input, Answer> => ({
    provider: 'quantum-metal',
    operation: name,
    outcomeClass,
    presence: 'customer',
    send: async (input) => {
      asked.push({ operation: name, input });
      const next = script.shift();
      if (next?.name !== name)
        throw new Error(`unexpected call of ${name}; the script says ${next?.name ?? 'nothing'}`);
      return next.outcome as Outcome<Answer>;
    },
  });
  return {
    bind: operation('bind', 'probe-with-effect'),
    register: operation('register', 'create-once'),
    verifyRegistration: operation('verifyRegistration', 'create-once'),
    requestOneTimeLink: operation('requestOneTimeLink', 'read-only'),
    will: (name, outcome) => void script.push({ name, outcome }),
    asked,
    assertDone: () => {
      if (script.length > 0) throw new Error(`never called: ${script.map(({ name }) => name).join(', ')}`);
    },
  };
}
