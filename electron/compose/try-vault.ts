/** `vestibule --try-vault` in the app itself: opens no window, claims no lock, and changes nothing that lasts. */
import path from 'node:path';
import process from 'node:process';
import { readSetup } from '../app/read-setup.ts';
import { systemClock } from '../clock.ts';
import { utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import { openSecretStore } from '../keychain/open-secret-store.ts';
import { systemRandom } from '../random.ts';
import { sayVerdict } from '../updates/trial-verdict.ts';
import { trialFolder } from '../vault/trial/trial-folder.ts';
import { tryVault } from '../vault/trial/try-vault.ts';
import type { WindowlessTools } from './run-command-in-app.ts';

/**
 * Tries the vault that a start of this version would open, says the verdict on standard output, and resolves to the exit code: 0 whatever
 * the verdict, since it is the verdict that is read; 1 where there is none.
 */
export async function tryVaultOfTerminal({
  app,
  utilityProcess,
  builtDir,
}: WindowlessTools): Promise<number> {
  const { env, platform } = process;
  await app.whenReady();
  const { mode, profile, blockedBy } = readSetup({
    ...{ env, platform, packaged: app.isPackaged },
    defaultUserData: app.getPath('userData'),
  });
  if (blockedBy.length > 0) return 1;
  const keychain = await openSecretStore({
    ...{ mode, platform, profileDir: profile, clock: systemClock },
    spawn: utilityKeychainChild({
      utilityProcess,
      workerPath: path.join(builtDir, 'keychain-worker.js'),
      env,
    }),
  });
  if (!keychain.ok) return await say(sayVerdict(app.getVersion(), keychain));
  try {
    const trial = await tryVault({
      folder: path.join(profile, 'vault'),
      scratch: trialFolder(profile),
      store: keychain.value.store,
      random: systemRandom,
    });
    return await say(sayVerdict(app.getVersion(), trial));
  } finally {
    keychain.value.close();
  }
}

async function say(line: string): Promise<number> {
  await new Promise<void>((resolve) => process.stdout.write(line, () => resolve()));
  return 0;
}
