import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';
import { createVaultDisk, type VaultDisk } from '../../support/vault-disk.ts';
import { by, nobody, startCounter } from './counter.ts';

vi.mock('../../../electron/staff/pin-hash.ts', () => import('./quick-pin-hash.ts'));

const boss = StaffId.parse('staff-1');
let disk: VaultDisk;
beforeEach(() => {
  disk = createVaultDisk();
});
afterEach(() => disk.remove());

async function signedIn() {
  const terminal = await startCounter(disk);
  unwrap(await terminal.call['staff.create-first']({ displayName: 'Lim Mei Hua', pin: '482913' }, nobody));
  unwrap(await terminal.session.signIn(boss, '482913'));
  return terminal;
}

describe('signing out', () => {
  it('asks for nothing where nothing is open', async () => {
    const { call, events } = await signedIn();
    expect(await call['staff.sign-out']({}, nobody)).toEqual(ok({ state: 'signed-out' }));
    expect(events()).not.toContain('staff.outbox-acknowledged');
  });

  it('has what only a person can settle acknowledged, and writes that down', async () => {
    const { call, open, session, sink } = await signedIn();
    Object.assign(open, { unknown: 2, quarantined: 1 });
    expect(await call['staff.sign-out']({}, nobody)).toEqual(err(fail('not-acknowledged', open)));
    expect(session.read().state).toBe('signed-in');
    const acknowledged = { unknown: 2, quarantined: 1 };
    expect(await call['staff.sign-out']({ acknowledged }, nobody)).toEqual(ok({ state: 'signed-out' }));
    expect(sink.entries.slice(-2).map(({ event, fields }) => [event, fields])).toEqual([
      ['staff.outbox-acknowledged', { staffId: boss, wasLocked: false, ...acknowledged }],
      ['staff.signed-out', { staffId: boss }],
    ]);
  });

  it('takes no acknowledgement of fewer than there are by now', async () => {
    const { call, open, session } = await signedIn();
    Object.assign(open, { unknown: 2, quarantined: 1 });
    for (const acknowledged of [
      { unknown: 1, quarantined: 1 },
      { unknown: 3, quarantined: 0 },
    ])
      expect((await call['staff.sign-out']({ acknowledged }, nobody)).ok).toBe(false);
    expect(session.read().state).toBe('signed-in');
    // Fewer are left than were shown: that is no reason to stay.
    expect((await call['staff.sign-out']({ acknowledged: { unknown: 9, quarantined: 9 } }, nobody)).ok).toBe(
      true,
    );
  });

  it('says whether it was somebody else’s locked session', async () => {
    const { call, open, session, sink } = await signedIn();
    session.lock();
    Object.assign(open, { unknown: 1 });
    expect((await call['staff.sign-out']({}, nobody)).ok).toBe(false);
    unwrap(await call['staff.sign-out']({ acknowledged: { unknown: 1, quarantined: 0 } }, nobody));
    expect(sink.entries.at(-2)?.fields).toMatchObject({ wasLocked: true });
  });

  it('of nobody is asked for nothing', async () => {
    const { call, open } = await startCounter(disk);
    Object.assign(open, { unknown: 1 });
    expect((await call['staff.sign-out']({}, nobody)).ok).toBe(true);
  });

  it('twice at once ends one session, and not that of whoever came next', async () => {
    const waiting: (() => void)[] = [];
    const terminal = await startCounter(disk, {
      endVisit: () => new Promise<void>((resolve) => waiting.push(resolve)),
    });
    const { call, session, counter } = terminal;
    unwrap(await call['staff.create-first']({ displayName: 'Lim Mei Hua', pin: '482913' }, nobody));
    unwrap(await session.signIn(boss, '482913'));
    unwrap(await call['staff.add']({ displayName: 'Nur Aina', role: 'staff', pin: '613084' }, by(boss)));
    const next = terminal.staff.directory.list().find(({ displayName }) => displayName === 'Nur Aina');
    if (!next) throw new Error('she was added');

    const [first, second] = [call['staff.sign-out']({}, nobody), call['staff.sign-out']({}, nobody)];
    waiting[0]?.();
    await first;
    unwrap(await session.choosePin(next.staffId, '613084', '739105'));
    waiting[1]?.();
    await second;
    expect(session.read()).toMatchObject({ state: 'signed-in', staffId: next.staffId });
    counter.stop();
  });

  it('happens even where wiping the visit fails', async () => {
    const { staff, session } = await signedIn();
    const { createStaffHandlers } = await import('../../../electron/staff/staff-handlers.ts');
    const handlers = createStaffHandlers({
      session,
      directory: staff.directory,
      changes: { createFirst: () => Promise.reject(new Error('not asked for')) },
      beforeSignOut: () => Promise.reject(new Error('a bug')),
      openQuestions: () => ({ unknown: 0, quarantined: 0 }),
      afterFirst: async () => {},
    });
    await expect(handlers['staff.sign-out']({}, nobody)).rejects.toThrow('a bug');
    expect(session.read().state).toBe('signed-out');
  });
});

describe('a terminal without a sign of anybody', () => {
  it('is locked by main itself, after the window’s own time and a grace, and that is written down', async () => {
    const { clock, look, session, sink } = await signedIn();
    look();
    clock.advance(149_000);
    look();
    expect(session.read().state).toBe('signed-in');
    clock.advance(1_000);
    look();
    expect(session.read().state).toBe('locked');
    expect(sink.entries.at(-1)).toMatchObject({
      event: 'staff.locked',
      fields: { staffId: boss, unattended: true },
    });
  });

  it('is not locked while somebody does something', async () => {
    const { clock, look, session, counter } = await signedIn();
    for (let minute = 0; minute < 10; minute += 1) {
      clock.advance(60_000);
      counter.noteActivity('settings.change');
      look();
    }
    expect(session.read().state).toBe('signed-in');
  });

  it('is locked within twenty minutes, where the window only says that somebody is there', async () => {
    const { clock, look, session, counter } = await signedIn();
    for (let half = 0; half < 30; half += 1) {
      clock.advance(30_000);
      counter.noteActivity('staff.note-activity');
      look();
    }
    expect(session.read().state).toBe('signed-in');
    // A command gives the word its weight back.
    counter.noteActivity('settings.change');
    for (let half = 0; half < 40; half += 1) {
      if (half === 30) expect(session.read().state).toBe('signed-in');
      clock.advance(30_000);
      counter.noteActivity('staff.note-activity');
      look();
    }
    expect(session.read().state).toBe('locked');
  });

  it('is locked when the machine sleeps or its own screen is locked', async () => {
    const { counter, session, sink } = await signedIn();
    counter.lockUnattended();
    expect(session.read().state).toBe('locked');
    expect(sink.entries.at(-1)).toMatchObject({ event: 'staff.locked', fields: { unattended: true } });
  });

  it('has its whole time from the sign-in on, however long nobody was there before', async () => {
    const { clock, look, session } = await signedIn();
    session.signOut();
    clock.advance(3_600_000);
    look();
    unwrap(await session.signIn(boss, '482913'));
    clock.advance(100_000);
    look();
    expect(session.read().state).toBe('signed-in');
  });

  it('is not locked twice, nor when nobody is in', async () => {
    const { clock, look, session, events } = await signedIn();
    clock.advance(200_000);
    look();
    look();
    clock.advance(200_000);
    look();
    session.signOut();
    clock.advance(200_000);
    look();
    expect(events().filter((event) => event === 'staff.locked')).toHaveLength(1);
  });

  it('is not watched any more once the program ends', async () => {
    const { counter, looks } = await signedIn();
    counter.stop();
    expect(looks).toEqual([]);
  });
});
