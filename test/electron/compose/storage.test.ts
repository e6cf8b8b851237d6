/** What a terminal keeps: the vault, and the count of members that an earlier version kept beside it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage, type Storage } from '../../../electron/compose/storage.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { systemRandom } from '../../../electron/random.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const workerPath = fileURLToPath(new URL('../../../electron/vault/vault-worker.ts', import.meta.url));
let profileDir: string;
let storage: Storage;
let bugs: string[];

beforeEach(() => {
  profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-storage-'));
  bugs = [];
});
afterEach(async () => {
  await storage.close();
  rmSync(profileDir, { recursive: true, force: true });
});

const file = () => path.join(profileDir, 'member-numbers.json');
async function start(): Promise<Storage> {
  storage = await openStorage({
    keychain: { store: createMemorySecretStore('training'), notices: [], close: () => {} },
    ...{ mode: 'live', profileDir, workerPath, clock: createFakeClock(), random: systemRandom },
    onBug: (where, error) => bugs.push(`${where}: ${String(error)}`),
  });
  return storage;
}

it('goes on counting members where an earlier version left off, and its file is gone', async () => {
  writeFileSync(file(), JSON.stringify({ last: 41 }));
  const { memberNumbers } = await start();
  expect([await memberNumbers.next(), await memberNumbers.next()]).toEqual([42, 43]);
  expect(existsSync(file())).toBe(false);
  expect(bugs).toEqual([]);
});

it('counts from one where there never was an earlier version', async () => {
  const { memberNumbers } = await start();
  expect(await memberNumbers.next()).toBe(1);
});

it('starts where that file is damaged, says so, and gives out no number a second time: it gives none', async () => {
  writeFileSync(file(), '{"last": 4');
  const { vault, failure, memberNumbers } = await start();
  expect(failure).toBeUndefined();
  expect((await vault.checkLaw()).ok).toBe(true);
  expect(bugs).toEqual(['vault: Error: the earlier count of members is not carried over']);
  await expect(memberNumbers.next()).rejects.toThrow('no member number can be given');
  expect(existsSync(file())).toBe(true);
});
