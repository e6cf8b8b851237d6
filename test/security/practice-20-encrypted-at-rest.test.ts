/**
 * Practice 20: what a customer says or shows lies nowhere open: after each step of a visit every byte of the profile (the database with its log
 * and its index, the logs, the audit) and of the temporary folder is searched for it. The torture does the same after each of its kills.
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAuditLog } from '../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../electron/audit/audit-sink.ts';
import { createLog } from '../../electron/log/log.ts';
import type { ApplicationId } from '../../shared/brand.ts';
import { ok, unwrap } from '../../shared/result.ts';
import { goodQuality } from '../support/good-quality.ts';
import { byStaff, type KeptKiosk } from '../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld } from '../support/kept-world.ts';
import { noticeVersionOf } from '../support/notice-version.ts';
import { answered, lost } from '../support/scripted-provider.ts';
import { goldRequirements } from '../support/visit.ts';
import { createMarkerScan, textNeedle } from '../torture/marker-scan.ts';
import { draftOf, pictureOf } from '../torture/people.ts';
import { customerNeedles } from '../torture/planted-needles.ts';

const code = '7319460528';
const session = 'session-wibbly-4711';
const needles = [...customerNeedles(), textNeedle('code', code), textNeedle('session', session)];

/** Everything that this run writes: temporary files, too. */
let root: string;
let world: KeptWorld;
let kiosk: KeptKiosk;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vestibule-practice-20-'));
  for (const name of ['TMPDIR', 'SQLITE_TMPDIR']) vi.stubEnv(name, root);
  world = createKeptWorld();
  const { noah, yativo, quantumMetal } = world;
  kiosk = await world.start({
    providers: {
      ...{
        enrolments: [noah, yativo],
        quantumMetal,
        codeRequirements: { 'quantum-metal': goldRequirements },
      },
      // It takes every picture; what it would look at is not the matter here.
      yativo: {
        checkPicture: async () =>
          ok({ format: 'jpeg', sizeBytes: pictureOf(8).length, width: 1600, height: 1000 }),
      } as never,
    },
  });
});
afterEach(async () => {
  await world.end();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

it('0 hits in any file after each step of a visit', async () => {
  expect(world.disk.folder.startsWith(root)).toBe(true);
  const scan = createMarkerScan(needles);
  const audit = createAuditLog({
    sink: createFileAuditSink(path.join(root, 'audit', 'audit.jsonl')),
    clock: world.time.clock,
  });
  const log = createLog({ clock: world.time.clock, errorStream: { write: () => {} } });
  log.keepIn(path.join(root, 'logs'));
  const { quantumMetal, time } = world;
  const draft = draftOf(8);
  let applicationId = '' as ApplicationId;

  const steps: Readonly<Record<string, () => unknown>> = {
    begin: async () => {
      const begun = unwrap(await kiosk.call['applications.start']({ journeyId: 'one-visit' }, byStaff));
      applicationId = begun.applicationId;
      return kiosk.call['applications.record-consent'](
        { applicationId, noticeVersion: noticeVersionOf('one-visit') },
        byStaff,
      );
    },
    picture: () =>
      kiosk.call['pictures.add'](
        {
          applicationId,
          side: 'front',
          quality: goodQuality,
          reads: [],
          bytes: Uint8Array.from(pictureOf(8)),
        },
        byStaff,
      ),
    details: () => kiosk.call['applications.save-details']({ applicationId, draft }, byStaff),
    confirm: () => kiosk.call['applications.confirm-review']({ applicationId }, byStaff),
    send: () => kiosk.call['enrolments.send']({ applicationId }, byStaff),
    code: async () => {
      quantumMetal.will('bind', answered({ bind: 'no-such-customer' }));
      quantumMetal.will(
        'register',
        answered({ sessionId: session, expiresAt: time.clock.now() + 180_000 }, time.clock.now()),
      );
      return kiosk.call['registration.send']({ applicationId }, byStaff);
    },
    'wrong code': async () => {
      quantumMetal.will('verifyRegistration', lost);
      await kiosk.call['registration.confirm-code']({ applicationId, code }, byStaff);
      return ok();
    },
    'a bug that quotes it all': async () => {
      log.report('outbox', new Error(JSON.stringify([draft, code, session])));
      for (const { event, fields } of kiosk.audit.entries)
        audit.write(event as 'app.stopped', fields as Record<string, never>);
      return ok();
    },
    end: async () => ok(await kiosk.stop(applicationId)),
    'an hour later': async () => ok(await time.pass(3_600_000)),
  };
  const seen = new Set<string>();
  for (const [name, step] of Object.entries(steps)) {
    unwrap((await step()) as ReturnType<typeof ok>);
    unwrap(await kiosk.queue.settled());
    expect({ after: name, hits: scan.scanFolder(root) }).toEqual({ after: name, hits: [] });
    for (const file of readdirSync(root, { recursive: true }) as string[])
      if (statSync(path.join(root, file)).isFile()) seen.add(path.basename(file));
  }
  // What was searched was there: the database and its log, with the picture in it.
  expect([...seen]).toEqual(expect.arrayContaining(['audit.jsonl', 'kiosk.log']));
  expect([...seen].filter((name) => name.endsWith('-wal'))).toHaveLength(1);
  expect(scan.scannedBytes()).toBeGreaterThan(Object.keys(steps).length * 200_000);
});

it('negative control: a database that does not seal is found twice, in its file and in its log', () => {
  const folder = path.join(root, 'plain');
  mkdirSync(folder);
  const database = new Database(path.join(folder, 'plain.db'));
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE customers (name TEXT)');
  const add = () => database.prepare('INSERT INTO customers VALUES (?)').run(draftOf(8).legalFullName);
  add();
  database.pragma('wal_checkpoint(TRUNCATE)');
  add();
  expect(existsSync(path.join(folder, 'plain.db-wal'))).toBe(true);
  const hits = createMarkerScan(needles).scanFolder(folder);
  expect([...new Set(hits.map(({ file }) => file))].sort()).toEqual(['plain.db', 'plain.db-wal']);
  database.close();
});
