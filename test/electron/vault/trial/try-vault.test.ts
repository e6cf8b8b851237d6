/** A version that is not in its place yet opens a copy of the vault, says how that went, and leaves nothing behind. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../../electron/keychain/memory-secret-store.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { sealRow } from '../../../../electron/vault/crypto/row-seal.ts';
import { masterKeyName } from '../../../../electron/vault/master-key.ts';
import type { SchemaStep } from '../../../../electron/vault/schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import { tryVault } from '../../../../electron/vault/trial/try-vault.ts';
import { unwrap } from '../../../../shared/result.ts';
import { newCapture } from '../support/specimens.ts';
import { fingerprint, masterKey, openVaultHere, otherKey, vaultFolder } from '../support/vault-folder.ts';

const data = path.join(import.meta.dirname, '../../../data/vault');
const newest = newestVersion(schemaSteps);

function released(version: number): string {
  const folder = vaultFolder();
  mkdirSync(folder);
  copyFileSync(path.join(data, `vault-${version}.db`), path.join(folder, `vault-${version}.db`));
  return folder;
}
const keychainWith = async (key: Buffer | undefined) => {
  const store = createMemorySecretStore('training');
  if (key) unwrap(await store.write(masterKeyName, key.toString('base64')));
  return store;
};
const scratchOf = (folder: string) => path.join(path.dirname(folder), 'updates', 'trial');
async function tried(folder: string, steps?: readonly SchemaStep[], key: Buffer | undefined = masterKey()) {
  const store = await keychainWith(key);
  const options = { folder, scratch: scratchOf(folder), store, random: systemRandom };
  const trial = await tryVault(steps ? { ...options, steps } : options);
  expect(existsSync(scratchOf(folder))).toBe(false);
  return trial.ok ? trial.value : trial.error.code;
}
const stepThat = (apply: SchemaStep['apply']) => [...schemaSteps, { version: newest + 1, apply }];
const laterStep = stepThat(
  (database) =>
    void database.exec(
      'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; ALTER TABLE counter ADD COLUMN note TEXT',
    ),
);

describe('a vault of a released schema', () => {
  it.each(schemaSteps.map(({ version }) => version))(
    '%i is led over in a copy, with everybody in it; not a byte of it changes',
    async (version) => {
      const folder = released(version);
      const was = fingerprint(folder);
      expect(await tried(folder, laterStep)).toMatchObject({
        ...{ fromSchema: version, toSchema: newest + 1, captured: 3 },
        counts: { waiting: 1, sending: 1, accepted: 1 },
      });
      expect(fingerprint(folder)).toEqual(was);
      // No new schema beside it, as a start of the new version would leave.
      expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual([`vault-${version}.db`]);
    },
  );

  it('of this very schema is opened and read all the same', async () => {
    expect(await tried(released(newest))).toMatchObject({
      fromSchema: newest,
      toSchema: newest,
      captured: 3,
    });
  });
});

describe('a migration that goes wrong is found out', () => {
  it.each<[string, SchemaStep['apply']]>([
    ['loses a customer', (database) => void database.exec('DELETE FROM submission WHERE rowid = 1')],
    ['moves a customer on', (database) => void database.exec("UPDATE submission SET state = 'accepted'")],
    [
      'makes what is sealed unreadable',
      (database) => void database.exec("UPDATE application SET sealed = x'00'"),
    ],
    ['forgets the keys of records', (database) => void database.exec('DELETE FROM data_key')],
    [
      'leaves out a line of the ledger',
      (database) => void database.exec('DELETE FROM ledger WHERE sequence = 2'),
    ],
    [
      'counts anew, and wrong',
      (database) => void database.exec("UPDATE counter SET last = 2 WHERE name = 'captured'"),
    ],
  ])('where it %s', async (_, apply) => {
    const folder = released(2);
    const was = fingerprint(folder);
    expect(await tried(folder, stepThat(apply))).toBe('vault-damaged');
    expect(fingerprint(folder)).toEqual(was);
  });

  it('where each record is as it should be, and only the law no longer holds', async () => {
    const counted = stepThat((database, { rows }) => {
      const seal = sealRow(rows, 'counter', ['captured', 2]);
      database.prepare("UPDATE counter SET last = 2, row_seal = ? WHERE name = 'captured'").run(seal);
    });
    expect(await tried(released(2), counted)).toBe('vault-damaged');
  });

  it('where it throws, nothing of the copy stays', async () => {
    const folder = released(2);
    const store = await keychainWith(masterKey());
    const steps = stepThat(() => {
      throw new Error('a bug of the new version');
    });
    const scratch = scratchOf(folder);
    await expect(tryVault({ folder, scratch, store, random: systemRandom, steps })).rejects.toThrow('a bug');
    expect(existsSync(scratch)).toBe(false);
  });

  it('control: the same vault passes with a step that does nothing', async () => {
    expect(
      await tried(
        released(2),
        stepThat(() => {}),
      ),
    ).toMatchObject({ captured: 3 });
  });
});

it('the vault may be open meanwhile, with customers that stand in its log only', async () => {
  const running = openVaultHere();
  for (let at = 0; at < 5; at += 1) unwrap(running.capture(newCapture()));
  expect(await tried(running.folder, laterStep)).toMatchObject({ captured: 5, counts: { waiting: 5 } });
  // And it goes on.
  unwrap(running.capture(newCapture()));
  expect(unwrap(running.checkLaw())).toMatchObject({ holds: true, captured: 6 });
});

it('an older version says so of a newer vault, and touches nothing', async () => {
  const folder = released(2);
  const was = fingerprint(folder);
  expect(await tried(folder, schemaSteps.slice(0, 1))).toBe('vault-newer');
  expect(fingerprint(folder)).toEqual(was);
});

it('a keychain without its key, or with another, opens nothing and is given no key', async () => {
  const folder = released(2);
  expect(await tried(folder, laterStep, otherKey())).toBe('vault-key-wrong');
  const empty = await keychainWith(undefined);
  const trial = await tryVault({ folder, scratch: scratchOf(folder), store: empty, random: systemRandom });
  expect(trial).toEqual({ ok: false, error: { code: 'vault-key-missing' } });
  expect((await empty.read(masterKeyName)).ok).toBe(false);
});

it('where there is no vault there is nothing to try, and none is made', async () => {
  const folder = vaultFolder();
  expect(await tried(folder)).toEqual({ fromSchema: 0, toSchema: newest, captured: 0, counts: undefined });
  expect(existsSync(folder)).toBe(false);
});

it('what an ended trial left is gone before the next begins', async () => {
  const folder = released(2);
  mkdirSync(scratchOf(folder), { recursive: true });
  copyFileSync(path.join(data, 'vault-1.db'), path.join(scratchOf(folder), 'vault-2.db'));
  expect(await tried(folder)).toMatchObject({ captured: 3 });
});

it('control: the copy is a real one, as sealed as the vault', async () => {
  const folder = released(2);
  const seen: string[] = [];
  const steps = stepThat((database) => {
    seen.push((database.pragma('database_list') as { file: string }[])[0]?.file ?? '');
  });
  await tried(folder, steps);
  expect(seen[0]).toContain(path.join('updates', 'trial'));
  const database = new Database(path.join(folder, 'vault-2.db'), { readonly: true });
  expect(database.pragma('user_version', { simple: true })).toBe(2);
  database.close();
});
