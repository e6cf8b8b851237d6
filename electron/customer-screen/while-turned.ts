import { contract, type MethodName } from '../../shared/contract/contract.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';

/** What the staff's page needs while the customer has it: their acts, the visit that they are about, and the ways back and shut. */
const needed: ReadonlySet<MethodName> = new Set<MethodName>([
  'customer-screen.read',
  'customer-screen.act',
  'customer-screen.turn-back',
  'applications.read-open',
  'registration.read',
  'staff.note-activity',
  'staff.lock',
]);

/**
 * Whether the page may call this while its window is in a customer's hands. What is open to anyone is not staff's work; everything else
 * is shut in main, so that no key, dialog or list that the page forgot to put away leads to other people's data.
 */
export const isForTurnedScreen = (name: MethodName): boolean =>
  needed.has(name) || contract[name].access === 'anyone';

/** A handler that answers `locked` while the screen is turned, where the method is not part of that. */
export function shutWhileTurned<Args extends readonly unknown[]>(
  name: MethodName,
  handler: (...args: Args) => unknown,
  isTurned: () => boolean,
): (...args: Args) => unknown {
  if (isForTurnedScreen(name)) return handler;
  return (...args) => (isTurned() ? err(fail('locked')) : handler(...args));
}
