import type { z } from 'zod';
import type { MethodName } from '../../shared/contract/contract.ts';
import { signInContract } from '../../shared/contract/sign-in-contract.ts';

/** Taken from the contract at build time. */
declare const __METHOD_NAMES__: readonly MethodName[];

/** By what each answer of main is parsed. */
export interface AnswerSchemas {
  /** Every method of the contract. */
  readonly methods: readonly MethodName[];
  /** The schema of a method's answer: itself where it is here, else a promise, which rejects where it can't be had. */
  readonly schemaOf: (method: MethodName) => z.ZodType | Promise<z.ZodType>;
}

/** The schemas of a window: those of the first screen at once, the others when they are fetched. */
export interface FetchedAnswerSchemas extends AnswerSchemas {
  /** Fetches what the first screen did not need, once. The first call that needs it does so too. */
  readonly fetchAll: () => Promise<void>;
}

type Outputs = Readonly<Partial<Record<MethodName, { readonly output: z.ZodType }>>>;

const fetchWorkContract = async (): Promise<Outputs> =>
  (await import('../../shared/contract/work-contract.ts')).workContract;

/** Starts with the schemas of the first screen. The other half is left out of what the window loads before it. */
export function createAnswerSchemas(fetchOthers = fetchWorkContract): FetchedAnswerSchemas {
  let known: Outputs = signInContract;
  let fetching: Promise<void> | undefined;
  const fetchAll = () => {
    fetching ??= fetchOthers().then((others) => {
      known = { ...known, ...others };
    });
    return fetching;
  };
  const fetchSchema = async (method: MethodName): Promise<z.ZodType> => {
    await fetchAll();
    const fetched = known[method]?.output;
    if (!fetched) throw new Error(`${method} is in neither half of the contract`);
    return fetched;
  };
  return {
    methods: __METHOD_NAMES__,
    schemaOf: (method) => known[method]?.output ?? fetchSchema(method),
    fetchAll,
  };
}
