// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

const drawer = (name: string) => screen.findByRole('complementary', { name: `Help: ${name}` });
const gone = () => waitFor(() => expect(screen.queryByText('What to do')).toBeNull());

describe('help', () => {
  it('opens with its key beside the work, and closes with Escape where the focus was', async () => {
    const { user } = renderKiosk('code');
    const field = await screen.findByRole('textbox', { name: 'One-time code' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('{F1}');
    const help = await drawer('Code');
    await waitFor(() => expect(document.activeElement).toBe(within(help).getByRole('heading')));
    expect(within(help).getByText(/^The customer reads out the code/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await gone();
    expect(document.activeElement).toBe(field);
  });

  it('opens by its button, which has the focus again afterwards', async () => {
    const { user } = renderKiosk('home');
    const button = await screen.findByRole('button', { name: 'Help' });
    await user.click(button);
    const help = await drawer('First screen');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await user.click(within(help).getByRole('button', { name: 'Close' }));
    await gone();
    expect(document.activeElement).toBe(button);
  });

  it('follows the step, and makes room for the practice inbox', async () => {
    const { user } = renderKiosk('consent');
    await screen.findByRole('heading', { name: 'Before we begin' });
    await user.keyboard('{F1}');
    await drawer('Agreement');
    await user.click(screen.getByRole('button', { name: /Record the agreement/ }));
    await drawer('Details');
    await user.click(screen.getByRole('button', { name: /Practice inbox/ }));
    await screen.findByRole('complementary', { name: 'Practice inbox' });
    await gone();
  });

  it('lies over a dialog, about the dialog, from its own button as by the key', async () => {
    const { user } = renderKiosk('team');
    await user.click(await screen.findByRole('button', { name: /^Staff: / }));
    await user.click(await screen.findByRole('button', { name: 'Staff of this terminal' }));
    const dialog = await screen.findByRole('dialog', { name: 'Staff of this terminal' });
    await user.click(within(dialog).getByRole('button', { name: 'Help' }));
    const help = await screen.findByRole('dialog', { name: 'Help: Staff of this terminal' });
    expect(within(help).queryByText('The customer')).toBeNull();
    await user.keyboard('{Escape}');
    await gone();
    expect(screen.getByRole('dialog', { name: 'Staff of this terminal' })).toBeTruthy();
    await user.keyboard('{F1}');
    await screen.findByRole('dialog', { name: 'Help: Staff of this terminal' });
  });

  it('with its key in a dialog is about the dialog, also where it stands beside the work below', async () => {
    const { user } = renderKiosk('team');
    await screen.findByRole('button', { name: 'Help' });
    await user.keyboard('{F1}');
    await drawer('First screen');
    await user.click(await screen.findByRole('button', { name: /^Staff: / }));
    await user.click(await screen.findByRole('button', { name: 'Staff of this terminal' }));
    await screen.findByRole('dialog', { name: 'Staff of this terminal' });
    await user.keyboard('{F1}');
    await screen.findByRole('dialog', { name: 'Help: Staff of this terminal' });
    await user.keyboard('{F1}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Help/ })).toBeNull());
    const dialog = screen.getByRole('dialog', { name: 'Staff of this terminal' });
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    // What was beside the work is there as before.
    await drawer('First screen');
  });

  it('is not there before somebody has signed in, nor behind the lock', async () => {
    const { user } = renderKiosk('sign-in');
    await screen.findByRole('button', { name: /Nur Aina/ });
    await user.keyboard('{F1}');
    expect(screen.queryByRole('button', { name: 'Help' })).toBeNull();
    await gone();
    const working = renderKiosk('home');
    await screen.findByRole('button', { name: 'Help' });
    await working.user.keyboard('{F1}');
    await drawer('First screen');
    await working.user.keyboard('{F9}');
    await screen.findByRole('heading', { name: 'Locked' });
    await gone();
  });
});
