/** A terminal with a full outbox is upgraded: everybody is still there, or the old file is as it was, whenever it was killed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { databaseFile } from '../../../../electron/vault/database/database-files.ts';
import { schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import type { VaultWrite } from '../../../../electron/vault/vault-port.ts';
import { unwrap } from '../../../../shared/result.ts';
import { marker, newCapture } from '../support/specimens.ts';
import { fingerprint, hostOf, masterKey, openVaultHere, vaultFolder } from '../support/vault-folder.ts';

vi.setConfig({ testTimeout: 300_000 });

/** A vault of the first schema: what the second one added, taken away again. Its seals are the same. */
function firstSchema(customers: number, pictureBytes: number) {
  const { file, host, write } = openVaultHere();
  const captures = Array.from({ length: customers }, () => newCapture(undefined, pictureBytes));
  unwrap(
    write(
      captures.flatMap(({ application, submissions }): VaultWrite[] => [
        { write: 'application', put: application },
        ...submissions.map((submission) => ({ write: 'capture', submission }) as const),
      ]),
    ),
  );
  host.close();
  const database = new Database(file);
  database.exec(
    `DROP TABLE kept; DROP TABLE audit; DELETE FROM counter; ALTER TABLE counter DROP COLUMN row_seal;
     ALTER TABLE submission DROP COLUMN schedule; PRAGMA user_version = 1`,
  );
  database.close();
  // Somewhere that outlives one test.
  const kept = mkdtempSync(path.join(tmpdir(), 'vestibule-full-'));
  copyFileSync(file, databaseFile(kept, 1));
  return { folder: kept, captures };
}

type Captures = ReturnType<typeof firstSchema>['captures'];

function expectEverybody(folder: string, captures: Captures): string {
  const vault = openVaultHere(folder);
  expect(unwrap(vault.checkLaw())).toMatchObject({
    holds: true,
    captured: captures.length,
    counted: captures.length,
  });
  for (const { application, submissions } of captures) {
    expect(unwrap(vault.readApplication(application.applicationId))).toContain(marker);
    for (const { pictureId, bytes } of application.addPictures ?? [])
      expect(
        Buffer.compare(Buffer.from(unwrap(vault.readPicture(pictureId)) ?? []), Buffer.from(bytes)),
      ).toBe(0);
    for (const { submissionId } of submissions)
      expect(unwrap(vault.readCaptured(submissionId))).toContain(marker);
  }
  const leases = captures.flatMap(({ submissions }) =>
    submissions.map(({ submissionId }): VaultWrite => {
      return { write: 'move', move: { submissionId, from: 'waiting', event: 'leased', at: 1 } };
    }),
  );
  unwrap(vault.write(leases));
  vault.host.close();
  return vault.how;
}

const full = firstSchema(500, 20_000);
const few = firstSchema(3, 5000);

afterAll(() => {
  for (const { folder } of [full, few]) rmSync(folder, { recursive: true });
});

/** The same vault again, for whoever changes it. */
function copyOf(folder: string): string {
  const copy = vaultFolder();
  mkdirSync(copy);
  for (const name of readdirSync(folder)) copyFileSync(path.join(folder, name), path.join(copy, name));
  return copy;
}

describe('a vault with 500 customers who wait', () => {
  it('is upgraded with all of them, each readable and ready to be sent', () => {
    const folder = copyOf(full.folder);
    expect(expectEverybody(folder, full.captures)).toBe('migrated');
    expect(readdirSync(folder).filter((name) => name.startsWith('vault-1'))).toEqual([]);
  });

  it('is as it was to the byte where one of them would be lost', () => {
    const folder = copyOf(full.folder);
    const before = fingerprint(folder);
    const losing = schemaSteps.map((step) => ({
      ...step,
      apply: (...input: Parameters<typeof step.apply>) => {
        step.apply(...input);
        if (step.version === 2) input[0].exec('DELETE FROM picture WHERE rowid = 999');
      },
    }));
    expect(hostOf(folder, losing).open(masterKey())).toEqual({ ok: false, error: { code: 'vault-damaged' } });
    expect(fingerprint(folder)).toEqual(before);
    expect(expectEverybody(folder, full.captures)).toBe('migrated');
  });

  it('is not held up by one that was lost before', () => {
    const folder = copyOf(full.folder);
    const [lost, ...others] = full.captures;
    const database = new Database(databaseFile(folder, 1));
    database
      .prepare('UPDATE submission SET attempts = 9 WHERE submission_id = ?')
      .run(lost?.submissions[0]?.submissionId);
    database.close();
    const vault = openVaultHere(folder);
    expect(vault.how).toBe('migrated');
    expect(unwrap(vault.listSubmissions({}))).toMatchObject({
      unreadable: [lost?.submissions[0]?.submissionId],
      submissions: { length: others.length },
    });
  });
});

describe('an upgrade that is killed', () => {
  const program = path.join(import.meta.dirname, '../support/killed-migration.ts');
  const run = (folder: string, dieAt: number) =>
    spawnSync(process.execPath, [program, folder, String(dieAt)], { encoding: 'utf8' });

  it('leaves the old or the new at each of its steps, and the next start finishes it', () => {
    const steps = Number(run(copyOf(few.folder), 0).stdout);
    // Copying, flushing, switching and taking away are all among them.
    expect(steps).toBeGreaterThan(15);
    const seen = new Set<string>();
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      const folder = copyOf(few.folder);
      const before = fingerprint(folder)['vault-1.db'];
      expect(run(folder, dieAt).signal, `killed at ${dieAt}`).toBe('SIGKILL');
      const hasNew = existsSync(databaseFile(folder, 2));
      if (!hasNew) expect(fingerprint(folder)['vault-1.db'], `killed at ${dieAt}`).toBe(before);
      const how = expectEverybody(folder, few.captures);
      expect(how, `killed at ${dieAt}`).toBe(hasNew ? 'opened' : 'migrated');
      seen.add(how);
    }
    expect([...seen].sort()).toEqual(['migrated', 'opened']);
  });
});
