/** `npm run provision` as IT runs it, against a real keyring, and the live terminal that starts afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { forkedKeychainChild } from '../../../../electron/keychain/child/forked-keychain-child.ts';
import { openSecretStore } from '../../../../electron/keychain/open-secret-store.ts';
import { readCredentials } from '../../../../electron/keychain/read-credentials.ts';
import { unwrap } from '../../../../shared/result.ts';
import { findKeyringPresence } from '../../../support/keyring-presence.ts';
import {
  createKeyringHome,
  type KeyringHome,
  type KeyringSession,
  startKeyringSession,
} from '../../../support/keyring-session.ts';
import { keychainWorker } from '../../../support/keyring-store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { noKeyring, adapters } = await findKeyringPresence();
const skipped = noKeyring ?? (adapters.length === 0 ? 'no keychain library can be loaded' : undefined);
const cli = path.join(import.meta.dirname, '../../../../electron/commands/provision/provision-cli.ts');
const credentials = { apiKey: 'specimen-key-0001', secretKey: 'specimen-secret-0001' };

describe.skipIf(skipped)(`npm run provision${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let home: KeyringHome;
  let session: KeyringSession;

  beforeEach(async () => {
    home = createKeyringHome();
    session = await startKeyringSession({ home, keyring: 'unlocked' });
  });
  afterEach(async () => {
    await session.end();
    home.remove();
  });

  const profile = () => path.join(home.folder, 'profile');
  const run = async (args: string[], input = '') => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...session.env, VESTIBULE_PROFILE: profile() },
    });
    const exited = once(child, 'exit');
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [out, error, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    return { exitCode: exitCode as number, out, error };
  };
  const openLive = () =>
    openSecretStore({
      mode: 'live',
      profileDir: path.join(profile(), 'live'),
      platform: process.platform,
      spawn: forkedKeychainChild({ workerPath: keychainWorker, env: session.env }),
      clock: systemClock,
      timeLimitMs: 15_000,
    });

  it('practice 18: puts credentials where the live terminal finds them; nothing shows them', async () => {
    const entered = await run(['quantum-metal'], JSON.stringify(credentials));
    expect(entered).toEqual({
      exitCode: 0,
      out: `Stored for live, through ${adapters[0]}: quantum-metal/apiKey, quantum-metal/secretKey\n`,
      error: '',
    });
    const listed = await run(['list']);
    expect(listed.out).toContain('quantum-metal/apiKey: present\nquantum-metal/secretKey: present');
    expect(`${listed.out}${listed.error}`).not.toContain('specimen');

    const opened = unwrap(await openLive());
    expect(opened.store.adapter).toBe(adapters[0]);
    expect(unwrap(await readCredentials(opened.store, 'quantum-metal'))).toEqual(credentials);
    opened.close();

    // Nothing of it lies on the disk in the clear: neither in the profile nor in the keyring's own files.
    const files = readdirSync(home.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const readable = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
    expect(readable.filter((content) => content.includes('specimen-'))).toEqual([]);
    expect(readable.some((content) => content.includes('"adapter"'))).toBe(true);
  });

  it('practice 19: another keyring of the same user, and live refuses', async () => {
    await run(['quantum-metal'], JSON.stringify(credentials));
    await session.end();
    const other = createKeyringHome();
    session = await startKeyringSession({ home: other, keyring: 'unlocked' });
    expect(await openLive()).toEqual({ ok: false, error: { code: 'keychain-changed' } });
    expect((await run(['quantum-metal'], JSON.stringify(credentials))).exitCode).toBe(4);
    await session.end();
    other.remove();
  });

  it('refuses a secret on the command line, and one too large', async () => {
    const onCommandLine = await run(['quantum-metal', 'specimen-secret'], JSON.stringify(credentials));
    expect(onCommandLine.exitCode).toBe(2);
    expect(`${onCommandLine.out}${onCommandLine.error}`).not.toContain('specimen');
    expect((await run(['quantum-metal'], 'x'.repeat(200_000))).exitCode).toBe(3);
  });
});
