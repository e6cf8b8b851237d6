/**
 * A terminal that outlives its program, as a real one does: a data folder, a keyring that is unlocked, and the kiosk on
 * both, as often as it is started. Without a keyring practice keeps its key in memory, and forgets everything.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OsAdapterName } from '../../../electron/keychain/child/keychain-protocol.ts';
import { credentialNames, credentialProviders } from '../../../electron/keychain/credentials.ts';
import { masterKeyName } from '../../../electron/vault/master-key.ts';
import { createKeyringHome, startKeyringSession } from '../../support/keyring-session.ts';
import { openRealKeychain } from '../../support/keyring-store.ts';
import { type KioskApp, launchKiosk } from '../../support/kiosk-app.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import type { Needle } from '../../torture/marker-scan.ts';
import { secretNeedles } from '../../torture/planted-needles.ts';
import { type Clerk, createClerk } from './clerk.ts';
import { createForm, type Form } from './form.ts';
import { readSealedPictures } from './sealed-pictures.ts';

/** The kiosk between a start and its end, with a clerk at it. */
export interface RunningTerminal {
  readonly kiosk: KioskApp;
  readonly clerk: Clerk;
  readonly form: Form;
}

export interface LastingTerminal {
  readonly profileDir: string;
  /** Only one at a time. Its practice providers know nobody of the run before. */
  readonly start: () => Promise<RunningTerminal>;
  /** What its keyring holds by now: the vault's key, and the credentials of the providers. */
  readonly readSecrets: () => Promise<readonly Needle[]>;
  /** What the vault holds, while the kiosk does not run. */
  readonly readSealedPictures: () => Promise<readonly Buffer[]>;
  /** Everything that the kiosk can have written to: its data, its temporary files, and its browser's, as long as they are there. */
  readonly folders: () => readonly string[];
  /** As IT does it: from standard input, while the kiosk does not run. */
  readonly provisionTransfer: (identity: string) => void;
  readonly remove: () => Promise<void>;
}

/** Makes a terminal with this `policy.json`; nothing runs yet. */
export async function createLastingTerminal(policy: Record<string, unknown>): Promise<LastingTerminal> {
  const home = createKeyringHome();
  const session = await startKeyringSession({ home, keyring: 'unlocked' });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-terminal-'));
  const profileDir = path.join(folder, 'profile');
  const temporary = path.join(folder, 'temporary');
  mkdirSync(temporary);
  const policyFile = path.join(folder, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const bus = { DBUS_SESSION_BUS_ADDRESS: session.env.DBUS_SESSION_BUS_ADDRESS ?? '' };
  let last: KioskApp | undefined;

  return {
    profileDir,
    start: async () => {
      const env = { ...bus, TMPDIR: temporary, VESTIBULE_TWIN_LOG: '1' };
      const kiosk = await launchKiosk({ profileDir, policyFile, env });
      kiosk.page.setDefaultTimeout(20_000);
      last = kiosk;
      return { kiosk, clerk: createClerk(kiosk.page), form: createForm(kiosk.page) };
    },
    readSecrets: async () => secretNeedles(await readSecrets(session.env)),
    readSealedPictures: async () => {
      const { [masterKeyName]: key = '' } = await readSecrets(session.env);
      return readSealedPictures(path.join(profileDir, 'training', 'vault'), Buffer.from(key, 'base64'));
    },
    folders: () => [profileDir, temporary, last?.browserDir() ?? ''].filter((one) => existsSync(one)),
    provisionTransfer: (identity) => {
      const cli = path.join(PROJECT_ROOT, 'electron/commands/provision/provision-cli.ts');
      execFileSync(process.execPath, [cli, '--transfer', '--mode', 'training'], {
        env: { ...session.env, VESTIBULE_PROFILE: profileDir },
        input: identity,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
    },
    remove: async () => {
      await last?.stop();
      await session.end();
      home.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Through whichever library the kiosk has found here. */
async function readSecrets(env: NodeJS.ProcessEnv): Promise<Readonly<Record<string, string>>> {
  const names = [
    masterKeyName,
    ...credentialProviders.flatMap((provider) => credentialNames(provider).map(({ name }) => name)),
  ];
  for (const adapter of OsAdapterName.options) {
    const { store, process: child } = openRealKeychain({ env, adapter });
    const secrets: Record<string, string> = {};
    for (const name of names) {
      const read = await store.read(name);
      if (read.ok) secrets[name] = read.value;
    }
    child.close();
    if (secrets[masterKeyName] !== undefined) return secrets;
  }
  throw new Error('the keyring holds no key of a vault');
}
