import type { IpcMain } from 'electron';
import { methodChannel } from '../../shared/contract/bridge.ts';
import { contract, type MethodName } from '../../shared/contract/contract.ts';
import { customerMethodChannel } from '../../shared/contract/customer-bridge.ts';
import { type CustomerMethodName, customerContract } from '../../shared/contract/customer-contract.ts';
import type { MethodSpec } from '../../shared/contract/define.ts';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import { admitCall } from './admit-call.ts';
import type { CustomerHandlers } from './customer-handlers.ts';
import type { Handlers } from './handlers.ts';
import { createRateLimit } from './rate-limit.ts';
import { type AnyHandler, runHandler } from './run-handler.ts';
import type { CallEvent, IsTrustedSender } from './trusted-sender.ts';

interface Boundary<Name extends string> {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isTrustedSender: IsTrustedSender;
  /** Resolves once everything that was changed up to now is on the disk. */
  readonly settled: () => Promise<Result<void, Failure>>;
  /** Who is at the terminal right now. */
  readonly session: () => Session;
  readonly mode: Mode;
  readonly clock: Clock;
  /** Told of every call of a command that may reach its handler: a person did something. */
  readonly onCommand?: (method: Name) => void;
  /** Told of every call that did not reach its handler; the failure holds no value of the caller's. */
  readonly onRefused: (method: Name, failure: Failure) => void;
  /** Told of every throw and every broken contract, for the log only: the page sees `internal`. Must not throw. */
  readonly onBug: (error: unknown, method: Name) => void;
}

export interface RegisterHandlersOptions extends Boundary<MethodName> {
  readonly handlers: Handlers;
}

export interface RegisterCustomerHandlersOptions extends Boundary<CustomerMethodName> {
  readonly handlers: CustomerHandlers;
}

/** The customer's boundary without the wire. */
export type CustomerBoundary = Omit<RegisterCustomerHandlersOptions, 'ipcMain'>;

/**
 * Puts the whole contract on the wire: one channel per method, and no other place in main listens to the page. Each call is answered
 * with a `Result`; the promise never rejects, so no error text crosses.
 */
export function registerHandlers(options: RegisterHandlersOptions): void {
  for (const name of Object.keys(contract) as MethodName[])
    registerMethod(name, methodChannel(name), contract[name], options.handlers[name], options);
}

/** The same for the customer's own window, on channels of its own. `isTrustedSender` knows that window, and no window of the staff's. */
export function registerCustomerHandlers(options: RegisterCustomerHandlersOptions): void {
  for (const name of Object.keys(customerContract) as CustomerMethodName[])
    registerMethod(
      name,
      customerMethodChannel(name),
      customerContract[name],
      options.handlers[name],
      options,
    );
}

function registerMethod<Name extends string>(
  name: Name,
  channel: string,
  spec: MethodSpec,
  handler: AnyHandler,
  options: Boundary<Name>,
): void {
  const method = { name, spec, rateLimit: createRateLimit(spec.perMinute, options.clock) };

  const refuse = (failure: Failure) => {
    options.onRefused(name, failure);
    return err(failure);
  };
  const answer = async (event: CallEvent, args: readonly unknown[]) => {
    // First and synchronous: a moment later the sending frame may be gone. A stranger's call costs our page no token either.
    if (!options.isTrustedSender(event)) return refuse(fail('sender-refused'));
    const admitted = admitCall(method, args, options.session(), options.mode);
    if (!admitted.ok) return refuse(admitted.error);
    if (spec.kind === 'command') options.onCommand?.(name);
    const answered = await runHandler(method, handler, admitted.value);
    if (!spec.isKept) return answered;
    // No screen says saved before it is. What the handler refused is refused, kept or not.
    const kept = await options.settled();
    return answered.ok && !kept.ok ? kept : answered;
  };
  options.ipcMain.handle(channel, async (event, ...args: unknown[]) => {
    try {
      return await answer(event, args);
    } catch (error) {
      options.onBug(error, name);
      return err(fail('internal'));
    }
  });
}
