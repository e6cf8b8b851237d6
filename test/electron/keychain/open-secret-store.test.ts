import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { createKeychainProcess } from '../../../electron/keychain/child/keychain-process.ts';
import { OsAdapterName } from '../../../electron/keychain/child/keychain-protocol.ts';
import {
  type KeychainRecord,
  keychainIdName,
  keychainRecordFile,
  writeKeychainRecord,
} from '../../../electron/keychain/keychain-record.ts';
import { openSecretStore } from '../../../electron/keychain/open-secret-store.ts';
import { createOsSecretStore } from '../../../electron/keychain/os-secret-store.ts';
import { Mode } from '../../../shared/domain/provider.ts';
import { unwrap } from '../../../shared/result.ts';
import { FakeKeychain, keychainStates } from '../../support/keyring-fake.ts';

// A property tries many cases, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const keychainId = '3f2b8c1e-0c5a-4f3e-9a51-6f0d1c2b3a49';
const record: KeychainRecord = { version: 1, adapter: 'keytar', platform: 'linux', keychainId };

let profileDir: string;
let keychain: FakeKeychain;
beforeEach(() => {
  profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  keychain = new FakeKeychain();
});
afterEach(() => rmSync(profileDir, { recursive: true }));

const open = (mode: Mode) =>
  openSecretStore({ mode, profileDir, platform: 'linux', spawn: keychain.spawn, clock: systemClock });

/** What `npm run provision` leaves: the record, and its mark in the keychain. */
async function provisioned(mode: Mode, changes: Partial<KeychainRecord> = {}): Promise<void> {
  const written = { ...record, ...changes };
  unwrap(writeKeychainRecord(profileDir, written));
  const process = createKeychainProcess({ spawn: keychain.spawn, clock: systemClock });
  const store = createOsSecretStore({ process, adapter: written.adapter, service: `vestibule-${mode}` });
  unwrap(await store.write(keychainIdName, written.keychainId));
  process.close();
}

const outcome = async (mode: Mode) => {
  const opened = await open(mode);
  return opened.ok ? opened.value.store.adapter : opened.error.code;
};

describe('live', () => {
  it.each(OsAdapterName.options)('opens the keychain on record: %s', async (adapter) => {
    await provisioned('live', { adapter });
    const opened = unwrap(await open('live'));
    expect(opened.store.adapter).toBe(adapter);
    expect(opened.notices).toEqual([]);
    unwrap(await opened.store.write('quantum-metal/apiKey', 'specimen'));
    expect(keychain.entries.get(`${adapter} vestibule-live quantum-metal/apiKey`)).toBe('specimen');
  });

  it('is not set up without a record, however well the keychain works', async () => {
    expect(await outcome('live')).toBe('keychain-not-set-up');
    expect(keychain.children).toBe(0);
  });

  it.each([
    ['locked', 'keychain-locked'],
    ['no-collection', 'keychain-unavailable'],
    ['no-bus', 'keychain-unavailable'],
    ['denied', 'keychain-denied'],
  ] as const)('practice 18: a keychain that is %s: refuses and writes nothing', async (state, code) => {
    await provisioned('live');
    const before = new Map(keychain.entries);
    keychain.state = state;
    expect(await outcome('live')).toBe(code);
    expect(keychain.entries).toEqual(before);
  });

  it('a damaged record is named, not guessed around', async () => {
    await provisioned('live');
    const file = keychainRecordFile(profileDir);
    writeFileSync(file, JSON.stringify({ ...record, adapter: 'memory' }));
    expect(await open('live')).toEqual({
      ok: false,
      error: { code: 'settings-invalid', file, field: 'adapter' },
    });
  });
});

describe('practice 19: the recorded back-end is compared at every start', () => {
  it('another system: refuses', async () => {
    await provisioned('live', { platform: 'win32' });
    expect(await outcome('live')).toBe('keychain-changed');
  });

  it('the library on record is gone: refuses, although the other one works', async () => {
    await provisioned('live');
    keychain.loadable = ['napi-keyring'];
    expect(await outcome('live')).toBe('keychain-changed');
  });

  it('keytar appears later: the library on record stays', async () => {
    keychain.loadable = ['napi-keyring'];
    await provisioned('live', { adapter: 'napi-keyring' });
    keychain.loadable = ['keytar', 'napi-keyring'];
    expect(await outcome('live')).toBe('napi-keyring');
  });

  it('another keychain behind the same door: refuses', async () => {
    await provisioned('live');
    keychain.entries.clear();
    expect(await outcome('live')).toBe('keychain-changed');
    await provisioned('live');
    keychain.entries.set(`keytar vestibule-live ${keychainIdName}`, 'd1a5a0e2-7a43-4b44-8f0e-0f2b1f8f5a11');
    expect(await outcome('live')).toBe('keychain-changed');
  });

  it('control: what is compared is what makes the difference', async () => {
    await provisioned('live');
    expect(await outcome('live')).toBe('keytar');
  });
});

describe('training', () => {
  it('uses a keychain that works, without a record: keytar first', async () => {
    expect(await outcome('training')).toBe('keytar');
    keychain.loadable = ['napi-keyring'];
    expect(await outcome('training')).toBe('napi-keyring');
  });

  it.each(keychainStates.filter((state) => state !== 'open'))(
    'practice 18: a keychain that is %s: memory, with a notice, and one library is asked once',
    async (state) => {
      keychain.state = state;
      const opened = unwrap(await open('training'));
      expect(opened.store.adapter).toBe('memory');
      expect(opened.notices).toEqual(['keychain-in-memory']);
      expect(keychain.calls.map(({ operation, adapter }) => [operation, adapter])).toEqual([
        ['probe', 'keytar'],
      ]);
    },
  );

  it('no library at all: memory', async () => {
    keychain.loadable = [];
    expect(await outcome('training')).toBe('memory');
  });

  it('provisioned: the record holds, and a changed keychain is not used', async () => {
    await provisioned('training', { adapter: 'napi-keyring' });
    expect(await outcome('training')).toBe('napi-keyring');
    keychain.entries.clear();
    expect(await outcome('training')).toBe('memory');
  });

  it('memory keeps, forgets and says absent like a keychain', async () => {
    keychain.loadable = [];
    const { store } = unwrap(await open('training'));
    expect(await store.read('a/b')).toMatchObject({ error: { code: 'secret-absent', name: 'a/b' } });
    unwrap(await store.write('a/b', 'specimen'));
    expect(unwrap(await store.read('a/b'))).toBe('specimen');
    unwrap(await store.remove('a/b'));
    expect(await store.remove('a/b')).toMatchObject({ error: { code: 'secret-absent' } });
    unwrap(await store.probe());
  });
});

it('practice 19: live never ends in memory, whatever is on record and however the keychain fares', async () => {
  let inTraining = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keychainStates),
      fc.subarray([...OsAdapterName.options]),
      fc.constantFrom(...OsAdapterName.options, 'memory', undefined),
      fc.boolean(),
      async (state, loadable, adapter, marked) => {
        keychain = new FakeKeychain();
        rmSync(keychainRecordFile(profileDir), { force: true });
        if (adapter) writeFileSync(keychainRecordFile(profileDir), JSON.stringify({ ...record, adapter }));
        if (marked) keychain.entries.set(`${adapter} vestibule-live ${keychainIdName}`, keychainId);
        Object.assign(keychain, { state, loadable });
        expect(await outcome('live')).not.toBe('memory');
        if ((await outcome('training')) === 'memory') inTraining += 1;
      },
    ),
    { numRuns: 300 },
  );
  // The same keychains do end in memory where that is allowed: the search above looked at the right thing.
  expect(inTraining).toBeGreaterThan(0);
});

it('the two modes never see each other', async () => {
  const training = unwrap(await open('training'));
  unwrap(await training.store.write('quantum-metal/apiKey', 'specimen'));
  await provisioned('live');
  const live = unwrap(await open('live'));
  expect(await live.store.read('quantum-metal/apiKey')).toMatchObject({ error: { code: 'secret-absent' } });
});

it('closed, the store says unavailable', async () => {
  const opened = unwrap(await open('training'));
  opened.close();
  expect(await opened.store.read('a/b')).toMatchObject({ error: { code: 'keychain-unavailable' } });
});

it('knows both modes', () => expect(Mode.options).toEqual(['live', 'training']));
