import { describe, expect, it, vi } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createMemoryAuditSink } from '../../../electron/audit/audit-sink.ts';
import { afterWrongPin, noTries, remainingDelayMs } from '../../../electron/staff/pin-tries.ts';
import { createStaffDirectory } from '../../../electron/staff/staff-directory.ts';
import { createStaffHandlers } from '../../../electron/staff/staff-handlers.ts';
import { createStaffSession } from '../../../electron/staff/staff-session.ts';
import { createTrainingStaff } from '../../../electron/staff/training-staff.ts';
import { StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeRandom } from '../../support/fake-random.ts';

const nurAina = StaffId.parse('nur-aina');
const daniel = StaffId.parse('daniel-lim');
const jose = StaffId.parse('jose-marti');
const members = await createTrainingStaff(createFakeRandom());

function counter() {
  const clock = createFakeClock();
  const sink = createMemoryAuditSink();
  const changes: string[] = [];
  const session = createStaffSession({
    directory: createStaffDirectory(members),
    audit: createAuditLog({ sink, clock }),
    clock,
    random: createFakeRandom(),
    onChange: ({ state }) => changes.push(state),
  });
  return { session, clock, sink, changes };
}

describe('signing in', () => {
  it('takes the right PIN', async () => {
    const { session, changes } = counter();
    expect(unwrap(await session.signIn(nurAina, '2468'))).toMatchObject({
      state: 'signed-in',
      displayName: 'Nur Aina',
    });
    expect(changes).toEqual(['signed-in']);
  });

  it('counts wrong PINs down, and after the fifth makes the next one wait longer each time', async () => {
    const { session, clock } = counter();
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await session.signIn(nurAina, '0000')).toEqual({
        ok: false,
        error: fail('pin-wrong', { triesLeft }),
      });
    }
    expect(await session.signIn(nurAina, '0000')).toEqual({
      ok: false,
      error: fail('pin-delayed', { waitMs: 30_000 }),
    });
    expect(await session.signIn(nurAina, '2468')).toEqual({
      ok: false,
      error: fail('pin-delayed', { waitMs: 30_000 }),
    });
    clock.advance(30_000);
    expect(await session.signIn(nurAina, '0000')).toEqual({
      ok: false,
      error: fail('pin-delayed', { waitMs: 60_000 }),
    });
    clock.advance(60_000);
    expect((await session.signIn(nurAina, '2468')).ok).toBe(true);
  });

  it('is not undone by setting the wall clock', async () => {
    const { session, clock } = counter();
    for (let count = 0; count < 5; count += 1) await session.signIn(nurAina, '0000');
    clock.setWallClock(clock.now() + 86_400_000);
    expect((await session.signIn(nurAina, '2468')).ok).toBe(false);
  });

  it('counts tries that are fired at once', async () => {
    const { session } = counter();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => session.signIn(nurAina, '0000')));
    expect(
      guesses.filter((guess) => !guess.ok && guess.error.code === 'pin-delayed').length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('of one person is not locked by the wrong PINs of another', async () => {
    const { session } = counter();
    for (let count = 0; count < 6; count += 1) await session.signIn(nurAina, '0000');
    expect((await session.signIn(jose, '1357')).ok).toBe(true);
  });

  it('writes no PIN into the audit', async () => {
    const { session, sink } = counter();
    await session.signIn(nurAina, '97531');
    await session.signIn(nurAina, '2468');
    expect(sink.entries.map(({ event }) => event)).toEqual(['staff.pin-refused', 'staff.signed-in']);
    expect(JSON.stringify(sink.entries.map(({ fields }) => fields))).not.toMatch(/97531|2468/);
  });

  it('never waits more than a quarter of an hour', () => {
    let tries = noTries;
    for (let count = 0; count < 60; count += 1) tries = afterWrongPin(tries, 0);
    expect(remainingDelayMs(tries, 0)).toBe(15 * 60_000);
  });
});

describe('the lock', () => {
  it('keeps the person and opens with their PIN only', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    expect(session.lock()).toMatchObject({ state: 'locked', staffId: 'nur-aina' });
    expect((await session.unlock('1357')).ok).toBe(false);
    expect(unwrap(await session.unlock('2468'))).toMatchObject({ state: 'signed-in', staffId: 'nur-aina' });
  });

  it('does not open after a sign-out that came in between', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    session.lock();
    const unlocking = session.unlock('2468');
    session.signOut();
    expect(await unlocking).toEqual({ ok: false, error: fail('wrong-state') });
    expect(session.read().state).toBe('signed-out');
  });
});

describe("a supervisor's approval", () => {
  it('counts once, for what it was given for', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    const approvalId = unwrap(await session.approve(daniel, '8642', 'resend-limit', 'customer-asked'));
    expect(session.takeApproval(approvalId, 'cancel-submission')).toBe(false);
    expect(session.takeApproval(approvalId, 'resend-limit')).toBe(true);
    expect(session.takeApproval(approvalId, 'resend-limit')).toBe(false);
  });

  it('is not given by the person who asks, nor by one who is no supervisor', async () => {
    const { session } = counter();
    await session.signIn(daniel, '8642');
    expect(await session.approve(daniel, '8642', 'resend-limit', 'other')).toEqual({
      ok: false,
      error: fail('same-person'),
    });
    expect(await session.approve(jose, '1357', 'resend-limit', 'other')).toEqual({
      ok: false,
      error: fail('supervisor-needed'),
    });
  });

  it('ends with the session', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    const approvalId = unwrap(await session.approve(daniel, '8642', 'resend-limit', 'other'));
    session.signOut();
    expect(session.takeApproval(approvalId, 'resend-limit')).toBe(false);
  });

  it('is not given into a session that ended, or was locked, while the PIN was checked', async () => {
    for (const leave of ['signOut', 'lock'] as const) {
      const { session, sink } = counter();
      await session.signIn(nurAina, '2468');
      const approving = session.approve(daniel, '8642', 'resend-limit', 'customer-asked');
      session[leave]();
      expect(await approving).toEqual({ ok: false, error: fail('supervisor-needed') });
      expect(sink.entries.map(({ event }) => event)).not.toContain('staff.approved');
    }
  });
});

describe('an audit log that can not be written', () => {
  function full() {
    const parts = counter();
    vi.spyOn(parts.sink, 'append').mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    return parts;
  }

  it('lets nobody in', async () => {
    const { session } = full();
    await expect(session.signIn(nurAina, '2468')).rejects.toThrow('ENOSPC');
    expect(session.read().state).toBe('signed-out');
  });

  it('keeps nobody from locking and signing out', async () => {
    const { session, sink } = counter();
    await session.signIn(nurAina, '2468');
    vi.spyOn(sink, 'append').mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    expect(() => session.lock()).toThrow('ENOSPC');
    expect(session.read().state).toBe('locked');
    expect(() => session.signOut()).toThrow('ENOSPC');
    expect(session.read().state).toBe('signed-out');
  });
});

describe('signing out', () => {
  it('happens even where wiping the visit fails', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    const handlers = createStaffHandlers({
      session,
      directory: createStaffDirectory(members),
      beforeSignOut: () => Promise.reject(new Error('a bug')),
    });
    await expect(handlers['staff.sign-out']({}, { staff: undefined, mode: 'training' })).rejects.toThrow(
      'a bug',
    );
    expect(session.read().state).toBe('signed-out');
  });
});
