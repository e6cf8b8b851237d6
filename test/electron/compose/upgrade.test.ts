/** The program is replaced by a newer one while five hundred wait: everybody is sent by the new one, once. */
import { renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { databaseFile } from '../../../electron/vault/database/database-files.ts';
import { newestVersion, schemaSteps } from '../../../electron/vault/schema/schema-steps.ts';
import { unwrap } from '../../../shared/result.ts';
import { createKeptWorld, meiAtHome } from '../../support/kept-world.ts';

vi.setConfig({ testTimeout: 300_000 });

const everybody = 500;

/** What the second schema added, taken away again: the vault as the first version of the program left it. */
function toFirstSchema(folder: string): void {
  const file = databaseFile(folder, newestVersion(schemaSteps));
  const database = new Database(file);
  database.exec(
    `DROP TABLE kept; DROP TABLE audit; DELETE FROM counter; ALTER TABLE counter DROP COLUMN row_seal;
     ALTER TABLE submission DROP COLUMN schedule; PRAGMA user_version = 1; PRAGMA wal_checkpoint(TRUNCATE)`,
  );
  database.close();
  renameSync(file, databaseFile(folder, 1));
}

it('a full outbox of the first version is sent by this one, everybody once', async () => {
  const world = createKeptWorld();
  let kiosk = await world.start();
  kiosk.line.now = 'offline';
  const names = Array.from({ length: everybody }, (_none, number) => `Specimen Number ${number}`);
  for (const legalFullName of names)
    await kiosk.finish(await kiosk.confirm('payout-customer', { ...meiAtHome, legalFullName }));
  // No answer leaves main before this.
  unwrap(await kiosk.queue.settled());
  kiosk.crash();
  toFirstSchema(world.disk.folder);

  kiosk = await world.start();
  kiosk.line.now = 'offline';
  expect((await kiosk.law()).onDisk).toMatchObject({ captured: everybody, counts: { waiting: everybody } });
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
  await world.time.pass(60_000);
  expect(world.noah.people.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(new Set(world.noah.people.map(({ identity }) => identity.id)).size).toBe(everybody);
  const { holds, onDisk, inMemory } = await kiosk.law();
  expect({ holds, onDisk }).toEqual({ holds: true, onDisk: inMemory });
  expect(onDisk.counts).toMatchObject({ accepted: everybody, waiting: 0 });
  expect(kiosk.bugs).toEqual([]);
  await world.end();
});
