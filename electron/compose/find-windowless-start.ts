import { findStartRequest } from '../app/start-request.ts';
import type { Command } from '../commands/command.ts';
import { provisionCommand } from '../commands/provision/provision.ts';
import { recoverCommand } from '../commands/recover/recover.ts';
import { findTryVaultRequest } from '../updates/try-vault-request.ts';
import { runCommandInApp, type WindowlessTools } from './run-command-in-app.ts';

/** A start that opens no window: it does one thing and ends. */
export interface WindowlessStart {
  /** The arguments before its word, which are judged as in any start. */
  readonly before: readonly string[];
  /** Resolves to the exit code. */
  readonly run: (tools: WindowlessTools) => Promise<number>;
}

/** The start that these arguments ask for; undefined for one with a window. */
export function findWindowlessStart(argv: readonly string[]): WindowlessStart | undefined {
  return findCommand(provisionCommand, argv) ?? findCommand(recoverCommand, argv) ?? findTrial(argv);
}

function findCommand<Request>(
  command: Command<Request>,
  argv: readonly string[],
): WindowlessStart | undefined {
  const request = findStartRequest(`--${command.name}`, argv);
  if (!request) return undefined;
  return { before: request.before, run: (tools) => runCommandInApp(command, request.args, tools) };
}

function findTrial(argv: readonly string[]): WindowlessStart | undefined {
  const request = findTryVaultRequest(argv);
  return (
    request && {
      before: request.before,
      run: async (tools) => (await import('./try-vault.ts')).tryVaultOfTerminal(tools),
    }
  );
}
