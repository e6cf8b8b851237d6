import type {
  HandlerFailureOf,
  MethodName,
  OutputOf,
  ParsedInputOf,
} from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { CallContext } from './call-context.ts';

type Answer<Name extends MethodName> = Result<OutputOf<Name>, HandlerFailureOf<Name>>;

/**
 * What main does for one method. Its input is parsed and the caller is allowed; it answers with one of the failures that its contract
 * entry lists. A throw is a bug: the page sees `internal` and nothing else of it.
 */
export type Handler<Name extends MethodName> = (
  input: ParsedInputOf<Name>,
  context: CallContext,
) => Answer<Name> | Promise<Answer<Name>>;

/** One handler for every method of the contract: a missing or a surplus one is a type error. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> };

/** The handlers that one feature folder brings. */
export type HandlersOf<Name extends MethodName> = Pick<Handlers, Name>;
