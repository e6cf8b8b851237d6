import type { MethodName } from '../../shared/contract/contract.ts';
import type { Handlers } from './handlers.ts';
import type { AnyHandler } from './run-handler.ts';

/** The same handlers, each of them wrapped. `wrap` hands on what a handler takes and what it answers as they are. */
export function wrapHandlers<Some extends Partial<Handlers>>(
  handlers: Some,
  wrap: (name: MethodName, handler: AnyHandler) => AnyHandler,
): Some {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    wrap(name as MethodName, handler as AnyHandler),
  ]);
  // Each under its own name again: what the compiler can't follow through a list.
  return Object.fromEntries(wrapped) as Some;
}
