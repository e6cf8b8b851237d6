/**
 * The program behind `npm run provision`: puts a provider's credentials into the keychain of the user who runs the kiosk. It must
 * run as that user, in that user's session.
 */
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../clock.ts';
import { systemRandom } from '../random.ts';
import { electronUserData } from '../settings/profile-dir.ts';
import { forkedKeychainChild } from './child/forked-keychain-child.ts';
import { maxCredentialBytes } from './provisioning/parse-credentials.ts';
import { readStandardInput } from './provisioning/read-standard-input.ts';
import { runProvision, sayEnding } from './provisioning/run-provision.ts';

const { env, platform } = process;
const workerPath = fileURLToPath(new URL('./keychain-worker.ts', import.meta.url));

const ending = await runProvision({
  command: 'npm run provision --',
  args: process.argv.slice(2),
  env,
  platform,
  packaged: false,
  defaultUserData: electronUserData({ platform, env, home: homedir() }),
  spawn: forkedKeychainChild({ workerPath, env }),
  clock: systemClock,
  random: systemRandom,
  readInput: () => readStandardInput(maxCredentialBytes),
});
await sayEnding(ending, process);
process.exitCode = ending.exitCode;
