/**
 * The program behind `npm run provision`: puts a provider's credentials into the keychain of the user who runs the kiosk. It must
 * run as that user, in that user's session.
 */
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../clock.ts';
import { systemRandom } from '../random.ts';
import { electronUserData, profileDir } from '../settings/profile-dir.ts';
import { forkedKeychainChild } from './child/forked-keychain-child.ts';
import { createKeychainProcess } from './child/keychain-process.ts';
import { maxCredentialBytes } from './provisioning/parse-credentials.ts';
import { provision } from './provisioning/provision.ts';
import { readUpTo } from './provisioning/read-standard-input.ts';

const { env, platform, stdin } = process;
const workerPath = fileURLToPath(new URL('./keychain-worker.ts', import.meta.url));
const defaultUserData = electronUserData({ platform, env, home: homedir() });

const keychain = createKeychainProcess({
  spawn: forkedKeychainChild({ workerPath, env }),
  clock: systemClock,
});
const { exitCode, lines } = await provision(process.argv.slice(2), {
  // At a terminal the secret would be shown while it is typed: nothing is read there.
  readInput: async () => (stdin.isTTY ? Buffer.alloc(0) : await readUpTo(stdin, maxCredentialBytes)),
  profileDirOf: (mode) => profileDir({ env, packaged: false, defaultUserData, mode }),
  platform,
  process: keychain,
  random: systemRandom,
});
keychain.close();
const output = exitCode === 0 ? process.stdout : process.stderr;
output.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
