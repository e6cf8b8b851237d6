import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { firstStartMarkName } from '../../../electron/staff/first-start-mark.ts';
import { StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';
import { newestFile } from '../vault/support/vault-folder.ts';
import { by, keychainOf, nobody, startCounter } from './counter.ts';

vi.mock('../../../electron/staff/pin-hash.ts', () => import('./quick-pin-hash.ts'));

const pin = '482913';
const first = '738201';
const own = '940275';
const boss = StaffId.parse('staff-1');
const clerk = StaffId.parse('staff-2');

let disk: VaultDisk;
beforeEach(() => {
  disk = createVaultDisk();
});
afterEach(() => disk.remove());

/** A terminal with a supervisor, and a clerk with a PIN of their own. */
async function staffed() {
  const terminal = await startCounter(disk);
  const { call, queue } = terminal;
  unwrap(await call['staff.create-first']({ displayName: 'Lim Mei Hua', pin }, nobody));
  unwrap(await call['staff.add']({ displayName: 'Nur Aina', role: 'staff', pin: first }, by(boss)));
  unwrap(await call['staff.choose-pin']({ staffId: clerk, pin: first, newPin: own }, nobody));
  unwrap(await call['staff.sign-out']({}, nobody));
  unwrap(await queue.settled());
  return terminal;
}

/** After the power went. */
async function again(before: Awaited<ReturnType<typeof startCounter>>) {
  before.crash();
  return startCounter(disk);
}

/** Whoever can write to the vault's file, without its key. */
function sql(statements: string) {
  const db = new Database(newestFile(disk.folder));
  db.pragma('foreign_keys = off');
  db.exec(statements);
  db.close();
}

/** What the vault needs in order to open stays; what it holds does not. */
function emptyTables() {
  const db = new Database(newestFile(disk.folder));
  db.pragma('foreign_keys = off');
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const held = tables.filter((name) => !/^(vault|meta|sqlite_)/.test(name));
  expect(held).toContain('kept');
  for (const name of held) db.exec(`drop trigger if exists "${name}"; delete from "${name}"`);
  db.close();
}

describe('the first start of a live terminal', () => {
  it('names one supervisor, who can sign in, also after a restart', async () => {
    const terminal = await startCounter(disk);
    expect(terminal.staff.isFirstStart).toBe(true);
    expect(unwrap(await terminal.call['staff.list']({}, nobody))).toEqual([]);
    const card = unwrap(
      await terminal.call['staff.create-first']({ displayName: 'Lim Mei Hua', pin }, nobody),
    );
    expect(card).toEqual({ staffId: boss, displayName: 'Lim Mei Hua', role: 'supervisor' });
    expect(terminal.sink.entries.at(-1)).toMatchObject({
      event: 'staff.created',
      fields: { staffId: boss, role: 'supervisor' },
    });
    unwrap(await terminal.queue.settled());
    const later = await again(terminal);
    expect(later.staff.isFirstStart).toBe(false);
    expect(unwrap(await later.session.signIn(boss, pin))).toMatchObject({
      displayName: 'Lim Mei Hua',
      role: 'supervisor',
    });
  });

  it('is over as soon as there is anybody: at once, for two who try together, and after a restart', async () => {
    const terminal = await startCounter(disk);
    const create = (displayName: string, at = terminal) =>
      at.call['staff.create-first']({ displayName, pin }, nobody);
    const both = await Promise.all([create('One'), create('Two')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await create('Three')).toEqual(err(fail('wrong-state')));
    unwrap(await terminal.queue.settled());
    const later = await again(terminal);
    expect(await create('Four', later)).toEqual(err(fail('wrong-state')));
    expect(unwrap(await later.call['staff.list']({}, nobody))).toHaveLength(1);
  });

  it('takes no PIN that is easy to guess', async () => {
    const { call } = await startCounter(disk);
    for (const weak of ['1234', '000000', '123456'])
      expect((await call['staff.create-first']({ displayName: 'Lim', pin: weak }, nobody)).ok).toBe(false);
    expect(unwrap(await call['staff.list']({}, nobody))).toEqual([]);
  });

  it('does not come where something stops all work', async () => {
    const { call, staff } = await startCounter(disk, { isBlocked: true });
    expect(staff.isFirstStart).toBe(false);
    expect(await call['staff.create-first']({ displayName: 'Lim', pin }, nobody)).toEqual(
      err(fail('wrong-state')),
    );
  });

  it('does not come over kept customers whose staff was taken away', async () => {
    const terminal = await staffed();
    const draft = { applicationId: '7e57de5c-0000-4000-8000-000000000001' as never, at: 1, body: {} };
    unwrap(await terminal.vault.putApplication(draft));
    const remove = ['staff-1', 'staff-2', 'tries staff-1', 'tries staff-2'];
    unwrap(
      await terminal.vault.write(
        remove.map((staffId) => ({ write: 'staff', staffId, record: null }) as const),
      ),
    );
    const later = await again(terminal);
    expect(later.staff.failure).toEqual(fail('staff-list-missing'));
    expect(await later.call['staff.create-first']({ displayName: 'Thief', pin }, nobody)).toEqual(
      err(fail('wrong-state')),
    );
  });

  it.each([
    ['the folder of the vault', () => rmSync(disk.folder, { recursive: true })],
    ['every row that it holds', emptyTables],
    ['the rows of staff and their tries', () => sql("delete from kept where kind = 'staff'")],
  ])('does not come again over a terminal of which somebody deleted %s', async (_what, take) => {
    (await staffed()).crash();
    take();
    const later = await startCounter(disk);
    expect(later.staff).toMatchObject({ isFirstStart: false, failure: fail('staff-list-missing') });
    expect(await later.call['staff.create-first']({ displayName: 'Thief', pin }, nobody)).toEqual(
      err(fail('wrong-state')),
    );
    // A control: it is the keychain that knows.
    later.crash();
    rmSync(disk.folder, { recursive: true });
    const elsewhere = await startCounter(disk, { secrets: createMemorySecretStore('training') });
    expect(elsewhere.staff.isFirstStart).toBe(true);
  });

  it('is in the keychain before anybody is told that it happened, and not before it is on the disk', async () => {
    const terminal = await startCounter(disk);
    disk.stall();
    const created = terminal.call['staff.create-first']({ displayName: 'Lim Mei Hua', pin }, nobody);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await keychainOf(disk).read(firstStartMarkName)).ok).toBe(false);
    disk.goOn();
    unwrap(await Promise.resolve(created));
    expect((await keychainOf(disk).read(firstStartMarkName)).ok).toBe(true);
  });

  it('can be had again where the disk never took the first supervisor', async () => {
    const terminal = await startCounter(disk);
    disk.refuse('storage-full');
    await terminal.call['staff.create-first']({ displayName: 'Lim Mei Hua', pin }, nobody);
    expect((await again(terminal)).staff.isFirstStart).toBe(true);
  });

  it('is marked by the next start where the mark was not made', async () => {
    const terminal = await staffed();
    unwrap(await keychainOf(disk).remove(firstStartMarkName));
    await again(terminal);
    expect((await keychainOf(disk).read(firstStartMarkName)).ok).toBe(true);
  });

  it('does not come while the keychain does not answer', async () => {
    const terminal = await startCounter(disk);
    const silent = { ...keychainOf(disk), read: async () => err(fail('keychain-unavailable')) };
    terminal.crash();
    expect((await startCounter(disk, { secrets: silent as never })).staff.failure).toEqual(
      fail('staff-list-missing'),
    );
  });

  it('does not come where tries show that there was somebody', async () => {
    const terminal = await staffed();
    await terminal.session.signIn(clerk, '000000');
    unwrap(
      await terminal.vault.write(
        ['staff-1', 'staff-2'].map((staffId) => ({ write: 'staff', staffId, record: null }) as const),
      ),
    );
    expect((await again(terminal)).staff.failure).toEqual(fail('staff-list-missing'));
  });
});

describe('the tries of a live terminal', () => {
  it('outlive the program: a restart gives nobody five new ones', async () => {
    let terminal = await staffed();
    for (let count = 0; count < 4; count += 1) await terminal.session.signIn(clerk, '000000');
    // Not even one that is cut off right after its answer.
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, '000000')).toEqual(
      err(fail('pin-delayed', { waitMs: 30_000 })),
    );
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, own)).toEqual(err(fail('pin-delayed', { waitMs: 30_000 })));
  });

  it('begin their wait anew with the program, on whatever clock', async () => {
    let terminal = await staffed();
    for (let count = 0; count < 6; count += 1) {
      await terminal.session.signIn(clerk, '000000');
      terminal.clock.advance(30_000);
    }
    terminal = await again(terminal);
    terminal.clock.setWallClock(terminal.clock.now() + 86_400_000);
    expect(await terminal.session.signIn(clerk, own)).toMatchObject({ error: { code: 'pin-delayed' } });
    terminal.clock.advance(15 * 60_000);
    expect((await terminal.session.signIn(clerk, own)).ok).toBe(true);
  });

  it('are on the disk before the PIN is compared: pulling the plug then takes none back', async () => {
    const terminal = await staffed();
    for (let count = 0; count < 4; count += 1) await terminal.session.signIn(clerk, '000000');
    disk.stall();
    let isAnswered = false;
    void terminal.session.signIn(clerk, own).then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAnswered).toBe(false);
    disk.goOn();
  });

  it('are forgotten with the right PIN', async () => {
    let terminal = await staffed();
    for (let count = 0; count < 4; count += 1) await terminal.session.signIn(clerk, '000000');
    expect((await terminal.session.signIn(clerk, own)).ok).toBe(true);
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, '000000')).toEqual(err(fail('pin-wrong', { triesLeft: 4 })));
  });

  it('count as used up where the record itself was changed', async () => {
    let terminal = await staffed();
    await terminal.session.signIn(clerk, '000000');
    unwrap(
      await terminal.vault.write([{ write: 'staff', staffId: `tries ${clerk}`, record: { wrong: -5 } }]),
    );
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, own)).toMatchObject({ error: { code: 'pin-delayed' } });
  });

  it('that a full disk refused are kept when it has room, the newest last', async () => {
    let terminal = await staffed();
    disk.refuse('storage-full');
    for (let count = 0; count < 3; count += 1) await terminal.session.signIn(clerk, '000000');
    disk.goOn();
    await terminal.session.signIn(clerk, '000000');
    unwrap(await terminal.queue.settled());
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, '000000')).toEqual(
      err(fail('pin-delayed', { waitMs: 30_000 })),
    );
  });

  it('that a full disk refused are kept even if nobody tries again', async () => {
    let terminal = await staffed();
    disk.refuse('storage-full');
    for (let count = 0; count < 5; count += 1) await terminal.session.signIn(clerk, '000000');
    disk.goOn();
    unwrap(await terminal.queue.settled());
    terminal = await again(terminal);
    expect(await terminal.session.signIn(clerk, own)).toMatchObject({ error: { code: 'pin-delayed' } });
  });

  it('still count in memory where the disk takes nothing, and staff get in', async () => {
    const terminal = await staffed();
    disk.refuse('storage-full');
    expect(await terminal.session.signIn(clerk, '000000')).toEqual(err(fail('pin-wrong', { triesLeft: 4 })));
    expect((await terminal.session.signIn(clerk, own)).ok).toBe(true);
    expect(terminal.bugs.length).toBeGreaterThan(0);
  });
});

describe('a supervisor', () => {
  it('adds somebody, who chooses a PIN of their own; all of it is there after a restart', async () => {
    const later = await again(await staffed());
    expect(unwrap(await later.call['staff.read-directory']({}, by(boss)))).toEqual([
      {
        staffId: boss,
        displayName: 'Lim Mei Hua',
        role: 'supervisor',
        enabled: true,
        mustChoosePin: false,
      },
      { staffId: clerk, displayName: 'Nur Aina', role: 'staff', enabled: true, mustChoosePin: false },
    ]);
    expect((await later.session.signIn(clerk, first)).ok).toBe(false);
    expect((await later.session.signIn(clerk, own)).ok).toBe(true);
  });

  it('gives no name twice, also not of somebody disabled', async () => {
    const { call } = await staffed();
    unwrap(await call['staff.set-enabled']({ staffId: clerk, enabled: false }, by(boss)));
    expect(
      await call['staff.add']({ displayName: ' nur  AINA', role: 'staff', pin: first }, by(boss)),
    ).toEqual(err(fail('name-taken')));
    const both = await Promise.all(
      ['Tan', 'tan'].map((displayName) =>
        call['staff.add']({ displayName, role: 'staff', pin: first }, by(boss)),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('gives no id twice, also not one whose record is damaged', async () => {
    const terminal = await staffed();
    unwrap(await terminal.vault.write([{ write: 'staff', staffId: clerk, record: { broken: true } }]));
    const later = await again(terminal);
    expect(later.bugs).toHaveLength(1);
    const all = unwrap(
      await later.call['staff.add']({ displayName: 'Tan', role: 'staff', pin: first }, by(boss)),
    );
    expect(all.map(({ staffId }) => staffId)).toEqual(['staff-1', 'staff-3']);
  });

  it('disables somebody, who is gone from the sign-in and can not get in, now and after a restart', async () => {
    const terminal = await staffed();
    unwrap(await terminal.call['staff.set-enabled']({ staffId: clerk, enabled: false }, by(boss)));
    const check = async ({ call, session }: typeof terminal) => {
      expect(unwrap(await call['staff.list']({}, nobody)).map(({ staffId }) => staffId)).toEqual([boss]);
      expect((await session.signIn(clerk, own)).ok).toBe(false);
    };
    await check(terminal);
    unwrap(await terminal.queue.settled());
    const later = await again(terminal);
    await check(later);
    unwrap(await later.call['staff.set-enabled']({ staffId: clerk, enabled: true }, by(boss)));
    expect((await later.session.signIn(clerk, own)).ok).toBe(true);
  });

  it('ends the session of whoever is disabled or given another role, and the visit with it', async () => {
    const changes = [
      ['staff.set-enabled', { staffId: clerk, enabled: false }],
      ['staff.set-role', { staffId: clerk, role: 'supervisor' }],
    ] as const;
    const terminal = await staffed();
    for (const isLocked of [false, true]) {
      for (const [method, input] of changes) {
        unwrap(await terminal.session.signIn(clerk, own));
        if (isLocked) terminal.session.lock();
        const before = terminal.ended.length;
        unwrap(await terminal.call[method](input as never, by(boss)));
        expect(terminal.session.read().state).toBe('signed-out');
        expect(terminal.ended).toHaveLength(before + 1);
        unwrap(await terminal.call['staff.set-enabled']({ staffId: clerk, enabled: true }, by(boss)));
        unwrap(await terminal.call['staff.set-role']({ staffId: clerk, role: 'staff' }, by(boss)));
      }
    }
    unwrap(await terminal.session.signIn(clerk, own));
    unwrap(await terminal.call['staff.set-role']({ staffId: clerk, role: 'staff' }, by(boss)));
    expect(terminal.session.read().state).toBe('signed-in');
  });

  it('does not lock the terminal out of its last supervisor', async () => {
    const { call } = await staffed();
    const last = err(fail('last-supervisor'));
    expect(await call['staff.set-enabled']({ staffId: boss, enabled: false }, by(boss))).toEqual(last);
    expect(await call['staff.set-role']({ staffId: boss, role: 'staff' }, by(boss))).toEqual(last);
    unwrap(await call['staff.set-role']({ staffId: clerk, role: 'supervisor' }, by(boss)));
    unwrap(await call['staff.set-enabled']({ staffId: clerk, enabled: false }, by(boss)));
    // One who is disabled is none.
    expect(await call['staff.set-enabled']({ staffId: boss, enabled: false }, by(boss))).toEqual(last);
    unwrap(await call['staff.set-enabled']({ staffId: clerk, enabled: true }, by(boss)));
    unwrap(await call['staff.set-enabled']({ staffId: boss, enabled: false }, by(boss)));
    expect(await call['staff.set-role']({ staffId: clerk, role: 'staff' }, by(clerk))).toEqual(last);
  });

  it('is no other supervisor’s last one as long as that one never chose a PIN', async () => {
    const { call, session } = await staffed();
    const last = err(fail('last-supervisor'));
    const other = StaffId.parse('staff-3');
    unwrap(await call['staff.add']({ displayName: 'Tan', role: 'supervisor', pin: first }, by(boss)));
    expect(await call['staff.set-enabled']({ staffId: boss, enabled: false }, by(boss))).toEqual(last);
    expect(await call['staff.set-role']({ staffId: boss, role: 'staff' }, by(boss))).toEqual(last);
    unwrap(await session.choosePin(other, first, '604817'));
    unwrap(await call['staff.set-enabled']({ staffId: boss, enabled: false }, by(boss)));
  });

  it.each([
    ['disabled', 'staff.set-enabled', { staffId: clerk, enabled: false }],
    ['made staff', 'staff.set-role', { staffId: clerk, role: 'staff' }],
  ] as const)('who is %s has no right left while their visit is wound up', async (_how, method, input) => {
    const visit = Promise.withResolvers<void>();
    const before = await staffed();
    before.crash();
    const terminal = await startCounter(disk, { endVisit: () => visit.promise });
    const { call, session } = terminal;
    unwrap(await call['staff.set-role']({ staffId: clerk, role: 'supervisor' }, by(boss)));
    unwrap(await session.signIn(clerk, own));
    const late = call['staff.reset-pin']({ staffId: boss, pin: first }, by(clerk));
    const changed = call[method](input as never, by(clerk));
    expect(session.read().state).toBe('locked');
    expect((await session.unlock(own)).ok).toBe(false);
    const no = err(fail('supervisor-needed'));
    // What was under way, and what comes from now on.
    expect(await late).toEqual(no);
    expect(await call['staff.set-enabled']({ staffId: clerk, enabled: true }, by(clerk))).toEqual(no);
    expect(await call['staff.set-role']({ staffId: clerk, role: 'supervisor' }, by(clerk))).toEqual(no);
    expect(await call['staff.reset-pin']({ staffId: boss, pin: first }, by(clerk))).toEqual(no);
    const person = { displayName: 'Tan', role: 'supervisor', pin: first } as const;
    expect(await call['staff.add'](person, by(clerk))).toEqual(no);
    visit.resolve();
    unwrap(await Promise.resolve(changed));
    expect(session.read().state).toBe('signed-out');
  });

  it('sets a PIN for others, never the own one, and ends their wait', async () => {
    const { call, session } = await staffed();
    for (let count = 0; count < 6; count += 1) await session.signIn(clerk, '000000');
    expect(await call['staff.reset-pin']({ staffId: boss, pin: first }, by(boss))).toEqual(
      err(fail('same-person')),
    );
    unwrap(await call['staff.reset-pin']({ staffId: clerk, pin: first }, by(boss)));
    expect(await session.signIn(clerk, first)).toEqual(err(fail('pin-to-choose')));
    expect(await call['staff.reset-pin']({ staffId: StaffId.parse('nobody'), pin: first }, by(boss))).toEqual(
      err(fail('staff-unknown')),
    );
  });

  it('leaves a trail of ids, and nothing else', async () => {
    const { call, sink } = await staffed();
    unwrap(await call['staff.reset-pin']({ staffId: clerk, pin: first }, by(boss)));
    unwrap(await call['staff.set-role']({ staffId: clerk, role: 'supervisor' }, by(boss)));
    unwrap(await call['staff.set-enabled']({ staffId: clerk, enabled: false }, by(boss)));
    unwrap(await call['staff.set-enabled']({ staffId: clerk, enabled: true }, by(boss)));
    const trail = sink.entries.map(({ event, fields }) => [event, fields]);
    expect(trail).toEqual([
      ['staff.created', { staffId: boss, role: 'supervisor' }],
      ['staff.created', { staffId: clerk, role: 'staff', by: boss }],
      ['staff.pin-chosen', { staffId: clerk }],
      ['staff.signed-in', { staffId: clerk, role: 'staff' }],
      ['staff.signed-out', { staffId: clerk }],
      ['staff.pin-reset', { staffId: clerk, by: boss }],
      ['staff.role-changed', { staffId: clerk, role: 'supervisor', by: boss }],
      ['staff.disabled', { staffId: clerk, by: boss }],
      ['staff.enabled', { staffId: clerk, by: boss }],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/Nur|Aina|482913|738201|940275/);
  });
});

it('a name and a PIN stand nowhere on the disk in the clear', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const terminal = await staffed();
  terminal.crash();
  const bytes = readdirSync(disk.folder).map((name) => readFileSync(`${disk.folder}/${name}`));
  const has = (text: string) => bytes.some((one) => one.includes(text));
  expect(['Nur Aina', 'Lim Mei Hua', pin, first, own].filter(has)).toEqual([]);
  // A control: what is plain is found.
  expect(has('tries staff-2')).toBe(true);
});
