/** A command as `npm run` starts it: over the sources, with Node alone. */
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../clock.ts';
import { forkedKeychainChild } from '../keychain/child/forked-keychain-child.ts';
import { systemRandom } from '../random.ts';
import { electronUserData } from '../settings/profile-dir.ts';
import { type Command, runCommand, sayEnding } from './command.ts';
import { readStandardInput } from './read-standard-input.ts';

const keychainWorker = fileURLToPath(new URL('../keychain/keychain-worker.ts', import.meta.url));
const vaultWorker = fileURLToPath(new URL('../vault/vault-worker.ts', import.meta.url));

/** Runs a command with this process's arguments, says how it ended, and leaves the exit code to the end of the process. */
export async function runAsProgram<Request>(command: Command<Request>): Promise<void> {
  const { env, platform } = process;
  const ending = await runCommand(command, {
    ...{ env, platform, packaged: false },
    calledAs: `npm run ${command.name} --`,
    args: process.argv.slice(2),
    defaultUserData: electronUserData({ platform, env, home: homedir() }),
    spawn: forkedKeychainChild({ workerPath: keychainWorker, env }),
    vaultWorkerPath: vaultWorker,
    clock: systemClock,
    random: systemRandom,
    readInput: readStandardInput,
  });
  await sayEnding(ending, process);
  process.exitCode = ending.exitCode;
}
