import { compareSaved } from '../../electron/providers/democrance/served-form/compare-saved.ts';
import { findFormProblems } from '../../electron/providers/democrance/served-form/fill-form.ts';
import { readForm } from '../../electron/providers/democrance/served-form/read-form.ts';
import type {
  PolicyHolder,
  PolicyHolderProvider,
  PolicyHolderVisit,
  ServedForm,
} from '../../electron/providers/policy-holder-provider.ts';
import type { AttendedOperation, Outcome } from '../../electron/providers/provider.ts';

type CallName = Exclude<keyof PolicyHolderVisit, 'end'>;
type AnswerOf<Name extends CallName> =
  PolicyHolderVisit[Name] extends AttendedOperation<never, infer Answer> ? Answer : never;

/** A policy-holder provider that answers what the test wrote down, in that order, and remembers what it was asked. */
export interface ScriptedPolicyHolder extends PolicyHolderProvider {
  readonly will: <Name extends CallName>(name: Name, outcome: Outcome<AnswerOf<Name>>) => void;
  /** The answers of somebody who is signed in: details, form, language. */
  readonly willRead: (customer: PolicyHolder, form: ServedForm, language?: string) => void;
  readonly asked: { readonly operation: CallName; readonly input: unknown }[];
  readonly visits: () => number;
  readonly ended: () => number;
  /** Runs between a call and its answer. */
  readonly during: (run: () => void) => void;
  /** Throws when an expected call was never made. */
  readonly assertDone: () => void;
}

/** A form by its field names; the rest of each field is text unless said. */
export const formOf = (shape: Readonly<Record<string, object>>): ServedForm =>
  readForm(
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, { type: 'text', ...field }])),
  );

export const answered = <Answer>(answer: Answer): Outcome<Answer> => ({
  kind: 'answered',
  answer,
  providerNow: undefined,
});

export function createScriptedPolicyHolder(): ScriptedPolicyHolder {
  const script: { readonly name: CallName; readonly outcome: Outcome<unknown> }[] = [];
  const asked: { operation: CallName; input: unknown }[] = [];
  const count = { visits: 0, ended: 0 };
  let meanwhile: (() => void) | undefined;

  const will = (name: CallName, outcome: Outcome<unknown>) => void script.push({ name, outcome });
  const operation = <Name extends CallName>(
    name: Name,
    outcomeClass: AttendedOperation<unknown, unknown>['outcomeClass'],
  ): PolicyHolderVisit[Name] => {
    const made: AttendedOperation<unknown, unknown> = {
      provider: 'democrance',
      operation: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      outcomeClass,
      presence: 'customer',
      send: async (input) => {
        asked.push({ operation: name, input });
        const next = script.shift();
        meanwhile?.();
        meanwhile = undefined;
        if (next?.name !== name)
          throw new Error(`unexpected call of ${name}; the script says ${next?.name ?? 'nothing'}`);
        return next.outcome;
      },
    };
    return made as PolicyHolderVisit[Name];
  };
  return {
    checkReachable: {
      provider: 'democrance',
      operation: 'check-reachable',
      outcomeClass: 'read-only',
      presence: 'none',
      send: async () => answered({ reachable: true as const }),
    },
    startVisit: () => {
      count.visits += 1;
      return {
        requestCode: operation('requestCode', 'create-once'),
        signIn: operation('signIn', 'create-once'),
        getCustomer: operation('getCustomer', 'read-only'),
        getForm: operation('getForm', 'read-only'),
        updateCustomer: operation('updateCustomer', 'last-write-wins'),
        getLanguage: operation('getLanguage', 'read-only'),
        setLanguage: operation('setLanguage', 'last-write-wins'),
        end: () => {
          count.ended += 1;
        },
      };
    },
    findFormProblems,
    compareSaved,
    will,
    willRead: (customer, form, language = 'en') => {
      will('getCustomer', answered({ signedIn: true, customer }));
      will('getForm', answered({ signedIn: true, form }));
      will('getLanguage', answered({ signedIn: true, language }));
    },
    asked,
    visits: () => count.visits,
    ended: () => count.ended,
    during: (run) => {
      meanwhile = run;
    },
    assertDone: () => {
      if (script.length > 0) throw new Error(`never called: ${script.map(({ name }) => name).join(', ')}`);
    },
  };
}
