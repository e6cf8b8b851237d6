/**
 * Practice 18: the keychain is pinned, never falls back, and its errors are distinct: *absent, locked, unavailable* and *denied* against a
 * real gnome-keyring, through both libraries. Each proof has its negative
 * control: a careless worker, or a guard left out, under which the same expectation does not hold.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkedKeychainChild } from '../../electron/keychain/child/forked-keychain-child.ts';
import { openKeychainLine } from '../../electron/keychain/child/keychain-line.ts';
import { keychainTimeLimitMs } from '../../electron/keychain/child/keychain-process.ts';
import { OsAdapterName } from '../../electron/keychain/child/keychain-protocol.ts';
import type { SecretStore } from '../../electron/keychain/secret-store.ts';
import { unwrap } from '../../shared/result.ts';
import { findKeyringPresence } from '../support/keyring-presence.ts';
import {
  createKeyringHome,
  type KeyringHome,
  type KeyringSession,
  startKeyringSession,
} from '../support/keyring-session.ts';
import {
  carelessWorker,
  keychainWorker,
  openRealKeychain,
  type RealKeychain,
} from '../support/keyring-store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const kept = 'quantum-metal/apiKey';
const neverThere = 'quantum-metal/secretKey';
const secret = 'specimen-key-0001';

const { noKeyring, adapters: present } = await findKeyringPresence();

/** What each call says, by its failure code; *done* where there is none. */
async function answersOf(store: SecretStore) {
  const said = async (result: ReturnType<SecretStore['read' | 'write']>) => {
    const { ok, ...rest } = await result;
    return ok ? 'done' : (rest as { error: { code: string } }).error.code;
  };
  return {
    readKept: await said(store.read(kept)),
    readNeverThere: await said(store.read(neverThere)),
    write: await said(store.write('quantum-metal/other', secret)),
    remove: await said(store.remove(kept)),
    probe: await said(store.probe()),
  };
}

const allSay = (code: string) => ({
  readKept: code,
  readNeverThere: code,
  write: code,
  remove: code,
  probe: code,
});

describe.skipIf(noKeyring)(
  `keychain with a real gnome-keyring${noKeyring ? ` (skipped: ${noKeyring})` : ''}`,
  () => {
    let home: KeyringHome;
    let session: KeyringSession | undefined;
    const opened: RealKeychain[] = [];

    const start = async (options: Omit<Parameters<typeof startKeyringSession>[0], 'home'>) => {
      await session?.end();
      session = await startKeyringSession({ home, ...options });
      return session;
    };
    const open = (options: Parameters<typeof openRealKeychain>[0]) => {
      const keychain = openRealKeychain(options);
      opened.push(keychain);
      return keychain;
    };
    /** An invented user whose keyring holds one secret, and who has signed out. */
    const keepOneSecret = async (adapter: OsAdapterName) => {
      const { env } = await start({ keyring: 'unlocked' });
      unwrap(await open({ env, adapter }).store.write(kept, secret));
    };

    beforeEach(() => {
      home = createKeyringHome();
    });
    afterEach(async () => {
      for (const { process } of opened.splice(0)) process.close();
      await session?.end();
      session = undefined;
      home.remove();
    });

    describe.each(OsAdapterName.options)('through %s', (adapter) => {
      const missing = !present.includes(adapter);

      it.skipIf(missing)(
        'unlocked: writes, reads, deletes, and says absent only of what is not there',
        async () => {
          const { env } = await start({ keyring: 'unlocked' });
          const { store, children } = open({ env, adapter });
          expect(await store.read(kept)).toMatchObject({ error: { code: 'secret-absent', name: kept } });
          unwrap(await store.write(kept, secret));
          expect(unwrap(await store.read(kept))).toBe(secret);
          unwrap(await store.write(kept, `${secret}-new`));
          expect(unwrap(await store.read(kept))).toBe(`${secret}-new`);
          unwrap(await store.probe());
          unwrap(await store.remove(kept));
          expect(await store.read(kept)).toMatchObject({ error: { code: 'secret-absent' } });
          expect(await store.remove(kept)).toMatchObject({ error: { code: 'secret-absent' } });
          expect(children).toHaveLength(1);
        },
      );

      it.skipIf(missing)(
        'locked: every call says locked, also for what was never there, and nothing is written',
        async () => {
          await keepOneSecret(adapter);
          const { env } = await start({ keyring: 'as-found' });
          expect(await answersOf(open({ env, adapter }).store)).toEqual(allSay('keychain-locked'));

          const unlocked = await start({ keyring: 'unlocked' });
          const { store } = open({ env: unlocked.env, adapter });
          expect(unwrap(await store.read(kept))).toBe(secret);
          expect(await store.read('quantum-metal/other')).toMatchObject({ error: { code: 'secret-absent' } });
        },
      );

      it.skipIf(missing)(
        'negative control: a careless worker takes "nothing" in a locked keyring for absent',
        async () => {
          await keepOneSecret(adapter);
          const { env } = await start({ keyring: 'as-found' });
          const { readNeverThere, probe } = await answersOf(
            open({ env, adapter, workerPath: carelessWorker }).store,
          );
          expect({ readNeverThere, probe }).toEqual({ readNeverThere: 'secret-absent', probe: 'done' });
        },
      );

      it.skipIf(missing)('no collection: every call says unavailable, and none is made', async () => {
        const { env } = await start({ keyring: 'as-found' });
        expect(await answersOf(open({ env, adapter }).store)).toEqual(allSay('keychain-unavailable'));
        expect(readdirSync(path.join(home.folder, 'data', 'keyrings'), { recursive: true })).toEqual([]);

        const careless = open({ env, adapter, workerPath: carelessWorker });
        expect(await careless.store.read(kept)).toMatchObject({ error: { code: 'secret-absent' } });
      });

      it.skipIf(missing)('no bus: every call says unavailable', async () => {
        expect(await answersOf(open({ env: home.env, adapter }).store)).toEqual(
          allSay('keychain-unavailable'),
        );
      });

      it.skipIf(missing)('a bus that keeps us out: every call says denied', async () => {
        const { env } = await start({ keyring: 'unlocked', denied: true });
        expect(await answersOf(open({ env, adapter }).store)).toEqual(allSay('keychain-denied'));
      });

      it.skipIf(missing)('the daemon restarted: the next call finds it again', async () => {
        const { env, signalDaemon } = await start({ keyring: 'unlocked' });
        const { store, children } = open({ env, adapter });
        unwrap(await store.write(kept, secret));
        signalDaemon('SIGKILL');
        expect(unwrap(await store.read(kept))).toBe(secret);
        // keytar never recovers in a process that saw the restart; a new child was started within the same call.
        if (adapter === 'keytar') expect(children).toHaveLength(2);
      });

      it.skipIf(missing)(
        'a prompt that nobody answers: the child is killed in time and the answer is locked',
        async () => {
          await keepOneSecret(adapter);
          const { env } = await start({ keyring: 'as-found', promptsHang: true });
          const { store, children } = open({ env, adapter, timeLimitMs: keychainTimeLimitMs });
          expect(await store.read(kept)).toMatchObject({ error: { code: 'keychain-locked' } });
          await vi.waitUntil(() => children[0]?.gone, { timeout: 30_000 });
        },
      );

      it.skipIf(missing)('a daemon that does not answer is unavailable, not locked', async () => {
        await keepOneSecret(adapter);
        const { env, signalDaemon } = session as KeyringSession;
        signalDaemon('SIGSTOP');
        const { store } = open({ env, adapter, timeLimitMs: 1500 });
        expect(await store.read(kept)).toMatchObject({ error: { code: 'keychain-unavailable' } });
        signalDaemon('SIGCONT');
        expect(unwrap(await open({ env, adapter }).store.read(kept))).toBe(secret);
      });
    });

    it.skipIf(!present.includes('keytar'))(
      'negative control: one keytar process for good never recovers from a restart',
      async () => {
        const { env, signalDaemon } = await start({ keyring: 'unlocked' });
        const line = openKeychainLine(forkedKeychainChild({ workerPath: keychainWorker, env })());
        const call = { operation: 'probe', adapter: 'keytar', service: 'vestibule-training' } as const;
        expect(await line.ask({ id: 1, call }, 15_000)).toEqual({ kind: 'done' });
        signalDaemon('SIGKILL');
        expect(await line.ask({ id: 2, call }, 15_000)).toEqual({ kind: 'refused', why: 'unavailable' });
        expect(await line.ask({ id: 3, call }, 15_000)).toEqual({ kind: 'refused', why: 'unavailable' });
        line.end();
      },
    );

    it('negative control: an unpinned store answers absent where there is no keyring at all', async (context) => {
      const { store } = open({ env: home.env, adapter: 'napi-keyring', workerPath: carelessWorker });
      const read = await store.read(`quantum-metal/${crypto.randomUUID()}`);
      // It asks the kernel's keyring, which forgets everything at the next start.
      if (!read.ok && read.error.code === 'keychain-unavailable')
        context.skip('this machine has no kernel keyring to fall back to');
      expect(read).toMatchObject({ error: { code: 'secret-absent' } });
    });

    it.skipIf(present.length < 2)(
      'the two libraries do not read each other, so the choice is recorded',
      async () => {
        const { env } = await start({ keyring: 'unlocked' });
        unwrap(await open({ env, adapter: 'keytar' }).store.write(kept, secret));
        expect(await open({ env, adapter: 'napi-keyring' }).store.read(kept)).toMatchObject({
          error: { code: 'secret-absent' },
        });
      },
    );
  },
);
