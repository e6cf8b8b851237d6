import { describe, expect, it, vi } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { type CheckPin, createCheckPin } from '../../../electron/staff/check-pin.ts';
import { afterWrongPin, noTries, remainingDelayMs } from '../../../electron/staff/pin-tries.ts';
import { createPassingTries } from '../../../electron/staff/pin-tries-keeper.ts';
import { createStaffChanges } from '../../../electron/staff/staff-changes.ts';
import { createStaffDirectory } from '../../../electron/staff/staff-directory.ts';
import { createStaffSession } from '../../../electron/staff/staff-session.ts';
import { createTrainingStaff } from '../../../electron/staff/training-staff.ts';
import { ApplicationId, StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeRandom } from '../../support/fake-random.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';

vi.mock('../../../electron/staff/pin-hash.ts', () => import('./quick-pin-hash.ts'));

const nurAina = StaffId.parse('nur-aina');
const daniel = StaffId.parse('daniel-lim');
const jose = StaffId.parse('jose-marti');
const visit = ApplicationId.parse('8a7f2c1e-51d0-4f6b-9c3a-0d5e6f7a8b01');
const otherVisit = ApplicationId.parse('8a7f2c1e-51d0-4f6b-9c3a-0d5e6f7a8b02');
const exception = { kind: 'expired-document', subject: visit } as const;
const members = await createTrainingStaff(createFakeRandom());

/** `slowed`: stands in front of the one check of PINs. */
function counter(slowed: (check: CheckPin) => CheckPin = (check) => check) {
  const clock = createFakeClock();
  const sink = createMemoryAuditSink();
  const changes: string[] = [];
  const audit = createAuditLog({ sink, clock });
  const random = createFakeRandom();
  const directory = createStaffDirectory(members);
  const tries = createPassingTries();
  const session = createStaffSession({
    ...{ directory, audit, random },
    checkPin: slowed(createCheckPin({ directory, tries, audit, clock })),
    onChange: ({ state }) => changes.push(state),
  });
  const changing = createStaffChanges({ directory, tries, mayBegin: false, audit, random });
  return { session, clock, sink, changes, directory, changing };
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
    const approvalId = unwrap(
      await session.approve(daniel, '8642', { ...exception, reason: 'customer-asked' }),
    );
    expect(session.takeApproval(approvalId, { ...exception, kind: 'cancel-submission' })).toBe(false);
    expect(session.takeApproval(approvalId, { ...exception, subject: otherVisit })).toBe(false);
    expect(session.takeApproval(approvalId, exception)).toBe(true);
    expect(session.takeApproval(approvalId, exception)).toBe(false);
  });

  it('is not given by the person who asks, nor by one who is no supervisor', async () => {
    const { session } = counter();
    await session.signIn(daniel, '8642');
    expect(await session.approve(daniel, '8642', { ...exception, reason: 'other' })).toEqual({
      ok: false,
      error: fail('same-person'),
    });
    expect(await session.approve(jose, '1357', { ...exception, reason: 'other' })).toEqual({
      ok: false,
      error: fail('supervisor-needed'),
    });
  });

  it('ends with the session', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    const approvalId = unwrap(await session.approve(daniel, '8642', { ...exception, reason: 'other' }));
    session.signOut();
    expect(session.takeApproval(approvalId, exception)).toBe(false);
  });

  it('ends with a lock: whoever unlocks may find another customer there', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    const approvalId = unwrap(await session.approve(daniel, '8642', { ...exception, reason: 'other' }));
    session.lock();
    unwrap(await session.unlock('2468'));
    expect(session.takeApproval(approvalId, exception)).toBe(false);
  });

  it('is not given into a session that ended, or was locked, while the PIN was checked', async () => {
    for (const leave of ['signOut', 'lock'] as const) {
      const { session, sink } = counter();
      await session.signIn(nurAina, '2468');
      const approving = session.approve(daniel, '8642', { ...exception, reason: 'customer-asked' });
      session[leave]();
      expect(await approving).toEqual({ ok: false, error: fail('supervisor-needed') });
      expect(sink.entries.map(({ event }) => event)).not.toContain('staff.approved');
    }
  });

  it('is not given over a lock or a change of shift, though the same person is back before it is known', async () => {
    for (const leave of ['signOut', 'lock'] as const) {
      const held = Promise.withResolvers<void>();
      const { session, sink } = counter((check) => async (staffId, pin) => {
        if (staffId === daniel) await held.promise;
        return check(staffId, pin);
      });
      await session.signIn(nurAina, '2468');
      const approving = session.approve(daniel, '8642', { ...exception, reason: 'customer-asked' });
      session[leave]();
      unwrap(await (leave === 'lock' ? session.unlock('2468') : session.signIn(nurAina, '2468')));
      held.resolve();
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

describe('somebody who was disabled', () => {
  it('can not sign in, unlock or approve, not even with the right PIN', async () => {
    const { session, changing } = counter();
    unwrap(changing.setRole(daniel, jose, 'supervisor'));
    unwrap(changing.setEnabled(daniel, nurAina, false));
    expect((await session.signIn(nurAina, '2468')).ok).toBe(false);
    await session.signIn(jose, '1357');
    unwrap(changing.setEnabled(jose, daniel, false));
    expect(await session.approve(daniel, '8642', { ...exception, reason: 'other' })).toEqual(
      err(fail('supervisor-needed')),
    );
    session.lock();
    unwrap(changing.setEnabled(jose, daniel, true));
    unwrap(changing.setEnabled(daniel, jose, false));
    expect((await session.unlock('1357')).ok).toBe(false);
    expect(session.read().state).toBe('locked');
  });

  it('can sign in again once enabled', async () => {
    const { session, changing } = counter();
    unwrap(changing.setEnabled(daniel, nurAina, false));
    unwrap(changing.setEnabled(daniel, nurAina, true));
    expect((await session.signIn(nurAina, '2468')).ok).toBe(true);
  });

  it('does not get in where that happens while the PIN is checked', async () => {
    const { session, changing } = counter();
    const signingIn = session.signIn(nurAina, '2468');
    unwrap(changing.setEnabled(daniel, nurAina, false));
    expect((await signingIn).ok).toBe(false);
    expect(session.read().state).toBe('signed-out');
  });
});

describe('a PIN that somebody else has set', () => {
  const first = '738201';
  const own = '940275';
  async function reset() {
    const parts = counter();
    unwrap(await parts.changing.resetPin(daniel, nurAina, first));
    return parts;
  }

  it('lets nobody in; its owner chooses another one with it, and is in', async () => {
    const { session, sink } = await reset();
    expect((await session.signIn(nurAina, '2468')).ok).toBe(false);
    expect(await session.signIn(nurAina, first)).toEqual(err(fail('pin-to-choose')));
    expect(session.read().state).toBe('signed-out');
    expect(unwrap(await session.choosePin(nurAina, first, own))).toMatchObject({ state: 'signed-in' });
    session.signOut();
    expect((await session.signIn(nurAina, first)).ok).toBe(false);
    expect((await session.signIn(nurAina, own)).ok).toBe(true);
    expect(JSON.stringify(sink.entries)).not.toMatch(/738201|940275|Nur Aina/);
    expect(sink.entries.map(({ event }) => event)).toContain('staff.pin-chosen');
  });

  it('is not chosen again, nor replaced by a trivial one', async () => {
    const { session } = await reset();
    expect(await session.choosePin(nurAina, first, first)).toEqual(
      err(fail('pin-unsuitable', { why: 'same-as-before' })),
    );
    expect(await session.choosePin(nurAina, first, '123456')).toEqual(
      err(fail('pin-unsuitable', { why: 'trivial' })),
    );
    expect(session.read().state).toBe('signed-out');
  });

  it('is no way in for whoever does not know it, and each try counts', async () => {
    const { session } = await reset();
    for (let count = 0; count < 5; count += 1) await session.choosePin(nurAina, '111111', own);
    expect(await session.choosePin(nurAina, first, own)).toMatchObject({
      ok: false,
      error: { code: 'pin-delayed' },
    });
  });

  it('is not what a PIN of one’s own is changed with', async () => {
    const { session } = counter();
    expect(await session.choosePin(nurAina, '2468', own)).toEqual(err(fail('wrong-state')));
  });

  it('approves nothing', async () => {
    const { session, changing } = counter();
    unwrap(changing.setRole(daniel, jose, 'supervisor'));
    unwrap(await changing.resetPin(daniel, jose, first));
    await session.signIn(nurAina, '2468');
    expect(await session.approve(jose, first, { ...exception, reason: 'other' })).toEqual(
      err(fail('supervisor-needed')),
    );
  });

  it('unlocks nothing', async () => {
    const { session, changing } = counter();
    await session.signIn(nurAina, '2468');
    session.lock();
    unwrap(await changing.resetPin(daniel, nurAina, first));
    expect(await session.unlock(first)).toEqual(err(fail('wrong-state')));
  });
});

describe('one’s own PIN', () => {
  it('is changed with the old one', async () => {
    const { session } = counter();
    await session.signIn(nurAina, '2468');
    expect((await session.changePin('1357', '940275')).ok).toBe(false);
    unwrap(await session.changePin('2468', '940275'));
    session.signOut();
    expect((await session.signIn(nurAina, '2468')).ok).toBe(false);
    expect((await session.signIn(nurAina, '940275')).ok).toBe(true);
  });

  it('is not printed on the sign-in screen any more', async () => {
    const { session, directory } = counter();
    await session.signIn(nurAina, '2468');
    unwrap(await session.changePin('2468', '940275'));
    expect(directory.find(nurAina)).not.toHaveProperty('practicePin');
  });

  it('is not changed by whoever is not signed in, nor after a lock that came in between', async () => {
    const { session } = counter();
    expect(await session.changePin('2468', '940275')).toEqual(err(fail('wrong-state')));
    await session.signIn(nurAina, '2468');
    const changing = session.changePin('2468', '940275');
    session.lock();
    expect(await changing).toEqual(err(fail('wrong-state')));
    expect((await session.unlock('2468')).ok).toBe(true);
  });
});
