/** An outbox that an older release left behind: led to the newest schema and sent, or as it was to the byte. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { systemRandom } from '../../../electron/random.ts';
import { databaseFile } from '../../../electron/vault/database/database-files.ts';
import type { SchemaStep } from '../../../electron/vault/schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../../../electron/vault/schema/schema-steps.ts';
import { createVaultHost } from '../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../shared/result.ts';
import { startServer } from './drain/start-server.ts';
import { type Check, found, type Measured } from './finding.ts';
import { fillOutbox } from './terminal/capture-customer.ts';
import { openOutbox } from './terminal/open-outbox.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { startDraining } from './terminal/start-draining.ts';

const fixtures = path.join(import.meta.dirname, '../../data/vault');
const fixtureKey = () => Buffer.alloc(32, 7);
const ballastBytes = 4096;
const newest = newestVersion(schemaSteps);

/** What a schema added, taken away again. A release that adds one is to add its line. */
const takenBack: Readonly<Record<number, string>> = {
  2: `DROP TABLE kept; DROP TABLE audit; DELETE FROM counter; ALTER TABLE counter DROP COLUMN row_seal;
      ALTER TABLE submission DROP COLUMN schedule; PRAGMA user_version = 1`,
};

/** The outbox of a profile, as a terminal of an older release would have it. */
function makeOlder(profile: string, version: number): void {
  const vault = path.join(profile, 'vault');
  const database = new Database(databaseFile(vault, newest));
  for (let step = newest; step > version; step -= 1) {
    const sql = takenBack[step];
    if (sql === undefined) throw new Error(`nobody has written down what schema ${step} added`);
    database.exec(sql);
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  if (version !== newest) renameSync(databaseFile(vault, newest), databaseFile(vault, version));
}

/** A fixture's unsent, and how many of them could be sent after it was opened. */
function settleFixture(
  folder: string,
  version: number,
): { readonly waited: number; readonly settled: number } {
  mkdirSync(folder);
  copyFileSync(path.join(fixtures, `vault-${version}.db`), databaseFile(folder, version));
  const host = createVaultHost({ folder, random: systemRandom, ballastBytes });
  unwrap(host.open(fixtureKey()));
  const vault = host.operations();
  const { submissions } = unwrap(vault.listSubmissions({ states: ['waiting', 'sending'] }));
  const readable = submissions.filter(
    ({ submissionId }) => unwrap(vault.readCaptured(submissionId)) !== undefined,
  );
  for (const { submissionId, state } of readable) {
    const move = { submissionId, at: Date.now() };
    if (state === 'waiting') unwrap(vault.moveSubmission({ ...move, from: 'waiting', event: 'leased' }));
    unwrap(vault.moveSubmission({ ...move, from: 'sending', event: 'accepted' }));
  }
  const law = unwrap(vault.checkLaw());
  host.close();
  // One of the three was accepted when the fixture was made.
  return { waited: 2, settled: law.holds ? law.counts.accepted - 1 : 0 };
}

/** Opens an old profile with the program of today and sends everybody. */
async function sendAll(profile: string, origin: string, customers: number): Promise<number> {
  const done = Promise.withResolvers<void>();
  const open = await openOutbox(profile);
  const counts = open.outbox.store.counts;
  const started = startDraining(open, {
    origin,
    line: () => 'online',
    onChange: () => {
      if (counts().waiting + counts().sending === 0) done.resolve();
    },
  });
  if (counts().waiting === customers) await done.promise;
  await started.stop();
  const law = unwrap(await open.vault.checkLaw());
  await open.close();
  return law.holds ? law.counts.accepted : 0;
}

/** Every file that is kept, by name and content. */
const fingerprint = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('-shm'))
    .map((name) => [name, readFileSync(path.join(folder, name))] as const)
    .filter(([name, bytes]) => !(name.endsWith('-wal') && bytes.length === 0))
    .map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
    .sort()
    .join('\n');

const losing = (sql: string): readonly SchemaStep[] =>
  schemaSteps.map((step) => ({
    ...step,
    apply: (...input) => {
      step.apply(...input);
      if (step.version === newest) input[0].exec(sql);
    },
  }));

/** Ways in which opening an old vault fails: by its name, with which key and steps. */
const failures: readonly {
  readonly name: string;
  readonly key?: Buffer;
  readonly steps?: readonly SchemaStep[];
}[] = [
  { name: 'with another key', key: Buffer.alloc(32, 8) },
  { name: 'where the new schema loses a picture', steps: losing('DELETE FROM picture WHERE rowid = 1') },
  { name: 'where it loses a submission', steps: losing('DELETE FROM submission WHERE rowid = 1') },
  { name: 'where its statement is wrong', steps: losing('DROP TABLE nobody') },
];

/** Whether an old vault that could not be opened is as it was. */
function isUntouched(folder: string, { key = fixtureKey(), steps }: (typeof failures)[number]): boolean {
  const before = fingerprint(folder);
  const host = createVaultHost({ folder, random: systemRandom, ballastBytes, ...(steps ? { steps } : {}) });
  let isOpen = true;
  try {
    isOpen = host.open(key).ok;
  } catch {
    // A wrong statement is a bug, and throws; what was there stays all the same.
    isOpen = false;
  }
  host.close();
  return !isOpen && fingerprint(folder) === before;
}

/** All released versions, each with so many customers. */
export function measureReleasedVaults({ customers }: { readonly customers: number }): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const at = (name: string) => path.join(folder, name);
    const versions = schemaSteps.map(({ version }) => version);
    const checks: Check[] = [];
    let waited = 0;
    let sent = 0;
    let ways = 0;
    let changed = 0;
    const full = await openOutbox(at('full'));
    await fillOutbox(full, customers, { providers: ['yativo', 'noah', 'kybio'], pictureBytes: 20_000 });
    await full.close();
    const server = await startServer();
    try {
      for (const version of versions) {
        const fixture = settleFixture(at(`fixture-${version}`), version);
        const old = at(`old-${version}`);
        cpSync(at('full'), old, { recursive: true });
        copyFileSync(at('full.secrets.json'), `${old}.secrets.json`);
        makeOlder(old, version);
        waited += fixture.waited + customers;
        sent += fixture.settled + (await sendAll(old, server.origin, customers));
        if (version === newest) continue;
        for (const failure of failures) {
          const victim = at(`failing-${ways}`);
          mkdirSync(victim);
          copyFileSync(path.join(fixtures, `vault-${version}.db`), databaseFile(victim, version));
          ways += 1;
          const isSame = isUntouched(victim, failure);
          if (!isSame) changed += 1;
          checks.push({
            name: `schema ${version} ${failure.name}: refused, and as it was to the byte`,
            holds: isSame,
          });
        }
      }
    } finally {
      server.close();
    }
    checks.push({ name: 'everybody in an old outbox was sent', holds: sent === waited });
    const released = `${versions.length} released schemas`;
    return {
      checks,
      findings: [
        found({
          name: 'old outboxes of every released version, migrated and sent',
          value: sent,
          unit: 'submissions',
          reference: { name: 'had waited', value: waited },
          target: { of: 'ratio', least: 1 },
          n: `${released}, a fixture and ${customers} customers each`,
          note: 'a fixture is settled in its vault, customers are sent over HTTP',
        }),
        found({
          name: 'old vaults that a failed migration has changed',
          value: changed,
          unit: 'vaults',
          target: { of: 'value', most: 0 },
          n: `${ways} failures`,
        }),
      ],
    };
  });
}
