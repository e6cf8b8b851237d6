/** `vestibule --try-vault` in the app itself: opens no window, claims no lock, and changes nothing that lasts. */
import path from 'node:path';
import process from 'node:process';
import type { App } from 'electron';
import { readSetup } from '../app/read-setup.ts';
import { systemClock } from '../clock.ts';
import { type UtilityProcessModule, utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import { openSecretStore } from '../keychain/open-secret-store.ts';
import { systemRandom } from '../random.ts';
import { sayVerdict } from '../updates/trial-verdict.ts';
import { trialFolder, tryVault } from '../vault/trial/try-vault.ts';

/**
 * Tries the vault that a start of this version would open, says the verdict on standard output, and resolves to the exit code: 0 whatever
 * the verdict, since it is the verdict that is read; 1 where there is none.
 */
export async function tryVaultOfTerminal(parts: {
  readonly app: Pick<App, 'isPackaged' | 'getPath' | 'getVersion' | 'whenReady'>;
  readonly utilityProcess: UtilityProcessModule;
  readonly workerPath: string;
}): Promise<number> {
  const { app, utilityProcess, workerPath } = parts;
  const { env, platform } = process;
  await app.whenReady();
  const { mode, profile, blockedBy } = readSetup({
    ...{ env, platform, packaged: app.isPackaged },
    defaultUserData: app.getPath('userData'),
  });
  if (blockedBy.length > 0) return 1;
  const keychain = await openSecretStore({
    ...{ mode, platform, profileDir: profile, clock: systemClock },
    spawn: utilityKeychainChild({ utilityProcess, workerPath, env }),
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
