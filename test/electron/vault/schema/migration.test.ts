/** A vault of every released schema is led to the newest, or stays as it was to the byte. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { schema1 } from '../../../../electron/vault/schema/schema-1.ts';
import type { SchemaStep } from '../../../../electron/vault/schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import { unwrap } from '../../../../shared/result.ts';
import { marker, newCapture } from '../support/specimens.ts';
import {
  fingerprint,
  hostOf,
  masterKey,
  openVaultHere,
  otherKey,
  vaultFolder,
} from '../support/vault-folder.ts';

const data = path.join(import.meta.dirname, '../../../data/vault');

/** A folder with the vault of a released schema in it, as a terminal would have it. */
function released(version: number) {
  const folder = vaultFolder();
  mkdirSync(folder);
  copyFileSync(path.join(data, `vault-${version}.db`), path.join(folder, `vault-${version}.db`));
  const { contents } = JSON.parse(readFileSync(path.join(data, `vault-${version}.json`), 'utf8'));
  return { folder, contents };
}

/** The step after the newest, as it may come one day: a table and a column more. */
const nextStep: SchemaStep = {
  version: newestVersion(schemaSteps) + 1,
  apply: (database) =>
    void database.exec(
      'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; ALTER TABLE counter ADD COLUMN note TEXT',
    ),
};
const next = [...schemaSteps, nextStep];
const stepThat = (apply: SchemaStep['apply']) => [...schemaSteps, { version: nextStep.version, apply }];

describe('released schemas', () => {
  it('have a fixture each, and each fixture a schema', () => {
    const fixtures = readdirSync(data).filter((name) => name.endsWith('.db'));
    expect(fixtures.sort()).toEqual(schemaSteps.map(({ version }) => `vault-${version}.db`).sort());
  });

  it('are numbered without a gap', () => {
    expect(() => newestVersion([schema1, { ...schema1, version: 3 }])).toThrow('1, 2, 3');
  });

  it.each(schemaSteps.map(({ version }) => version))(
    'version %i opens, and all of it can be read',
    (version) => {
      const { folder, contents } = released(version);
      const vault = openVaultHere(folder);
      const [sending, accepted, waiting] = contents;
      expect(unwrap(vault.findSubmission(sending.submissionId))).toMatchObject({
        state: 'sending',
        attempts: 1,
      });
      expect(unwrap(vault.findSubmission(waiting.submissionId))?.state).toBe('waiting');
      expect(unwrap(vault.readCaptured(sending.submissionId))).toContain(marker);
      expect(unwrap(vault.readCaptured(accepted.submissionId))).toBeUndefined();
      for (const { applicationId, pictureIds } of contents) {
        expect(unwrap(vault.readApplication(applicationId))).toContain(marker);
        for (const id of pictureIds)
          expect(Buffer.from(unwrap(vault.readPicture(id)) ?? []).includes(marker)).toBe(true);
      }
      expect(unwrap(vault.checkLaw())).toMatchObject({ holds: true, captured: 3, counted: 3 });
      expect(unwrap(vault.nextCount('member'))).toBe(2);
      // What was made by the code of its day is what the code of today makes.
      if (version === 1) return;
      expect(unwrap(vault.findSubmission(waiting.submissionId))?.schedule).toBe('{"tries":[1]}');
      for (const list of [vault.listCircuits, vault.listStaff])
        expect(unwrap(list())).toMatchObject({ records: [{ id: expect.any(String) }], unreadable: [] });
      expect(unwrap(vault.listHandOvers()).handOvers).toMatchObject([{ recipient: marker }]);
      expect(unwrap(vault.lastAudit())).toMatchObject({ sequence: 2, mark: 'f'.repeat(64) });
    },
  );
});

describe('an upgrade', () => {
  it('keeps everything, and takes the old file away once the new one is open', () => {
    const { folder, contents } = released(2);
    const host = hostOf(folder, next);
    expect(host.open(masterKey())).toEqual({ ok: true, value: { how: 'migrated' } });
    const vault = host.operations();
    expect(unwrap(vault.checkLaw())).toMatchObject({
      holds: true,
      captured: 3,
      counts: { waiting: 1, sending: 1 },
    });
    expect(unwrap(vault.readCaptured(contents[0].submissionId))).toContain(marker);
    host.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('vault-'))).toEqual(['vault-3.db']);
    const database = new Database(path.join(folder, 'vault-3.db'), { readonly: true });
    expect(database.pragma('user_version', { simple: true })).toBe(3);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
    // Not once more, and never back.
    const again = hostOf(folder, next);
    expect(again.open(masterKey())).toEqual({ ok: true, value: { how: 'opened' } });
    again.close();
    expect(hostOf(folder).open(masterKey())).toEqual({ ok: false, error: { code: 'vault-newer' } });
  });

  it('takes along what stands only in the log of a program that was killed', () => {
    const { folder } = released(2);
    const running = openVaultHere(folder);
    const capture = newCapture();
    unwrap(running.capture(capture));
    const killed = vaultFolder();
    mkdirSync(killed);
    for (const name of ['vault-2.db', 'vault-2.db-wal'])
      copyFileSync(path.join(folder, name), path.join(killed, name));
    const host = hostOf(killed, next);
    expect(host.open(masterKey())).toEqual({ ok: true, value: { how: 'migrated' } });
    expect(unwrap(host.operations().readApplication(capture.application.applicationId))).toContain(marker);
    expect(unwrap(host.operations().checkLaw())).toMatchObject({ holds: true, captured: 4 });
  });

  it('is not held up by a record that was lost before', () => {
    const { folder, contents } = released(2);
    const database = new Database(path.join(folder, 'vault-2.db'));
    database
      .prepare('UPDATE submission SET sealed = zeroblob(50) WHERE submission_id = ?')
      .run(contents[2].submissionId);
    database.close();
    const host = hostOf(folder, next);
    expect(host.open(masterKey())).toEqual({ ok: true, value: { how: 'migrated' } });
    const { readCaptured } = host.operations();
    expect(readCaptured(contents[2].submissionId)).toMatchObject({ error: { code: 'record-unreadable' } });
    expect(unwrap(readCaptured(contents[0].submissionId))).toContain(marker);
  });

  it('is not held up by an application whose id was changed under its pictures', () => {
    const { folder, contents } = released(1);
    const database = new Database(path.join(folder, 'vault-1.db'));
    database.pragma('foreign_keys = OFF');
    database.exec(
      "UPDATE application SET application_id = 'aaaaaaaa-0000-4000-8000-000000000000' WHERE rowid = 1",
    );
    database.close();
    const vault = openVaultHere(folder);
    expect(vault.how).toBe('migrated');
    expect(unwrap(vault.readApplication(contents[2].applicationId))).toContain(marker);
  });

  it('that was broken off begins again', () => {
    const { folder } = released(2);
    writeFileSync(path.join(folder, 'vault-3.db.unfinished'), 'half of a copy');
    writeFileSync(path.join(folder, 'vault-3.db.unfinished-wal'), 'and of its log');
    expect(hostOf(folder, next).open(masterKey())).toEqual({ ok: true, value: { how: 'migrated' } });
    expect(existsSync(path.join(folder, 'vault-3.db.unfinished-wal'))).toBe(false);
  });

  it('that was broken off after the switch goes on with the new file', () => {
    const { folder } = released(2);
    const first = hostOf(folder, next);
    unwrap(first.open(masterKey()));
    first.close();
    copyFileSync(path.join(data, 'vault-2.db'), path.join(folder, 'vault-2.db'));
    expect(hostOf(folder, next).open(masterKey())).toEqual({ ok: true, value: { how: 'opened' } });
    expect(existsSync(path.join(folder, 'vault-2.db'))).toBe(false);
  });
});

describe('an upgrade that fails leaves the old file to the byte', () => {
  const damaged = { ok: false, error: { code: 'vault-damaged' } };

  it.each<[string, readonly SchemaStep[]]>([
    ['loses a row', stepThat((database) => void database.exec("DELETE FROM counter WHERE name = 'member'"))],
    ['loses a table', stepThat((database) => void database.exec('DROP TABLE counter'))],
    [
      'changes what is sealed',
      stepThat((database) => void database.exec('UPDATE picture SET sealed = zeroblob(100)')),
    ],
    [
      'changes a state',
      stepThat((database) => void database.exec("UPDATE submission SET state = 'accepted'")),
    ],
    ['changes the ledger', stepThat((database) => void database.exec('UPDATE ledger SET at = at + 1'))],
  ])('where it %s', (_, steps) => {
    const { folder } = released(2);
    const before = fingerprint(folder);
    expect(hostOf(folder, steps).open(masterKey())).toEqual(damaged);
    expect(fingerprint(folder)).toEqual(before);
    expect(openVaultHere(folder).how).toBe('opened');
  });

  it('where it throws', () => {
    const { folder } = released(2);
    const before = fingerprint(folder);
    const steps = stepThat((database) => void database.exec('CREATE TABLE counter (id)'));
    expect(() => hostOf(folder, steps).open(masterKey())).toThrow('counter');
    expect(fingerprint(folder)).toEqual(before);
  });

  it('where the key is another, before a copy is made', () => {
    const { folder } = released(2);
    const before = fingerprint(folder);
    expect(hostOf(folder, next).open(otherKey())).toEqual({ ok: false, error: { code: 'vault-key-wrong' } });
    expect(fingerprint(folder)).toEqual(before);
  });

  it('where the old file is damaged itself', () => {
    const { folder } = released(2);
    const file = path.join(folder, 'vault-2.db');
    const bytes = readFileSync(file);
    // Into the middle of the pages that hold pictures and tables.
    bytes.fill(0xff, bytes.length - 16384 * 4, bytes.length - 16384 * 2);
    writeFileSync(file, bytes);
    const before = fingerprint(folder);
    expect(hostOf(folder, next).open(masterKey())).toEqual(damaged);
    expect(fingerprint(folder)).toEqual(before);
  });
});
