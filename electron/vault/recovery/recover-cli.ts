/**
 * The program behind `npm run recover`: opens a dead terminal's customers on this machine, with the organisation's recovery key. It must run
 * as the user who will run the kiosk, in that user's session.
 */
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../clock.ts';
import { forkedKeychainChild } from '../../keychain/child/forked-keychain-child.ts';
import { readStandardInput } from '../../keychain/provisioning/read-standard-input.ts';
import { sayEnding } from '../../keychain/provisioning/run-provision.ts';
import { systemRandom } from '../../random.ts';
import { electronUserData } from '../../settings/profile-dir.ts';
import { maxIdentityBytes, runRecover } from './run-recover.ts';

const { env, platform } = process;
const keychainWorker = fileURLToPath(new URL('../../keychain/keychain-worker.ts', import.meta.url));
const vaultWorker = fileURLToPath(new URL('../vault-worker.ts', import.meta.url));

const ending = await runRecover({
  command: 'npm run recover --',
  args: process.argv.slice(2),
  env,
  platform,
  packaged: false,
  defaultUserData: electronUserData({ platform, env, home: homedir() }),
  spawn: forkedKeychainChild({ workerPath: keychainWorker, env }),
  workerPath: vaultWorker,
  clock: systemClock,
  random: systemRandom,
  readInput: () => readStandardInput(maxIdentityBytes),
});
await sayEnding(ending, process);
process.exitCode = ending.exitCode;
