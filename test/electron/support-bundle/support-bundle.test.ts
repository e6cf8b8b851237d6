/**
 * A support file says how the terminal is, and nothing of anybody: markers are planted in everything that a customer says, a provider answers
 * and a supervisor types, through visits over a real vault, and none of them is in the file, however it is written.
 */
import fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSupportHandlers } from '../../../electron/app/support-handlers.ts';
import { chainStart } from '../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { openExportFolder } from '../../../electron/audit/export-folder.ts';
import { createVaultAuditSink } from '../../../electron/audit/vault-audit-sink.ts';
import { composeSupport } from '../../../electron/compose/support.ts';
import { createLog, logFileName } from '../../../electron/log/log.ts';
import { readLog } from '../../../electron/log/read-log.ts';
import { readDayReport } from '../../../electron/staff/day-report.ts';
import { SupportBundle } from '../../../electron/support-bundle/bundle-schema.ts';
import { collectBundle, type SupportSources } from '../../../electron/support-bundle/collect-bundle.ts';
import { mostBundleBytes, toBundleText, writeBundle } from '../../../electron/support-bundle/write-bundle.ts';
import { SubmissionId } from '../../../shared/brand.ts';
import type { AppStatus, Preflight } from '../../../shared/contract/app-contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { bySupervisor, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld } from '../../support/kept-world.ts';
import { answered, lost } from '../../support/scripted-provider.ts';
import { createMarkerScan, textNeedle } from '../../torture/marker-scan.ts';
import { draftOf, pictureOf, planted } from '../../torture/people.ts';
import { customerNeedles } from '../../torture/planted-needles.ts';

const typed = {
  pin: 'pin-864213',
  code: '731946',
  secret: 'sk-quibble-0099',
  path: 'tok-vermilion',
  session: 'session-wibbly',
};
const scan = createMarkerScan([
  ...customerNeedles(),
  ...Object.entries(typed).map(([name, text]) => textNeedle(name, text)),
  textNeedle('staff id', 'nur-aina'),
  textNeedle('supervisor id', 'wei-jie'),
  textNeedle('staff name', 'Nur Aina'),
]);
const found = (text: string) => scan.scanBytes(Buffer.from(text)).map(({ needle }) => needle);

const policy = Policy.parse({
  branch: 'Petaling Street',
  terminal: 'Counter 3',
  mode: 'live',
  journeys: ['one-visit', 'payout-customer'],
  providers: {
    noah: { baseUrl: `https://api.noah.example/${typed.path}/v1` },
    yativo: { baseUrl: `https://yativo.example/api?key=${typed.secret}` },
  },
  connectivity: { probeUrl: `https://probe.example/${typed.path}` },
});

const status: AppStatus = {
  version: '1.2.3',
  host: 'stand-in',
  engine: 'Chromium 156.0.7204.100',
  mode: 'live',
  branch: policy.branch,
  terminal: policy.terminal,
  country: 'MY',
  languages: ['en'],
  lockAfterSeconds: 120,
  keychain: 'napi-keyring',
  notices: [],
  blockedBy: [
    fail('policy-invalid', { file: `/home/${planted.mailbox}/policy.json`, field: planted.street }),
  ],
} as AppStatus;
const preflight: Preflight = {
  checks: [
    { check: 'keychain', state: 'failed', failure: fail('secret-absent', { name: typed.secret }) },
    { check: 'disk', state: 'ok', amount: 4711 },
  ],
  journeys: [{ journeyId: 'one-visit', open: 'capture-only', why: fail('offline') }],
};

let world: KeptWorld;
let kiosk: KeptKiosk;
let folder: string;
let sources: SupportSources;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'vestibule-support-'));
  world = createKeptWorld();
  kiosk = await world.start();
  await visit();
  const { clock } = world.time;
  const { vault, queue } = kiosk;
  sources = {
    ...{ policy, clock, vault },
    status: () => ok(status),
    preflight: () => ok(preflight),
    connection: () =>
      ok({
        state: 'offline',
        why: 'no-line',
        since: 5,
        providers: [{ provider: 'noah', state: 'unknown', since: 5 }],
      }),
    outbox: () => kiosk.call['outbox.read-summary']({}, bySupervisor),
    dayReport: () => readDayReport({ vault, queue, clock }, 0),
    log: () => readLog(path.join(folder, 'logs')),
    upMs: () => 3 * 60_000,
  };
});
afterEach(async () => {
  await world.end();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Two customers, a code, a refusal in a provider's own words, an answer that was lost, bugs that quote all of it. */
async function visit(): Promise<void> {
  const { quantumMetal, time } = world;
  kiosk.line.now = 'online';
  const applicationId = await kiosk.confirm('one-visit', draftOf(7));
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, bySupervisor));
  quantumMetal.will('bind', answered({ bind: 'no-such-customer' }));
  quantumMetal.will(
    'register',
    answered({ sessionId: typed.session, expiresAt: time.clock.now() + 180_000 }, time.clock.now()),
  );
  unwrap(await kiosk.call['registration.send']({ applicationId }, bySupervisor));
  quantumMetal.will('verifyRegistration', lost);
  await kiosk.call['registration.confirm-code']({ applicationId, code: typed.code }, bySupervisor);
  await kiosk.stop(applicationId);
  kiosk.line.now = 'offline';
  await kiosk.finish(await kiosk.confirm('payout-customer', draftOf(8)));

  const log = createLog({ clock: time.clock, errorStream: { write: () => {} } });
  log.keepIn(path.join(folder, 'logs'));
  const everything = JSON.stringify([draftOf(7), typed, [...pictureOf(7)].slice(0, 200)]);
  log.report('outbox', new TypeError(everything, { cause: new Error(everything) }));
  log.report(everything, everything);
  // Somebody else's lines in our file.
  fs.appendFileSync(
    path.join(folder, 'logs', logFileName),
    `{"event":"bug","text":"${planted.givenName}"}\n`,
  );

  // The lines of the visit lie in the vault, as in the program; and one more, of a provider that answers with a customer's number.
  const sink = createVaultAuditSink(chainStart, kiosk.queue.add);
  const audit = createAuditLog({ sink, clock: time.clock });
  for (const { event, fields } of kiosk.audit.entries)
    audit.write(event as 'app.stopped', fields as Record<string, never>);
  audit.write('provider.called', {
    provider: 'yativo',
    operation: 'add-customer',
    submissionId: SubmissionId.parse('7b0c1f2e-5c7d-4f0a-9b1e-2d3c4b5a6978'),
    outcome: 'refused',
    failure: 'provider-refused',
    providerCode: planted.identityNumber,
    fields: [planted.familyName],
    durationMs: 812,
  });
  unwrap(await kiosk.queue.settled());
}

it('tells how the terminal is', async () => {
  const bundle = await collectBundle(sources);
  expect(bundle).toMatchObject({
    terminal: 'Counter 3',
    program: { version: '1.2.3', blockedBy: ['policy-invalid'], upMinutes: 3 },
    policy: {
      mode: 'live',
      providers: [
        { provider: 'noah', host: 'api.noah.example' },
        { provider: 'yativo', host: 'yativo.example' },
      ],
      probeHost: 'probe.example',
    },
    unreadable: [],
    preflight: { checks: [{ check: 'keychain', failure: 'secret-absent' }, { amount: 4711 }] },
    connection: { state: 'offline' },
    outbox: { lawHolds: true },
    log: { counts: { 'bug outbox': 1, 'bug elsewhere': 1 }, unreadable: 1 },
  });
  expect(bundle.states?.length).toBeGreaterThan(1);
  expect(bundle.outbox?.captured).toBeGreaterThan(2);
  expect(bundle.audit?.broken).toBeUndefined();
  expect(bundle.audit?.newest[0]).toMatchObject({
    event: 'provider.called',
    facts: { provider: 'yativo', outcome: 'refused', failure: 'provider-refused', durationMs: 812 },
  });
});

it('holds nothing of anybody: 0 of the markers that lie in its sources', async () => {
  // They do lie there.
  const lines = unwrap(await kiosk.vault.readAudit({ from: 1, limit: 500 })).map(({ line }) => line);
  expect(found(lines.join(''))).toEqual(expect.arrayContaining(['identityNumber', 'familyName', 'staff id']));
  expect(found(JSON.stringify([policy, status, preflight]))).toEqual(
    expect.arrayContaining(['path', 'secret', 'mailbox', 'street']),
  );
  expect(found(fs.readFileSync(path.join(folder, 'logs', logFileName), 'utf8'))).toEqual(['givenName']);

  const text = toBundleText(await collectBundle(sources));
  expect(found(text)).toEqual([]);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(text).not.toContain(JSON.stringify(hostname()));
});

describe('negative control', () => {
  it('a field too many is refused, wherever it was slipped in', async () => {
    const leaky = { ...(await collectBundle(sources)) };
    const slips: readonly object[] = [
      { ...leaky, customer: draftOf(7) },
      { ...leaky, program: { ...leaky.program, staff: 'Nur Aina' } },
      { ...leaky, connection: { ...leaky.connection, url: typed.secret } },
      { ...leaky, states: [{ ...leaky.states?.[0], name: planted.givenName }] },
      { ...leaky, log: { ...leaky.log, counts: { [planted.identityNumber]: 1 } } },
      {
        ...leaky,
        audit: { ...leaky.audit, newest: [{ ...leaky.audit?.newest[0], facts: { submissionId: 'x' } }] },
      },
    ];
    for (const slip of slips) expect(() => toBundleText(slip as SupportBundle)).toThrow();
  });

  it('a field that leaks is found by the search', async () => {
    const bundle = await collectBundle({
      ...sources,
      status: () => ok({ ...status, branch: planted.street }),
    });
    expect(found(toBundleText(bundle))).toEqual(['street']);
  });
});

it('is written by a terminal that is not well: parts that can not be read are named', async () => {
  const shut = async () => err(fail('storage-unavailable'));
  const bundle = await collectBundle({
    ...sources,
    vault: { listCircuits: shut, measureRoom: shut, lastAudit: shut, readAudit: shut },
    dayReport: shut,
    log: () => readLog(path.join(folder, 'nowhere')),
  });
  expect(bundle.unreadable).toEqual(['states', 'circuits', 'disk', 'audit']);
  expect(bundle.log).toEqual({ counts: {}, unreadable: 0, lines: [] });
});

describe('the file', () => {
  it('is one, whole, for its owner alone, and audited', async () => {
    const exports = path.join(folder, 'exports');
    const handlers = createSupportHandlers({
      sources: () => sources,
      folder: openExportFolder(exports, true),
      audit: createAuditLog({ sink: kiosk.audit, clock: world.time.clock }),
    });
    const written = unwrap(await handlers['support.write-file']({}, bySupervisor));
    expect(fs.readdirSync(exports)).toEqual([written.name]);
    const file = path.join(exports, written.name);
    expect(written.name).toMatch(/^support-Counter-3-\d{8}T\d{6}Z\.json$/);
    expect(fs.statSync(file).size).toBe(written.sizeBytes);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    SupportBundle.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    expect(kiosk.audit.entries.at(-1)).toMatchObject({
      event: 'support.file-written',
      fields: { sizeBytes: written.sizeBytes },
    });
  });

  it('goes to the organisation’s folder, which is not made where it is missing', async () => {
    const stick = path.join(folder, 'stick');
    const bundle = await collectBundle(sources);
    const to = openExportFolder(stick, false);
    expect(await writeBundle(bundle, to)).toEqual(err(fail('audit-folder-missing')));
    expect(fs.existsSync(stick)).toBe(false);
    fs.mkdirSync(stick);
    expect((await writeBundle(bundle, to)).ok).toBe(true);
  });

  it('is whole where two of one second are asked for at once', async () => {
    const bundle = await collectBundle(sources);
    const to = openExportFolder(path.join(folder, 'twice'), true);
    const [first, second] = await Promise.all([writeBundle(bundle, to), writeBundle(bundle, to)]);
    expect([first, second]).toEqual([ok(unwrap(first)), ok(unwrap(first))]);
    expect(fs.readdirSync(to.path)).toEqual([unwrap(first).name]);
    SupportBundle.parse(JSON.parse(fs.readFileSync(path.join(to.path, unwrap(first).name), 'utf8')));
  });

  it('stays small: the oldest lines go', async () => {
    const bundle = await collectBundle(sources);
    const line = bundle.log.lines.find(({ event }) => event === 'bug');
    if (line?.event !== 'bug') throw new Error('the log has no bug');
    const lines = Array.from({ length: 1000 }, (_, at) => ({
      ...line,
      at,
      frames: Array.from({ length: 20 }, () => line.frames[0] ?? ''),
    }));
    const text = toBundleText({ ...bundle, log: { ...bundle.log, lines } });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBundleBytes);
    expect(SupportBundle.parse(JSON.parse(text)).log.lines.at(-1)?.at).toBe(999);
  });

  it('is put together as the program does it', async () => {
    const call = {
      ...kiosk.call,
      'app.read-status': sources.status,
      'app.run-preflight': sources.preflight,
      'connection.read': sources.connection,
      'staff.read-report': sources.dayReport,
    };
    const handlers = composeSupport({
      setup: { policy, profile: folder },
      vault: kiosk.vault,
      audit: createAuditLog({ sink: kiosk.audit, clock: world.time.clock }),
      clock: world.time.clock,
      read: call as never,
    });
    const written = unwrap(await handlers['support.write-file']({}, bySupervisor));
    expect(written.folder).toBe(path.join(folder, 'exports'));
    expect(found(fs.readFileSync(path.join(written.folder, written.name), 'utf8'))).toEqual([]);
  });
});
