/** The way out for staff: only a supervisor with their own PIN, checked as every PIN is, and written down. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createStaffExit, exitFormMs } from '../../../electron/app/staff-exit.ts';
import type { StaffMember } from '../../../electron/staff/staff-directory.ts';
import { StaffId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';

const member = (id: string, role: StaffMember['role'], more: Partial<StaffMember> = {}): StaffMember => ({
  staffId: StaffId.parse(id),
  displayName: `Name of ${id}`,
  ...{ role, enabled: true, mustChoosePin: false, pin: {} as StaffMember['pin'] },
  ...more,
});
const daniel = member('daniel', 'supervisor');
const everybody = [
  member('aina', 'staff'),
  daniel,
  member('gone', 'supervisor', { enabled: false }),
  member('new', 'supervisor', { mustChoosePin: true }),
];

function lab(
  check: (staffId: string, pin: string) => unknown = (_, pin) =>
    pin === '8642' ? ok(daniel) : err(fail('pin-wrong', { triesLeft: 4 })),
) {
  const timers = createFakeTimers();
  const told: string[] = [];
  const checked: string[] = [];
  const exit = createStaffExit({
    staff: () => everybody,
    checkPin: async (staffId, pin) => {
      checked.push(`${staffId} ${pin}`);
      return check(staffId, pin) as never;
    },
    audit: {
      write: (event: string, fields: object) => told.push(`${event} ${JSON.stringify(fields)}`),
    } as never,
    timers,
    onChange: () => {},
    onBack: () => told.push('back'),
    onLeave: (staffId) => told.push(`left ${staffId}`),
    onBug: (error) => told.push(String(error)),
  });
  exit.begin();
  const press = async (...acts: readonly string[]) => {
    for (const act of acts) exit.act(act);
    await timers.advance(0);
  };
  return { exit, timers, told, checked, press };
}
let form: ReturnType<typeof lab>;
beforeEach(() => {
  form = lab();
});
const digits = (pin: string) => [...pin].map((digit) => `digit-${digit}`);

it('offers supervisors who have a PIN of their own, and nobody else', () => {
  expect(form.exit.view()).toEqual({ page: 'leave-who', people: [{ name: 'Name of daniel' }] });
});

it('ends the program for the right PIN, after writing down who', async () => {
  await form.press('person-0', ...digits('8642'));
  expect(form.exit.view()).toMatchObject({ page: 'leave-pin', typed: 4 });
  await form.press('confirm');
  expect(form.told).toEqual(['app.left-by-staff {"staffId":"daniel"}', 'left daniel']);
  expect(form.exit.view()).toEqual({ page: 'ending' });
  // Nothing is taken any more.
  await form.press('back', 'person-0', ...digits('8642'), 'confirm');
  expect(form.checked).toHaveLength(1);
});

it('a wrong PIN ends nothing, says so, and is forgotten', async () => {
  await form.press('person-0', ...digits('1111'), 'confirm');
  expect(form.exit.view()).toMatchObject({ typed: 0, problem: 'wrong' });
  expect(form.told).toEqual([]);
  expect(JSON.stringify(form.exit.view())).not.toContain('1111');
});

it('says how long to wait after too many', async () => {
  const delayed = lab(() => err(fail('pin-delayed', { waitMs: 30_400 })));
  await delayed.press('person-0', ...digits('8642'), 'confirm');
  expect(delayed.exit.view()).toMatchObject({ problem: { waitSeconds: 31 } });
});

it('somebody who is no supervisor any more when the check ends is refused', async () => {
  const demoted = lab(() => ok({ ...daniel, role: 'staff' }));
  await demoted.press('person-0', ...digits('8642'), 'confirm');
  expect(demoted.told).toEqual([]);
  expect(demoted.exit.view()).toMatchObject({ problem: 'wrong' });
});

it('negative control: it is the check that decides; one that says yes to all lets all out', async () => {
  const careless = lab(() => ok(daniel));
  await careless.press('person-0', ...digits('1111'), 'confirm');
  expect(careless.told).toContain('left daniel');
});

describe('what is not on the form', () => {
  it.each([
    ['person-1'],
    ['person--1'],
    ['person-constructor'],
    ['digit-12'],
    ['confirm'],
    ['no-such'],
    [''],
  ])('%j does nothing', async (act) => {
    await form.press(act, ...digits('8642'), 'confirm');
    expect(form.checked).toEqual([]);
    expect(form.exit.view().page).toBe('leave-who');
  });
  it('one press checks once, however often it is pressed meanwhile', async () => {
    await form.press('person-0', ...digits('1111'), 'confirm', 'confirm', 'confirm');
    expect(form.checked).toHaveLength(1);
  });
});

it('an answer that comes after somebody went back opens nothing', async () => {
  const answer = Promise.withResolvers<unknown>();
  const slow = lab(() => answer.promise);
  slow.exit.act('person-0');
  for (const act of [...digits('8642'), 'confirm', 'back']) slow.exit.act(act);
  answer.resolve(ok(daniel));
  await slow.timers.advance(0);
  expect(slow.told).toEqual([]);
});

it('takes digits, Backspace and Escape from a keyboard, and leaves Enter to the link that has the focus', async () => {
  expect(form.exit.key('5')).toBe(false);
  await form.press('person-0');
  for (const key of ['8', '6', 'Backspace', '8', '6', '4', '2']) expect(form.exit.key(key)).toBe(true);
  expect(form.exit.key('Enter')).toBe(false);
  expect(form.exit.view()).toMatchObject({ typed: 4 });
  form.exit.key('Escape');
  expect(form.exit.view().page).toBe('leave-who');
});

it('a form that nobody touches goes back by itself, and forgets', async () => {
  await form.press('person-0', 'digit-8');
  await form.timers.advance(exitFormMs - 1);
  expect(form.told).toEqual([]);
  await form.timers.advance(1);
  expect(form.told).toEqual(['back']);
  expect(form.exit.view().page).toBe('leave-who');
});

it('a check that breaks closes the form and is told; nobody has left, and it can be opened again', async () => {
  form = lab(() => {
    throw new Error('the wrong PIN could not be written down');
  });
  await form.press('person-0', ...digits('1111'), 'confirm');
  expect(form.told).toEqual(['Error: the wrong PIN could not be written down', 'back']);
  expect(form.exit.view()).toMatchObject({ page: 'leave-who' });
});
