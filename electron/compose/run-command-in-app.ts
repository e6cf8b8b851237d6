/** A command in the installed program: with its utility process, since the fuse that lets Electron run as Node is off, and its built workers. */
import path from 'node:path';
import process from 'node:process';
import type { App } from 'electron';
import { systemClock } from '../clock.ts';
import { type Command, runCommand, sayEnding } from '../commands/command.ts';
import { readStandardInput } from '../commands/read-standard-input.ts';
import { type UtilityProcessModule, utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import { systemRandom } from '../random.ts';

/** What main hands to a start without a window. */
export interface WindowlessTools {
  readonly app: Pick<App, 'isPackaged' | 'getPath' | 'getVersion' | 'whenReady'>;
  readonly utilityProcess: UtilityProcessModule;
  /** The folder of the built main, where its workers lie. */
  readonly builtDir: string;
}

/**
 * Waits for the app, runs the command, says how it went, and resolves to the exit code. Opens no window and no setting. Chromium has the
 * same arguments, and acts on its switches from `ready` on: so what is none of the exact forms ends before, and waits for nothing.
 */
export async function runCommandInApp<Request>(
  command: Command<Request>,
  args: readonly string[],
  { app, utilityProcess, builtDir }: WindowlessTools,
): Promise<number> {
  const { env, platform } = process;
  const call = { calledAs: `vestibule --${command.name}`, args, packaged: app.isPackaged };
  if (command.parse(call) === undefined) {
    process.stderr.write(`${command.usage(call).join('\n')}\n`);
    return 2;
  }
  await app.whenReady();
  const ending = await runCommand(command, {
    ...{ ...call, env, platform },
    defaultUserData: app.getPath('userData'),
    spawn: utilityKeychainChild({
      utilityProcess,
      workerPath: path.join(builtDir, 'keychain-worker.js'),
      env,
    }),
    vaultWorkerPath: path.join(builtDir, 'vault-worker.js'),
    clock: systemClock,
    random: systemRandom,
    readInput: readStandardInput,
  });
  await sayEnding(ending, process);
  return ending.exitCode;
}
