/** What a terminal under torture stands on: a profile, a keychain, and twins that remember what was done. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemRandom } from '../../electron/random.ts';
import { mintTwinCredentials } from '../../electron/training/practice-credentials.ts';
import type { ReceivedRequest } from '../../electron/training/request-log.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import { createFastClock } from './fast-clock.ts';
import { readSecrets, writeSecrets } from './terminal/file-secret-store.ts';
import { createTwinRecord, type TwinRecord } from './twin-record.ts';

export interface Stage {
  readonly profile: string;
  readonly secretsFile: string;
  /** Unix ms at which the clock of all of them and the machine's agreed. */
  readonly clockStartedAt: number;
  readonly twin: Twin;
  readonly record: TwinRecord;
  /** Told of each request that a twin received; one listener at a time. */
  readonly listen: (onRequest: (request: ReceivedRequest) => void) => void;
  /** Requests up to now. */
  readonly calls: () => number;
  /** The right credentials, by their names in the keychain. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Puts wrong credentials into the keychain, or the right ones back. Nothing before the vault has its key. */
  readonly spoilSecrets: (isWrong: boolean) => void;
  readonly lockKeychain: (locked: boolean) => void;
  /** Ends the twins, and takes the profile away. */
  readonly close: () => Promise<void>;
}

/** A minute is two seconds. */
export const speed = 30;

/** Sets it up. `root`: where the profile is to be; a folder in memory when absent. */
export async function openStage(root?: string): Promise<Stage> {
  const folder = mkdtempSync(path.join(fastestFolder(), 'vestibule-torture-'));
  const profile = path.join(root ?? folder, 'profile');
  const secretsFile = path.join(folder, 'keychain.json');
  mkdirSync(profile, { mode: 0o700 });
  const clockStartedAt = Date.now();
  const credentials = mintTwinCredentials(systemRandom);
  let onRequest = (_request: ReceivedRequest) => {};
  let calls = 0;
  const twin = await startTwin({
    clock: createFastClock({ speed, startedAt: clockStartedAt }),
    random: systemRandom,
    credentials,
    slowMs: 700,
    // Six digits stand by chance in many a time; ten are looked for.
    codeDigits: 10,
    requestLimits: { requests: 0, sizeBytes: 0 },
    logTo: (request) => {
      calls += 1;
      record.onRequest(request);
      onRequest(request);
    },
  });
  const record = createTwinRecord(twin.commits);
  const { noah, kybio, yativo } = credentials;
  const secrets: Record<string, string> = {
    'quantum-metal/apiKey': credentials['quantum-metal'].apiKey,
    'quantum-metal/secretKey': credentials['quantum-metal'].secretKey,
    'noah/apiKey': noah.apiKey,
    'noah/signingKey': noah.signingKey,
    'kybio/appId': kybio.appId,
    'kybio/appKey': kybio.appKey,
    'yativo/accountId': yativo.accountId,
    'yativo/appSecret': yativo.appSecret,
  };
  writeSecrets(secretsFile, { locked: false, secrets });

  return {
    ...{ profile, secretsFile, clockStartedAt, twin, record, secrets },
    listen: (listener) => {
      onRequest = listener;
    },
    calls: () => calls,
    spoilSecrets: (isWrong) => {
      const found = readSecrets(secretsFile);
      // A terminal that is being set up must not lose its key between two writers.
      if (found.secrets['vault/master-key'] === undefined) return;
      const wrong = isWrong ? wrongSecrets : {};
      writeSecrets(secretsFile, { ...found, secrets: { ...found.secrets, ...secrets, ...wrong } });
    },
    lockKeychain: (locked) => writeSecrets(secretsFile, { ...readSecrets(secretsFile), locked }),
    close: async () => {
      await twin.close();
      for (const gone of [profile, folder]) rmSync(gone, { recursive: true, force: true });
    },
  };
}

/** As after a change at the provider that nobody told this terminal of. */
const wrongSecrets: Readonly<Record<string, string>> = {
  'kybio/appKey': 'wrong-key-wrong',
  'noah/apiKey': 'wrong-key-wrong',
  'yativo/appSecret': 'wrong-key-wrong',
};

/**
 * In memory where the system has such a folder: a process that is killed loses nothing that it has written, flushed or not, so
 * a real disk would only be slower. Power cuts are the vault's own tests.
 */
function fastestFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
