import type { IpcMain } from 'electron';
import { methodChannel } from '../../shared/contract/bridge.ts';
import { contract, type MethodName } from '../../shared/contract/contract.ts';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import { admitCall } from './admit-call.ts';
import type { Handlers } from './handlers.ts';
import { createRateLimit } from './rate-limit.ts';
import { runHandler } from './run-handler.ts';
import type { CallEvent, IsTrustedSender } from './trusted-sender.ts';

export interface RegisterHandlersOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  readonly isTrustedSender: IsTrustedSender;
  /** Resolves once everything that was changed up to now is on the disk. */
  readonly settled: () => Promise<Result<void, Failure>>;
  /** Who is at the terminal right now. */
  readonly session: () => Session;
  readonly mode: Mode;
  readonly clock: Clock;
  /** Told of every call of a command that may reach its handler: a person did something. */
  readonly onCommand?: (method: MethodName) => void;
  /** Told of every call that did not reach its handler; the failure holds no value of the caller's. */
  readonly onRefused: (method: MethodName, failure: Failure) => void;
  /** Told of every throw and every broken contract, for the log only: the page sees `internal`. Must not throw. */
  readonly onBug: (error: unknown, method: MethodName) => void;
}

/**
 * Puts the whole contract on the wire: one channel per method, and no other place in main listens to the page. Each call is answered
 * with a `Result`; the promise never rejects, so no error text crosses.
 */
export function registerHandlers(options: RegisterHandlersOptions): void {
  for (const name of Object.keys(contract) as MethodName[]) registerMethod(name, options);
}

function registerMethod(name: MethodName, options: RegisterHandlersOptions): void {
  const spec = contract[name];
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
    const answered = await runHandler(method, options.handlers[name], admitted.value);
    if (!spec.isKept) return answered;
    // No screen says saved before it is. What the handler refused is refused, kept or not.
    const kept = await options.settled();
    return answered.ok && !kept.ok ? kept : answered;
  };
  options.ipcMain.handle(methodChannel(name), async (event, ...args: unknown[]) => {
    try {
      return await answer(event, args);
    } catch (error) {
      options.onBug(error, name);
      return err(fail('internal'));
    }
  });
}
