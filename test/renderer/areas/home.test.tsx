// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

describe('the first screen', () => {
  it('greets, says what works, and begins a visit', async () => {
    const { user } = renderKiosk('home');
    expect(await screen.findByText('Everything works. Choose what the customer came for.')).toBeTruthy();
    const checks = screen.getByRole('list', { name: 'What works right now' });
    expect(within(checks).getByText('Room for 462 more')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin: Gold account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Before we begin' })).toBeTruthy();
  });

  it('says in a sentence what a recovery copy that could not be made means, and nothing of one that could', async () => {
    renderKiosk('terminal-unrecoverable');
    expect(await screen.findByText('Recovery copy: look at this')).toBeTruthy();
    expect(screen.getByText(/The recovery copy of this terminal’s key could not be made/)).toBeTruthy();
    cleanup();
    renderKiosk('terminal-recovery');
    expect(await screen.findByText('Recovery copy')).toBeTruthy();
    expect(screen.queryByText(/could not be made/)).toBeNull();
  });

  it('says why a journey is closed, and does not begin it', async () => {
    renderKiosk('home-closed');
    expect(await screen.findByText(/are not in the keychain/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Begin: Gold account' }).disabled).toBe(
      true,
    );
    expect(screen.getByText('Credentials of Quantum Metal: does not work')).toBeTruthy();
  });

  it('has a card for every journey that begins here, and names their providers', async () => {
    renderKiosk('home-all');
    await screen.findByRole('button', { name: 'Begin: Gold account' });
    expect(screen.getAllByRole('button', { name: /^Begin: / })).toHaveLength(6);
    expect(screen.getByText('Noah, Yativo and Quantum Metal')).toBeTruthy();
    expect(screen.queryByText('New member')).toBeNull();
  });

  it('says credentials that are there once, however many providers there are', async () => {
    renderKiosk('home-all');
    const checks = await screen.findByRole('list', { name: 'What works right now' });
    expect(within(checks).getAllByText('Credentials')).toHaveLength(1);
    for (const provider of ['Quantum Metal', 'Noah', 'KYBIO', 'Yativo', 'Democrance'])
      expect(within(checks).getByText(provider)).toBeTruthy();
  });

  it('names the provider that stands in the way, once, and leaves the others open', async () => {
    renderKiosk('home-some');
    expect(await screen.findAllByText(/No service at Yativo right now/)).toHaveLength(1);
    const begin = (journey: string) =>
      screen.getByRole<HTMLButtonElement>('button', { name: `Begin: ${journey}` });
    expect(begin('Three in one visit').disabled).toBe(true);
    expect(begin('Payouts').disabled).toBe(false);
    expect(screen.getByText('Not set up on this terminal: Democrance. Ask IT.')).toBeTruthy();
  });

  it('says that there is no line once, not once per provider', async () => {
    renderKiosk('home-all-offline');
    expect(await screen.findAllByText(/Nobody can be registered right now/)).toHaveLength(1);
    expect(screen.getByText('Capture now, code later')).toBeTruthy();
    expect(screen.getAllByText('Closed')).toHaveLength(5);
  });

  it('says nothing of providers while there is no line, and keeps what can be begun in sight', async () => {
    renderKiosk('home-all-offline');
    const checks = within(await screen.findByRole('list', { name: 'What works right now' }));
    expect(checks.getByText('Line: does not work')).toBeTruthy();
    expect(checks.queryByText(/Noah/)).toBeNull();
    expect(checks.getByText('Keychain')).toBeTruthy();
  });

  it('checks again when the line changes', async () => {
    const { fake, emit } = renderKiosk('home');
    await screen.findByText('Everything works. Choose what the customer came for.');
    const before = fake.called().filter((called) => called === 'app.run-preflight').length;
    const since = Date.UTC(2026, 4, 3, 5, 52);
    emit('connection.changed', { state: 'offline', why: 'no-line', since, providers: [] });
    expect(await screen.findByText('No connection')).toBeTruthy();
    expect(fake.called().filter((called) => called === 'app.run-preflight')).toHaveLength(before + 1);
  });

  it('says that a visit could not be begun', async () => {
    const { user } = renderKiosk('home', {
      handlers: { 'applications.start': () => err(fail('visit-open')) },
    });
    await user.click(await screen.findByRole('button', { name: 'Begin: Gold account' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Another visit is still open here.');
  });

  it('goes on with a visit that main still has open', async () => {
    renderKiosk('review');
    expect(await screen.findByRole('heading', { level: 1, name: 'Is everything right?' })).toBeTruthy();
  });
});

describe('what opens from the bars', () => {
  it('follows the outbox while it changes', async () => {
    const { emit, state } = renderKiosk('home');
    await screen.findByRole('button', { name: /^Outbox: 2 waiting/ });
    emit('outbox.changed', { counts: { ...state.counts, waiting: 0, 'needs-customer': 0, unknown: 0 } });
    expect(await screen.findByRole('button', { name: 'Outbox: Nothing waiting' })).toBeTruthy();
  });

  it('changes the size of the text and the contrast at once', async () => {
    const { user } = renderKiosk('home');
    await user.click(await screen.findByRole('button', { name: /^Display settings/ }));
    await user.click(await screen.findByRole('radio', { name: 'Largest' }));
    await user.click(screen.getByRole('switch', { name: /High contrast/ }));
    await waitFor(() => expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.3'));
    expect(document.documentElement.dataset.contrast).toBe('high');
  });

  it('tells what the program runs in', async () => {
    const { user } = renderKiosk('sign-in');
    await user.click(await screen.findByRole('button', { name: 'About this terminal' }));
    const about = await screen.findByRole('dialog', { name: 'About this terminal' });
    expect(about.textContent).toContain('The system’s browser, standing in for Electron');
    expect(about.textContent).toContain('keytar');
  });

  it('shows a code in the practice inbox as soon as it is sent, and empties it with the visit', async () => {
    const { user } = renderKiosk('send');
    await user.click(await screen.findByRole('button', { name: /Practice inbox/ }));
    const inbox = await screen.findByRole('complementary', { name: 'Practice inbox' });
    expect(within(inbox).getByText(/No message yet/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Send the details/ }));
    expect(await within(inbox).findByText(/^\d{6}$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop this visit' }));
    await user.click(await screen.findByRole('button', { name: 'Stop the visit' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('lets staff practise a problem', async () => {
    const { user, fake } = renderKiosk('home');
    await user.click(await screen.findByRole('button', { name: /Practice inbox/ }));
    await user.click(await screen.findByRole('button', { name: /Where/ }));
    await user.click(await screen.findByRole('option', { name: 'Registering' }));
    await user.click(screen.getByRole('button', { name: 'Set the problem' }));
    expect(await screen.findByText('Quantum Metal: Slow answer, Registering.')).toBeTruthy();
    expect(fake.calls.findLast(({ method }) => method === 'training.set-fault')?.input).toMatchObject({
      provider: 'quantum-metal',
      fault: 'slow',
      operation: 'register',
    });
  });
});
