/** Provisioning in the app itself: with its utility process, since the fuse that lets Electron run as Node is off. */
import process from 'node:process';
import type { App } from 'electron';
import { systemClock } from '../clock.ts';
import { type UtilityProcessModule, utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import { maxCredentialBytes } from '../keychain/provisioning/parse-credentials.ts';
import { parseProvisionArguments } from '../keychain/provisioning/provision-arguments.ts';
import { usage } from '../keychain/provisioning/provision-words.ts';
import { readStandardInput } from '../keychain/provisioning/read-standard-input.ts';
import { runProvision, sayEnding } from '../keychain/provisioning/run-provision.ts';
import { systemRandom } from '../random.ts';

const command = 'vestibule --provision';

/**
 * Waits for the app, provisions, says how it went, and resolves to the exit code. Opens no window, no setting and no vault. Chromium has
 * the same arguments, and acts on its switches from `ready` on: so what is none of the exact forms ends before, and waits for nothing.
 */
export async function provisionTerminal(parts: {
  readonly app: Pick<App, 'isPackaged' | 'getPath' | 'whenReady'>;
  readonly utilityProcess: UtilityProcessModule;
  readonly workerPath: string;
  readonly args: readonly string[];
}): Promise<number> {
  const { app, utilityProcess, workerPath, args } = parts;
  const { env, platform } = process;
  if (parseProvisionArguments(args) === undefined) {
    process.stderr.write(`${usage(command).join('\n')}\n`);
    return 2;
  }
  await app.whenReady();
  const ending = await runProvision({
    ...{ args, env, platform, command },
    packaged: app.isPackaged,
    defaultUserData: app.getPath('userData'),
    spawn: utilityKeychainChild({ utilityProcess, workerPath, env }),
    clock: systemClock,
    random: systemRandom,
    readInput: () => readStandardInput(maxCredentialBytes),
  });
  await sayEnding(ending, process);
  return ending.exitCode;
}
