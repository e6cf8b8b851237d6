/** A terminal as one that stands in a branch: its data folder outlives a start, and where the machine has a keyring, its vault does too. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createKeyringHome, startKeyringSession, whyNoKeyring } from '../../support/keyring-session.ts';

export interface Terminal {
  readonly profileDir: string;
  readonly policyFile: string;
  readonly env: Record<string, string>;
  /** For the line of a figure. */
  readonly kind: string;
}

/** Made for one use, and removed after it. */
export async function withTerminal<Value>(use: (terminal: Terminal) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-bench-app-'));
  const home = whyNoKeyring() === undefined ? createKeyringHome() : undefined;
  const session = home && (await startKeyringSession({ home, keyring: 'unlocked' }));
  const profileDir = path.join(folder, 'profile');
  const policyFile = path.join(folder, 'policy.json');
  mkdirSync(profileDir, { mode: 0o700 });
  writeFileSync(policyFile, JSON.stringify({ branch: 'Petaling Street', terminal: 'Counter 3' }));
  try {
    return await use({
      profileDir,
      policyFile,
      env: { DBUS_SESSION_BUS_ADDRESS: session?.env.DBUS_SESSION_BUS_ADDRESS ?? '' },
      kind: session ? 'practice, with a keyring' : 'practice, without a keyring',
    });
  } finally {
    await session?.end();
    home?.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
