/** What the staff's page may ask of main while a customer holds it: their own step, and the ways back and shut. */
import { expect, it } from 'vitest';
import { isForTurnedScreen, shutWhileTurned } from '../../../electron/customer-screen/while-turned.ts';
import { contract, type MethodName } from '../../../shared/contract/contract.ts';

const names = Object.keys(contract) as MethodName[];
const call = (name: MethodName, turned: boolean) => {
  const answer = { ok: true, value: name };
  return shutWhileTurned(
    name,
    () => answer,
    () => turned,
  )();
};

it('of everything that needs somebody signed in, seven methods are left; not one of them leads to another customer', () => {
  const open = names.filter((name) => contract[name].access !== 'anyone' && isForTurnedScreen(name));
  expect(open.sort()).toEqual([
    'applications.read-open',
    'customer-screen.act',
    'customer-screen.read',
    'customer-screen.turn-back',
    'registration.read',
    'staff.lock',
    'staff.note-activity',
  ]);
});

it.each(names.filter((name) => !isForTurnedScreen(name)))('%s is shut, and open again afterwards', (name) => {
  expect(call(name, true)).toEqual({ ok: false, error: { code: 'locked' } });
  expect(call(name, false)).toEqual({ ok: true, value: name });
});
