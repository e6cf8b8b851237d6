/** A supervisor's view of the log over a real vault, and the check at the start: what is broken is told and stops nothing. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { type AuditEntry, parseEntry } from '../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../../electron/audit/audit-sink.ts';
import { auditWrite } from '../../../electron/audit/carry-lines.ts';
import { createVaultAuditSink } from '../../../electron/audit/vault-audit-sink.ts';
import { verifyExport } from '../../../electron/audit/verify-export.ts';
import { composeAudit } from '../../../electron/compose/audit.ts';
import type { StaffMember } from '../../../electron/staff/staff-directory.ts';
import { createWriteQueue } from '../../../electron/vault/write-queue.ts';
import { StaffId } from '../../../shared/brand.ts';
import { auditContract, auditPageSize } from '../../../shared/contract/audit-contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';
import { forgedAfter, writtenLog } from '../audit/support/written-log.ts';

const disks: VaultDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove();
});

const staff = { staffId: StaffId.parse('wei-jie'), displayName: 'Wei Jie', role: 'supervisor' } as const;
const nurAina = { staffId: StaffId.parse('staff-1'), displayName: 'Nur Aina' } as StaffMember;
const bySupervisor = { staff, mode: 'live' } as const;

/** A terminal whose log has these lines already. */
async function openTerminal(entries: readonly AuditEntry[], transfer?: object, disk = createVaultDisk()) {
  if (!disks.includes(disk)) disks.push(disk);
  const clock = createFakeClock();
  const bugs: unknown[] = [];
  const vault = disk.open();
  unwrap(await vault.write(entries.map(auditWrite)));
  const queue = createWriteQueue({ vault, onBug: (error) => bugs.push(error) });
  const { sequence, newest } = unwrap(await vault.lastAudit());
  const hash = newest && parseEntry(newest.line)?.hash;
  const sink = createVaultAuditSink({ sequence, hash: hash ?? '0'.repeat(64) }, queue.add);
  const audit = createAuditLog({ sink, clock });
  let told = 0;
  let rests = 0;
  const profile = path.dirname(disk.folder);
  const composed = composeAudit({
    clock,
    setup: {
      policy: Policy.parse({
        branch: 'Petaling Street',
        terminal: 'Counter 3',
        ...(transfer ? { outbox: { transfer } } : {}),
      }),
      mode: 'live',
      profile,
    },
    terminal: {
      audit,
      storage: { vault, queue, isLasting: true },
      people: { directory: { find: (staffId) => (staffId === 'staff-1' ? nurAina : undefined) } },
      providerOffset: { note: () => {}, read: () => 120_000 },
      hasSetAside: false,
    },
    version: '0.1.0',
    onNotices: () => {
      told += 1;
    },
    onBug: (error) => bugs.push(error),
    pause: async () => {
      rests += 1;
    },
  });
  await composed.checked;
  const stored = async () => {
    unwrap(await queue.settled());
    const lines = unwrap(await vault.readAudit({ from: 1, limit: 10_000 }));
    return lines.flatMap(({ line }) => parseEntry(line) ?? []);
  };
  return {
    ...{ disk, vault, composed, profile, bugs, audit, stored, call: composed.handlers },
    told: () => told,
    rests: () => rests,
  };
}

/** Somebody had the database before this start. */
async function tampered(sql: string, lines = 6) {
  const before = await openTerminal(writtenLog(lines));
  await before.vault.close();
  const file = fs.readdirSync(before.disk.folder).find((name) => name.endsWith('.db')) ?? '';
  const database = new Database(path.join(before.disk.folder, file));
  database.exec(sql);
  database.close();
  return await openTerminal([], undefined, before.disk);
}

describe('the list', () => {
  it('is the newest first, in pages that miss no line and repeat none', async () => {
    const { call } = await openTerminal(writtenLog(1130));
    const seen: number[] = [];
    let before: number | undefined;
    do {
      const answer = await call['audit.list']({ ...(before ? { before } : {}) }, bySupervisor);
      const { lines, next } = auditContract['audit.list'].output.parse(unwrap(answer));
      expect(lines.length).toBeLessThanOrEqual(auditPageSize);
      seen.push(...lines.map(({ sequence }) => sequence));
      before = next;
    } while (before !== undefined);
    expect(seen).toEqual(Array.from({ length: 1130 }, (_, place) => 1130 - place));
  });

  it('of one group has its lines only, and says who they are about', async () => {
    const { call } = await openTerminal(writtenLog(12));
    const read = async (group: 'staff' | 'settings' | 'outbox') =>
      auditContract['audit.list'].output.parse(unwrap(await call['audit.list']({ group }, bySupervisor)));
    const { lines, people } = await read('settings');
    expect(lines.map(({ sequence }) => sequence)).toEqual([12, 9, 6, 3]);
    expect(lines[0]?.entry).toMatchObject({ event: 'settings.changed', providerOffsetMs: -340 });
    // Only who the directory knows: the others are told by their ids.
    expect(people).toEqual([{ staffId: 'staff-1', name: 'Nur Aina' }]);
    expect((await read('staff')).lines).toHaveLength(8);
    expect((await read('outbox')).lines).toEqual([]);
  });

  it('a rare group does not make one call read the whole log', async () => {
    const { call, disk } = await openTerminal(writtenLog(6000));
    disk.calls.clear();
    const { lines, next } = unwrap(await call['audit.list']({ group: 'outbox' }, bySupervisor));
    expect(lines).toEqual([]);
    expect(next).toBe(1001);
    expect(disk.calls.get('readAudit')).toBe(10);
  });

  it('shows no more of a line that was changed than its number', async () => {
    const { call } = await tampered(
      `UPDATE audit SET line = replace(line, 'staff-1', 'Tan Mei') WHERE sequence = 2`,
    );
    const answer = unwrap(await call['audit.list']({}, bySupervisor));
    expect(answer.lines.find(({ sequence }) => sequence === 2)).toEqual({ sequence: 2 });
    expect(JSON.stringify(answer)).not.toContain('Tan Mei');
  });

  it('finds the lines that there are, however far away somebody has put one', async () => {
    const { call } = await tampered(`UPDATE audit SET sequence = ${2 ** 50} WHERE sequence = 6`);
    const { lines } = unwrap(await call['audit.list']({}, bySupervisor));
    // The start's own line stands behind it.
    expect(lines.map(({ sequence }) => sequence)).toEqual([2 ** 50 + 1, 2 ** 50, 5, 4, 3, 2, 1]);
  });

  it('names an event that this version does not know by its id alone', async () => {
    const { vault, call, disk } = await openTerminal([]);
    const { sequence: _s, previous: _p, hash: _h, ...line } = forgedAfter(undefined);
    const { chainEntry, chainStart } = await import('../../../electron/audit/audit-chain.ts');
    const entry = chainEntry({ ...line, event: 'later.thing', fields: { customer: 'Tan Mei' } }, chainStart);
    unwrap(await vault.write([auditWrite(entry)]));
    const answer = unwrap(await call['audit.list']({ group: 'security' }, bySupervisor));
    expect(answer.lines).toMatchObject([
      { sequence: 1, entry: { event: 'unknown', facts: { event: 'later.thing' } } },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Tan Mei');
    expect(disk).toBeDefined();
  });
});

describe('the check at the start', () => {
  it('of a log that holds says nothing, and rests between its pages', async () => {
    const { composed, bugs, told, rests, stored } = await openTerminal(writtenLog(1100));
    expect(composed.notices()).toEqual([]);
    expect([bugs, told(), rests()]).toEqual([[], 0, 3]);
    expect(await stored()).toHaveLength(1100);
  });

  it.each([
    [
      'a changed line',
      `UPDATE audit SET line = replace(line, 'staff-1', 'staff-2') WHERE sequence = 2`,
      2,
      'changed',
    ],
    ['a removed line', 'DELETE FROM audit WHERE sequence = 3', 3, 'removed'],
    ['newest lines removed', 'DELETE FROM audit WHERE sequence > 4', 5, 'removed'],
    [
      'newest lines removed, and the count put back',
      `DELETE FROM audit WHERE sequence > 4; UPDATE counter SET last = 4 WHERE name = 'audit'`,
      5,
      'uncounted',
    ],
    [
      'newest lines removed with their count',
      `DELETE FROM audit WHERE sequence > 4; DELETE FROM counter WHERE name = 'audit'`,
      5,
      'uncounted',
    ],
  ])('tells staff, the bug log and the log itself of %s; work goes on', async (_, sql, line, how) => {
    const { composed, bugs, told, stored, call, audit } = await tampered(sql);
    expect(composed.notices()).toEqual(['audit-broken']);
    expect(told()).toBe(1);
    expect(bugs.map(String)).toEqual([
      `Error: line ${line} of the audit log is not as it was written: ${how}`,
    ]);
    expect((await stored()).at(-1)).toMatchObject({ event: 'audit.found-broken', fields: { line, how } });
    audit.write('app.stopped', {});
    expect((await stored()).at(-1)?.event).toBe('app.stopped');
    // And so it does at the next start: no line that is written since hides it.
    const found = auditContract['audit.verify'].output.parse(
      unwrap(await call['audit.verify']({}, bySupervisor)),
    );
    // What was written since is behind it; where nobody knows how many there were, the line is the next one.
    expect(found.broken).toMatchObject(how === 'uncounted' ? { how } : { line, how });
  });

  it('of a vault that does not answer is silent: it was told where it was opened', async () => {
    const disk = createVaultDisk();
    disks.push(disk);
    disk.refuse('storage-unavailable', 'readAudit');
    const { composed, bugs } = await openTerminal([], undefined, disk);
    expect([composed.notices(), bugs]).toEqual([[], []]);
  });
});

describe('an export', () => {
  it('lies signed in the profile, holds by the key that is shown, and is a line itself', async () => {
    const { call, profile, stored } = await openTerminal(writtenLog(8));
    const { publicKey, fingerprint } = auditContract['audit.read-key'].output.parse(
      unwrap(await call['audit.read-key']({}, bySupervisor)),
    );
    const made = auditContract['audit.export'].output.parse(
      unwrap(await call['audit.export']({}, bySupervisor)),
    );
    expect(made).toEqual({
      folder: path.join(profile, 'exports'),
      name: 'audit-Counter-3-20260503T090000Z-8.jsonl',
      check: { lines: 8 },
      fingerprint,
    });
    expect(await verifyExport(path.join(made.folder, made.name), { key: publicKey })).toMatchObject({
      problems: [],
      manifest: { terminal: 'Counter 3', branch: 'Petaling Street', mode: 'live', providerOffsetMs: 120_000 },
    });
    expect((await stored()).at(-1)).toMatchObject({
      event: 'audit.exported',
      fields: { staffId: 'wei-jie', lines: 8 },
    });
    // The next one has this line in it.
    expect(unwrap(await call['audit.export']({}, bySupervisor)).check).toEqual({ lines: 9 });
  });

  it('is the same terminal’s after a restart, and another vault has another key', async () => {
    const keyOf = async (terminal: Awaited<ReturnType<typeof openTerminal>>) =>
      unwrap(await terminal.call['audit.read-key']({}, bySupervisor)).publicKey;
    const first = await openTerminal([]);
    const key = await keyOf(first);
    await first.vault.close();
    expect(await keyOf(await openTerminal([], undefined, first.disk))).toBe(key);
  });

  it('goes where policy says, is never made there, and what was not written is a line too', async () => {
    const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    const disk = createVaultDisk();
    const stick = path.join(path.dirname(disk.folder), 'stick');
    const { call, stored } = await openTerminal(writtenLog(3), { recipient, folder: stick }, disk);
    expect(await call['audit.export']({}, bySupervisor)).toEqual(err(fail('audit-folder-missing')));
    expect((await stored()).at(-1)).toMatchObject({
      event: 'audit.exported',
      fields: { lines: 0, failure: 'audit-folder-missing' },
    });
    fs.mkdirSync(stick);
    const { folder, name } = unwrap(await call['audit.export']({}, bySupervisor));
    expect(folder).toBe(stick);
    expect(fs.readdirSync(stick)).toEqual([name]);
  });

  it('of a log that does not hold says so, to whoever exports it and in the file', async () => {
    const { call } = await tampered('DELETE FROM audit WHERE sequence = 3');
    const { folder, name, check } = unwrap(await call['audit.export']({}, bySupervisor));
    expect(check).toEqual({ lines: 6, broken: { line: 3, how: 'removed' } });
    const verdict = await verifyExport(path.join(folder, name));
    expect(verdict).toMatchObject({ problems: [{ problem: 'found-by-terminal', broken: check.broken }] });
  });

  it('two at once are made one after the other', async () => {
    const { call, profile } = await openTerminal(writtenLog(3));
    const made = await Promise.all([1, 2].map(() => call['audit.export']({}, bySupervisor)));
    const names = made.map((one) => unwrap(one).name);
    expect(new Set(names).size).toBe(2);
    expect(fs.readdirSync(path.join(profile, 'exports')).sort()).toEqual(names.toSorted());
  });
});

it('a vault that does not answer is said as such, whatever was asked', async () => {
  const { call, disk } = await openTerminal(writtenLog(2));
  disk.refuse('storage-unavailable', 'lastAudit');
  disk.refuse('storage-unavailable', 'keyFor');
  const refused = err(fail('storage-unavailable'));
  for (const method of ['audit.list', 'audit.verify', 'audit.read-key', 'audit.export'] as const)
    expect(await call[method]({}, bySupervisor)).toEqual(refused);
});

it('practice without a keychain keeps its log in the file: it is read, checked and exported from there', async () => {
  const disk = createVaultDisk();
  disks.push(disk);
  const clock = createFakeClock();
  const profile = path.dirname(disk.folder);
  const file = path.join(profile, 'audit', 'audit.jsonl');
  const vault = disk.open();
  const queue = createWriteQueue({ vault, onBug: () => {} });
  const compose = () =>
    composeAudit({
      clock,
      setup: { policy: Policy.parse({ terminal: 'Counter 3' }), mode: 'training', profile },
      terminal: {
        audit: createAuditLog({ sink: createFileAuditSink(file), clock }),
        storage: { vault, queue, isLasting: false },
        people: { directory: { find: () => undefined } },
        providerOffset: { note: () => {}, read: () => undefined },
        hasSetAside: false,
      },
      version: '0.1.0',
      onNotices: () => {},
      onBug: () => {},
      pause: async () => {},
    });
  expect(unwrap(await compose().handlers['audit.list']({}, bySupervisor)).lines).toEqual([]);
  fs.writeFileSync(
    file,
    writtenLog(3)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join(''),
  );
  const { handlers } = compose();
  const { lines } = unwrap(await handlers['audit.list']({}, bySupervisor));
  expect(lines.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  const { folder, name } = unwrap(await handlers['audit.export']({}, bySupervisor));
  expect(await verifyExport(path.join(folder, name))).toMatchObject({ problems: [], check: { lines: 3 } });
  expect(unwrap(await handlers['audit.verify']({}, bySupervisor))).toEqual({ lines: 4 });
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('staff-1', 'staff-2'));
  const broken = compose();
  await broken.checked;
  expect(broken.notices()).toEqual(['audit-broken']);
});
