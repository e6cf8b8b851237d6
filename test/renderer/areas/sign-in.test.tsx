// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

describe('signing in', () => {
  it('shows the practice PIN of each member of staff in training', async () => {
    renderKiosk('sign-in');
    expect(await screen.findByText('Practice PIN 2580')).toBeTruthy();
  });

  it('goes from the name to the PIN, and with Enter to the first screen', async () => {
    const { user } = renderKiosk('sign-in');
    await user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('PIN of Nur Aina'));
    await user.keyboard('2580{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /Nur Aina/ })).toBeTruthy();
  });

  it('works by touch alone', async () => {
    const { user } = renderKiosk('sign-in');
    await user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    for (const digit of ['2', '5', '9']) await user.click(screen.getByRole('button', { name: digit }));
    await user.click(screen.getByRole('button', { name: 'Delete the last digit' }));
    for (const digit of ['8', '0']) await user.click(screen.getByRole('button', { name: digit }));
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Nur Aina/ })).toBeTruthy();
  });

  it('says that a PIN does not match, empties the field and stays there', async () => {
    const { user } = renderKiosk('sign-in');
    await user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    await user.keyboard('9999{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'That PIN does not match. 4 tries left.',
    );
    const field = screen.getByLabelText<HTMLInputElement>('PIN of Nur Aina');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('counts a delay down on the monotonic clock and then takes a PIN again', async () => {
    const kiosk = renderKiosk('sign-in', {
      handlers: { 'staff.sign-in': () => err(fail('pin-delayed', { waitMs: 30_000 })) },
    });
    await kiosk.user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    await kiosk.user.keyboard('9999{Enter}');
    expect(await screen.findByText('Possible again in 30 seconds')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('PIN of Nur Aina').disabled).toBe(true);

    kiosk.clock.now -= 600_000;
    await kiosk.pass(29_000);
    expect(screen.getByText('Possible again in 1 second')).toBeTruthy();
    await kiosk.pass(1_000);
    expect(screen.queryByText(/Possible again/)).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('PIN of Nur Aina').disabled).toBe(false);
  });

  it('does not let one wait for the wrong PINs of another', async () => {
    const { user } = renderKiosk('sign-in', {
      handlers: { 'staff.sign-in': () => err(fail('pin-delayed', { waitMs: 30_000 })) },
    });
    await user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    await user.keyboard('9999{Enter}');
    expect(await screen.findByText('Possible again in 30 seconds')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Daniel Raj/ }));
    expect(screen.getByLabelText<HTMLInputElement>('PIN of Daniel Raj').disabled).toBe(false);
    expect(screen.queryByText(/Possible again/)).toBeNull();
  });

  it('names file and field when nothing can be done', async () => {
    renderKiosk('start-problem');
    expect(await screen.findByRole('heading', { name: 'The kiosk cannot start its work' })).toBeTruthy();
    expect(screen.getByText('policy.json')).toBeTruthy();
    expect(screen.getByText('providers.quantum-metal.baseUrl')).toBeTruthy();
    expect(screen.getByText('Support code C-102')).toBeTruthy();
  });
});

describe('the lock', () => {
  it('takes the customer off the screen and returns to the same field', async () => {
    const { user, fake } = renderKiosk('details');
    const email = await screen.findByRole('textbox', { name: 'Email address' });
    await user.click(email);
    await user.keyboard('x');
    await user.keyboard('{F9}');
    expect(await screen.findByRole('heading', { name: 'Locked' })).toBeTruthy();
    expect(document.body.innerHTML).not.toMatch(/Siti|siti\.contoh|900101/);

    await user.keyboard('2580{Enter}');
    const again = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Email address' });
    expect(again.value).toBe('siti.contoh@example.comx');
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(fake.called()).toContain('staff.lock');
  });

  it('asks before signing out ends an open visit', async () => {
    const { user, fake } = renderKiosk('lock');
    await user.click(await screen.findByRole('button', { name: 'Sign out instead' }));
    expect(fake.called()).not.toContain('staff.sign-out');
    await user.click(await screen.findByRole('button', { name: 'I have seen this: sign out' }));
    expect(fake.called()).toContain('staff.sign-out');
  });

  it('comes by itself after two minutes without input, and warns first', async () => {
    const { fake, pass } = renderKiosk('home');
    await screen.findByRole('heading', { level: 1, name: /Nur Aina/ });
    await pass(89_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await pass(2_000);
    expect(await screen.findByRole('alertdialog', { name: 'Still there?' })).toBeTruthy();
    await pass(30_000);
    expect(fake.called()).toContain('staff.lock');
  });

  it('waits while a code lives: the customer may be looking for their phone', async () => {
    const { fake, pass } = renderKiosk('code');
    await screen.findByRole('heading', { name: 'Enter the code from the phone' });
    for (let second = 0; second < 120; second += 1) await pass(1_000);
    expect(fake.called()).not.toContain('staff.lock');
  });
});
