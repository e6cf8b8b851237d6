/** The vault as the rest of the program sees it: in its worker, behind the port. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import type { SecretStore } from '../../../electron/keychain/secret-store.ts';
import { systemRandom } from '../../../electron/random.ts';
import { deriveVaultKeys } from '../../../electron/vault/crypto/vault-keys.ts';
import { masterKeyName } from '../../../electron/vault/master-key.ts';
import { openVault, readyVault } from '../../../electron/vault/open-vault.ts';
import type { VaultPort } from '../../../electron/vault/vault-port.ts';
import { unwrap } from '../../../shared/result.ts';
import { applicationId, marker, newCapture, smallWrites, specimenAt } from './support/specimens.ts';
import { filesWith, fingerprint, otherKey, vaultFolder } from './support/vault-folder.ts';

const workerPath = path.join(import.meta.dirname, '../../../electron/vault/vault-worker.ts');
const bugs: Error[] = [];
const opened: VaultPort[] = [];

afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.close();
  expect(bugs).toEqual([]);
});

async function open(folder: string, store: SecretStore) {
  const result = await openVault({
    folder,
    store,
    random: systemRandom,
    workerPath,
    onBug: (error) => bugs.push(error),
  });
  if (result.ok) opened.push(result.value.vault);
  return result;
}

const Body = z.strictObject({ name: z.string(), confirmedAt: z.number() });

describe('a thread that is started before there is a key', () => {
  const place = (folder: string) => ({ folder, workerPath, onBug: (error: Error) => bugs.push(error) });

  it('makes nothing, and is gone once it is dismissed', async () => {
    const folder = vaultFolder();
    const ready = readyVault(place(folder));
    await ready.dismiss();
    expect(existsSync(folder)).toBe(false);
    expect(await ready.open(createMemorySecretStore('training'), systemRandom)).toMatchObject({
      ok: false,
      error: { code: 'storage-unavailable' },
    });
  });

  it('sees the folder as it is when it is told to open, and not as it was', async () => {
    const folder = vaultFolder();
    const old = unwrap(await open(folder, createMemorySecretStore('training')));
    await old.vault.close();
    const ready = readyVault(place(folder));
    rmSync(folder, { recursive: true });
    const { vault, how } = unwrap(await ready.open(createMemorySecretStore('training'), systemRandom));
    opened.push(vault);
    expect(how).toBe('created');
  });
});

describe('the vault behind its port', () => {
  it('keeps a capture over a restart, under the key that the keychain keeps', async () => {
    const folder = vaultFolder();
    const store = createMemorySecretStore('training');
    const capture = newCapture(applicationId(), 1_000_000);
    const { application, submissions } = capture;

    const first = unwrap(await open(folder, store));
    expect(first).toMatchObject({ how: 'created', vaultIsGone: false });
    expect(unwrap(await first.vault.capture(capture))).toEqual(submissions.map((one) => one.submissionId));
    await first.vault.close();

    const { vault, how } = unwrap(await open(folder, store));
    expect(how).toBe('opened');
    expect(unwrap(await vault.readApplication(application.applicationId, Body))).toEqual(application.body);
    for (const { pictureId, bytes } of application.addPictures ?? []) {
      expect(unwrap(await vault.readPicture(pictureId))).toEqual(bytes);
    }
    expect(unwrap(await vault.checkLaw())).toMatchObject({ holds: true, captured: 1 });
    expect(unwrap(await vault.measureRoom())).toMatchObject({ hasBallast: true });
  });

  it('answers every call in the order in which it was made', async () => {
    const { vault } = unwrap(await open(vaultFolder(), createMemorySecretStore('training')));
    const values = await Promise.all(Array.from({ length: 50 }, () => vault.nextCount('member')));
    expect(values.map(unwrap)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('takes a list of changes, and lists what is small', async () => {
    const { vault } = unwrap(await open(vaultFolder(), createMemorySecretStore('training')));
    const { application, submissions } = newCapture();
    const waiting = submissions.map((submission) => ({ write: 'capture', submission }) as const);
    const id = submissions[0]?.submissionId ?? ('' as never);
    const put = { write: 'application', put: application } as const;
    unwrap(await vault.write([put, ...waiting, ...smallWrites(id)]));
    expect(unwrap(await vault.listCircuits()).records).toMatchObject([{ id: 'noah' }]);
    expect(unwrap(await vault.listStaff()).records).toMatchObject([{ id: 'nur-aina' }]);
    expect(unwrap(await vault.listHandOvers()).handOvers).toMatchObject([{ id: 'hand-over-1' }]);
    expect(unwrap(await vault.readAudit({ from: 2, limit: 5 }))).toHaveLength(1);
    expect(unwrap(await vault.lastAudit()).sequence).toBe(2);
    const late = { submissionId: id, from: 'sending', event: 'accepted', at: 1 } as const;
    expect(await vault.write([{ write: 'move', move: late }])).toEqual({
      ok: false,
      error: { code: 'wrong-state' },
    });
  });

  it('gives a key for one use, the same after a restart and for no other use', async () => {
    const folder = vaultFolder();
    const store = createMemorySecretStore('training');
    const first = unwrap(await open(folder, store)).vault;
    const key = unwrap(await first.keyFor('tickets'));
    expect(key).toHaveLength(32);
    await first.close();
    const { vault } = unwrap(await open(folder, store));
    expect(unwrap(await vault.keyFor('tickets'))).toEqual(key);
    const other = unwrap(await open(vaultFolder(), createMemorySecretStore('training'))).vault;
    const others = [await vault.keyFor('ticket'), await vault.keyFor('rows'), await other.keyFor('tickets')];
    const all = [key, ...others.map(unwrap)].map((one) => Buffer.from(one).toString('hex'));
    expect(new Set(all).size).toBe(4);
    // Nor is it one that the vault works with itself.
    const master = Buffer.from(unwrap(await store.read(masterKeyName)), 'base64');
    const { wrapping, rows, records, purposes } = deriveVaultKeys(master);
    const sealing = [wrapping, rows, records].map((one) => one.export());
    const own = [master, ...sealing, purposes].map((one) => one.toString('hex'));
    expect(all.filter((one) => own.includes(one))).toEqual([]);
  });

  it('gives out nothing that is not what its reader expects', async () => {
    const { vault } = unwrap(await open(vaultFolder(), createMemorySecretStore('training')));
    const id = applicationId();
    unwrap(await vault.putApplication({ applicationId: id, at: specimenAt, body: { name: 1 } }));
    expect(await vault.readApplication(id, Body)).toEqual({
      ok: false,
      error: { code: 'record-unreadable' },
    });
  });

  it('tells of a bug by its kind, never by its words', async () => {
    const { vault } = unwrap(await open(vaultFolder(), createMemorySecretStore('training')));
    const id = applicationId();
    const put = vault.putApplication({ applicationId: id, at: specimenAt, body: { [marker]: Number.NaN } });
    const error = await put.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain('TypeError');
    expect(String(error)).not.toContain(marker);
    expect(unwrap(await vault.readApplication(id, Body))).toBeUndefined();
  });

  it('is unavailable once it is closed', async () => {
    const { vault } = unwrap(await open(vaultFolder(), createMemorySecretStore('training')));
    await vault.close();
    expect(await vault.checkLaw()).toEqual({ ok: false, error: { code: 'storage-unavailable' } });
    await vault.close();
  });
});

describe('the vault stays shut, and as it was', () => {
  async function closedVault() {
    const folder = vaultFolder();
    const store = createMemorySecretStore('training');
    const { vault } = unwrap(await open(folder, store));
    unwrap(await vault.capture(newCapture()));
    await vault.close();
    return { folder, store, before: fingerprint(folder) };
  }

  it('where its key is not in the keychain, and no other is made', async () => {
    const { folder, store, before } = await closedVault();
    const key = unwrap(await store.read(masterKeyName));
    unwrap(await store.remove(masterKeyName));
    expect(await open(folder, store)).toEqual({ ok: false, error: { code: 'vault-key-missing' } });
    expect(await store.read(masterKeyName)).toMatchObject({ error: { code: 'secret-absent' } });
    expect(fingerprint(folder)).toEqual(before);
    unwrap(await store.write(masterKeyName, key));
    expect((await open(folder, store)).ok).toBe(true);
  });

  it('where the keychain has another key', async () => {
    const { folder, store, before } = await closedVault();
    unwrap(await store.write(masterKeyName, otherKey().toString('base64')));
    expect(await open(folder, store)).toEqual({ ok: false, error: { code: 'vault-key-wrong' } });
    expect(fingerprint(folder)).toEqual(before);
  });

  it('where the keychain is locked, before anything is made', async () => {
    const { folder, before } = await closedVault();
    const locked = { code: 'keychain-locked' } as const;
    const store: SecretStore = {
      ...createMemorySecretStore('training'),
      read: async () => ({ ok: false, error: locked }),
    };
    expect(await open(folder, store)).toEqual({ ok: false, error: locked });
    expect(fingerprint(folder)).toEqual(before);
    const empty = vaultFolder();
    expect(await open(empty, store)).toEqual({ ok: false, error: locked });
  });

  it('where its folder can’t be one', async () => {
    const folder = vaultFolder();
    writeFileSync(folder, 'a file');
    const result = await open(folder, createMemorySecretStore('training'));
    expect(result).toEqual({ ok: false, error: { code: 'storage-unavailable' } });
  });
});

it('no byte of a customer is on the disk, while open and after', async () => {
  const folder = vaultFolder();
  const store = createMemorySecretStore('training');
  const { vault } = unwrap(await open(folder, store));
  const capture = newCapture(applicationId(), 300_000);
  unwrap(await vault.capture(capture));
  // The search finds what is not sealed: an id is plain.
  expect(filesWith(folder, capture.application.applicationId)).not.toEqual([]);
  const key = Buffer.from(unwrap(await store.read(masterKeyName)), 'base64');
  for (const wanted of [marker, key, key.toString('base64'), key.toString('hex')]) {
    expect(filesWith(folder, wanted)).toEqual([]);
  }
  await vault.close();
  expect(filesWith(folder, marker)).toEqual([]);
});
