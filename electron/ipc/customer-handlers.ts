import type { z } from 'zod';
import type { CustomerContract, CustomerMethodName } from '../../shared/contract/customer-contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { CallContext } from './call-context.ts';

type Answer<Name extends CustomerMethodName> = Result<
  z.output<CustomerContract[Name]['output']>,
  Failure<CustomerContract[Name]['failures'][number]>
>;

/** One handler for every method of the customer's contract: a missing or a surplus one is a type error. */
export type CustomerHandlers = {
  readonly [Name in CustomerMethodName]: (
    input: z.output<CustomerContract[Name]['input']>,
    context: CallContext,
  ) => Answer<Name> | Promise<Answer<Name>>;
};
