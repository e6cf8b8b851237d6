// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

type Options = NonNullable<Parameters<typeof renderKiosk>[1]>;

async function open(what: string, scene = 'team', options: Options = {}) {
  const kiosk = renderKiosk(scene, options);
  await kiosk.user.click(await screen.findByRole('button', { name: /^Staff: / }));
  await kiosk.user.click(await screen.findByRole('button', { name: what }));
  const dialog = await screen.findByRole('dialog', { name: what });
  return { ...kiosk, dialog };
}
const openTeam = (options?: Options) => open('Staff of this terminal', 'team', options);
const press = (dialog: HTMLElement, name: string) => within(dialog).findByRole('button', { name });
const inputOf = (fake: Awaited<ReturnType<typeof open>>['fake'], name: string) =>
  fake.calls.find(({ method }) => method === name)?.input;

async function typeTwice({ user, dialog }: Awaited<ReturnType<typeof open>>, pin: string) {
  await user.type(await within(dialog).findByLabelText('New PIN'), pin);
  await user.click(await press(dialog, 'Repeat the PIN'));
  await user.type(await within(dialog).findByLabelText('The new PIN once more'), pin);
}

it('is for supervisors; everybody changes their own PIN', async () => {
  const { user } = renderKiosk('home');
  await user.click(await screen.findByRole('button', { name: /^Staff: / }));
  await screen.findByRole('button', { name: 'Change my PIN' });
  expect(screen.queryByRole('button', { name: 'Staff of this terminal' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'End-of-day report' })).toBeNull();
});

describe('the staff of a terminal', () => {
  it('are listed with what they may do, those who are disabled last', async () => {
    const { dialog } = await openTeam();
    const rows = await within(dialog).findAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/Lim Mei Hua.*You.*Supervisor/);
    expect(rows[2]?.textContent).toMatch(/Daniel Raj.*Staff.*Chooses a PIN at the next sign-in/);
    expect(rows.at(-1)?.textContent).toMatch(/محمد عبد الرحمن.*Disabled/);
  });

  it('grow by name, role and first PIN', async () => {
    const kiosk = await openTeam();
    const { user, dialog, fake } = kiosk;
    await user.click(await press(dialog, 'Add somebody'));
    const name = await within(dialog).findByRole('textbox', { name: /^Name/ });
    expect(document.activeElement).toBe(name);
    await user.type(name, ' José Martí ');
    await user.click(within(dialog).getByRole('radio', { name: /Supervisor/ }));
    await typeTwice(kiosk, '738201');
    await user.click(await press(dialog, 'Add this person'));
    expect(await within(dialog).findByText(/José Martí is added\. Give them the PIN/)).toBeTruthy();
    expect(inputOf(fake, 'staff.add')).toEqual({
      displayName: 'José Martí',
      role: 'supervisor',
      pin: '738201',
    });
    expect(within(dialog).getByText('José Martí')).toBeTruthy();
    // Who may approve is read anew.
    expect(fake.called().filter((method) => method === 'staff.list').length).toBeGreaterThan(1);
  });

  it('have no name twice; what was typed stays but for the PIN', async () => {
    const kiosk = await openTeam();
    const { user, dialog } = kiosk;
    await user.click(await press(dialog, 'Add somebody'));
    await user.type(await within(dialog).findByRole('textbox', { name: /^Name/ }), 'nur  aina');
    await typeTwice(kiosk, '738201');
    await user.click(await press(dialog, 'Add this person'));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('has this name already');
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).toBe('nur  aina');
    expect((await within(dialog).findByLabelText<HTMLInputElement>('New PIN')).value).toBe('');
  });

  it('are disabled and enabled, and change their role', async () => {
    const { user, dialog, fake } = await openTeam();
    await user.click(await press(dialog, 'Change: Nur Aina'));
    await user.click(await press(dialog, 'Disable'));
    expect(await within(dialog).findByText('Nur Aina cannot sign in any more.')).toBeTruthy();
    expect(inputOf(fake, 'staff.set-enabled')).toEqual({ staffId: 'nur-aina', enabled: false });
    await user.click(await press(dialog, 'Change: Nur Aina'));
    await user.click(await press(dialog, 'Enable'));
    expect(await within(dialog).findByText('Nur Aina can sign in again.')).toBeTruthy();
    await user.click(await press(dialog, 'Change: Nur Aina'));
    await user.click(await press(dialog, 'Make supervisor'));
    expect(await within(dialog).findByText('Nur Aina is a supervisor now.')).toBeTruthy();
  });

  it('never lose their last supervisor', async () => {
    const { user, dialog } = await openTeam();
    await user.click(await press(dialog, 'Change: Lim Mei Hua'));
    expect(within(dialog).getByText(/This is you\./)).toBeTruthy();
    // One’s own PIN needs the old one.
    expect(within(dialog).queryByRole('button', { name: 'Set a new PIN' })).toBeNull();
    await user.click(await press(dialog, 'Make staff'));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('This is the last supervisor');
  });

  it('get a new PIN from a supervisor', async () => {
    const kiosk = await openTeam();
    const { user, dialog, fake } = kiosk;
    await user.click(await press(dialog, 'Change: Nur Aina'));
    await user.click(await press(dialog, 'Set a new PIN'));
    expect(document.activeElement).toBe(await within(dialog).findByLabelText('New PIN'));
    await typeTwice(kiosk, '738201');
    await user.click(await press(dialog, 'Set this PIN'));
    expect(await within(dialog).findByText(/Nur Aina has a new PIN/)).toBeTruthy();
    expect(inputOf(fake, 'staff.reset-pin')).toEqual({ staffId: 'nur-aina', pin: '738201' });
  });
});

describe('one’s own PIN', () => {
  it('is changed with the old one', async () => {
    const kiosk = await open('Change my PIN', 'home');
    const { user, dialog, fake } = kiosk;
    expect(document.activeElement).toBe(within(dialog).getByLabelText('The PIN you have now'));
    await user.keyboard('2580{Enter}');
    await user.type(await within(dialog).findByLabelText('New PIN'), '2580');
    expect(within(dialog).getByText('At least 6 digits')).toBeTruthy();
    await user.clear(within(dialog).getByLabelText('New PIN'));
    await typeTwice(kiosk, '940275');
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('Your new PIN holds from now on.')).toBeTruthy();
    expect(inputOf(fake, 'staff.change-own-pin')).toEqual({ pin: '2580', newPin: '940275' });
  });

  it('asks for the old one again where it was wrong, and waits where it was wrong too often', async () => {
    const kiosk = await open('Change my PIN', 'home', {
      handlers: { 'staff.change-own-pin': () => err(fail('pin-delayed', { waitMs: 30_000 })) },
    });
    const { user, dialog } = kiosk;
    await user.keyboard('1111{Enter}');
    await typeTwice(kiosk, '940275');
    await user.keyboard('{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Too many wrong PINs');
    const old = within(dialog).getByLabelText<HTMLInputElement>('The PIN you have now');
    expect([old.value, old.disabled]).toEqual(['', true]);
    expect(within(dialog).getByText('Possible again in 30 seconds')).toBeTruthy();
  });
});

describe('the end-of-day report', () => {
  it('sums up by state, then shows providers and journeys', async () => {
    const { dialog, fake, clock } = await open('End-of-day report');
    const [byState, each] = await within(dialog).findAllByRole('table');
    expect(byState?.textContent).toMatch(/Accepted36.*9 hrs?/);
    expect(byState?.textContent).toMatch(/We do not know1under 1 min/);
    expect(each?.textContent).toMatch(/YativoNot kept any moreAccepted3/);
    const { from } = inputOf(fake, 'staff.read-report') as { from: number };
    expect(new Date(from).toTimeString()).toMatch(/^00:00:00/);
    expect(clock.now - from).toBeLessThan(86_400_000);
  });

  it('says what is missing from it, and that nothing is there', async () => {
    const { dialog } = await open('End-of-day report', 'team', {
      handlers: { 'staff.read-report': ({ from }) => ok({ at: from, from, rows: [], unreadable: 2 }) },
    });
    expect(
      await within(dialog).findByText('2 entries cannot be read. Call a supervisor or IT.'),
    ).toBeTruthy();
    expect(within(dialog).getByText('Nothing is open, and nothing was captured today.')).toBeTruthy();
  });
});

describe('leaving', () => {
  const quiet: Options['prepare'] = (state) => (state.counts = { ...state.counts, unknown: 0 });

  it('asks for nothing where nothing is open', async () => {
    const { user, fake } = renderKiosk('team', { prepare: quiet });
    await user.click(await screen.findByRole('button', { name: /^Staff: / }));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { name: 'Who is at the counter?' })).toBeTruthy();
    expect(inputOf(fake, 'staff.sign-out')).toEqual({});
  });

  it('shows what only a person can settle, and takes along that it was seen', async () => {
    const { user, fake } = renderKiosk('team');
    await user.click(await screen.findByRole('button', { name: /^Staff: / }));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out?' });
    expect(dialog.textContent).toContain('1 entry got no answer');
    expect(dialog.textContent).not.toContain('set aside');
    expect(dialog.textContent).not.toContain('An open visit ends with it');
    expect(fake.called()).not.toContain('staff.sign-out');
    await user.click(await press(dialog, 'I have seen this: sign out'));
    expect(await screen.findByRole('heading', { name: 'Who is at the counter?' })).toBeTruthy();
    expect(inputOf(fake, 'staff.sign-out')).toEqual({ acknowledged: { unknown: 1, quarantined: 0 } });
  });

  it('shows what main knows of beyond the window', async () => {
    let asked = 0;
    const { user, fake } = renderKiosk('team', {
      prepare: quiet,
      handlers: {
        'staff.sign-out': () => {
          asked += 1;
          return asked === 1
            ? err(fail('not-acknowledged', { unknown: 0, quarantined: 2 }))
            : ok({ state: 'signed-out' });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Staff: / }));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out?' });
    expect(dialog.textContent).toContain('2 entries are set aside');
    await user.click(await press(dialog, 'I have seen this: sign out'));
    expect(fake.calls.at(-1)?.method === 'staff.sign-out' || asked === 2).toBe(true);
  });

  it('has its words in a window that began anew behind the lock', async () => {
    const { user } = renderKiosk('lock');
    await user.click(await screen.findByRole('button', { name: 'Sign out instead' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out?' });
    expect(dialog.textContent).toContain('An open visit ends with it');
    expect(dialog.textContent).toContain('1 entry got no answer');
  });
});

describe('nobody at the terminal', () => {
  it('locks after what policy says', async () => {
    const { fake, pass } = renderKiosk('home', { prepare: (state) => (state.status.lockAfterSeconds = 300) });
    await screen.findByRole('heading', { level: 1, name: /Nur Aina/ });
    await pass(269_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await pass(2_000);
    expect(await screen.findByRole('alertdialog', { name: 'Still there?' })).toBeTruthy();
    await pass(30_000);
    expect(fake.called()).toContain('staff.lock');
  });

  it('is told apart, for main, from somebody who only reads and types', async () => {
    const { user, fake, pass } = renderKiosk('home');
    await screen.findByRole('heading', { level: 1, name: /Nur Aina/ });
    const told = () => fake.called().filter((method) => method === 'staff.note-activity').length;
    await pass(21_000);
    expect(told()).toBe(0);
    await user.keyboard('x');
    await user.keyboard('y');
    expect(told()).toBe(1);
    await pass(21_000);
    await user.keyboard('z');
    expect(told()).toBe(2);
  });

  it('is not what it is while a code lives: main is told so', async () => {
    const { fake, pass } = renderKiosk('code');
    await screen.findByRole('heading', { name: 'Enter the code from the phone' });
    for (let second = 0; second < 60; second += 1) await pass(1_000);
    expect(fake.called().filter((method) => method === 'staff.note-activity').length).toBeGreaterThan(1);
  });
});
