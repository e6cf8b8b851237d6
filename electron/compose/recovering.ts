/** Recovery in the app itself: with its utility process and its built workers, since a packaged terminal has no npm. */
import path from 'node:path';
import process from 'node:process';
import type { App } from 'electron';
import { systemClock } from '../clock.ts';
import { type UtilityProcessModule, utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import { readStandardInput } from '../keychain/provisioning/read-standard-input.ts';
import { sayEnding } from '../keychain/provisioning/run-provision.ts';
import { systemRandom } from '../random.ts';
import { parseRecoverArguments } from '../vault/recovery/recover-arguments.ts';
import { recoverUsage } from '../vault/recovery/recover-words.ts';
import { maxIdentityBytes, runRecover } from '../vault/recovery/run-recover.ts';

const command = 'vestibule --recover';

/**
 * Waits for the app, recovers, says how it went, and resolves to the exit code. Opens no window, no setting and no vault for writing.
 * Chromium has the same arguments: what is none of the exact forms ends before it is ready, and waits for nothing.
 */
export async function recoverTerminal(parts: {
  readonly app: Pick<App, 'isPackaged' | 'getPath' | 'whenReady'>;
  readonly utilityProcess: UtilityProcessModule;
  /** The folder of the built main, where its workers lie. */
  readonly builtDir: string;
  readonly args: readonly string[];
}): Promise<number> {
  const { app, utilityProcess, builtDir, args } = parts;
  const { env, platform } = process;
  if (parseRecoverArguments(args, { mayNameProfile: false }) === undefined) {
    process.stderr.write(`${recoverUsage(command).join('\n')}\n`);
    return 2;
  }
  await app.whenReady();
  const workerPath = path.join(builtDir, 'keychain-worker.js');
  const ending = await runRecover({
    ...{ args, env, platform, command },
    packaged: app.isPackaged,
    defaultUserData: app.getPath('userData'),
    spawn: utilityKeychainChild({ utilityProcess, workerPath, env }),
    workerPath: path.join(builtDir, 'vault-worker.js'),
    clock: systemClock,
    random: systemRandom,
    readInput: () => readStandardInput(maxIdentityBytes),
  });
  await sayEnding(ending, process);
  return ending.exitCode;
}
