// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connection, ProviderReach } from '../../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const since = Date.UTC(2026, 4, 3, 5, 52);
const reach = (provider: ProviderId, state: ProviderReach['state']): ProviderReach => ({
  provider,
  state,
  since,
});
const online = (...down: readonly ProviderId[]): Connection => ({
  state: 'online',
  since,
  providers: (['quantum-metal', 'noah', 'yativo'] as const).map((each) =>
    reach(each, down.includes(each) ? 'down' : 'up'),
  ),
});
const offline = (why: NonNullable<Connection['why']>): Connection => ({
  state: 'offline',
  why,
  since,
  providers: [reach('quantum-metal', 'unknown'), reach('noah', 'unknown')],
});

describe('the badge', () => {
  it.each<[Connection, string]>([
    [online(), 'Online'],
    [{ ...online(), state: 'unknown' }, 'Checking the line'],
    [offline('no-line'), 'No connection'],
    [offline('captive-portal'), 'The network wants a sign-in page'],
    [offline('not-trusted'), 'The network is not safe'],
    [offline('clock-wrong'), 'The clock is wrong'],
    [online('noah'), 'Noah is not answering'],
    [online('noah', 'yativo'), '2 providers are not answering'],
  ])('says in the bar how things are: %#', async (connection, word) => {
    const { emit } = renderKiosk('home');
    await screen.findByRole('button', { name: /^Connection:/ });
    emit('connection.changed', connection);
    expect(await screen.findByRole('button', { name: `Connection: ${word}` })).toBeTruthy();
  });

  it('says it before anybody has signed in, too', async () => {
    const { emit } = renderKiosk('sign-in');
    await screen.findByRole('heading', { name: 'Who is at the counter?' });
    emit('connection.changed', offline('captive-portal'));
    expect(await screen.findByText('The network wants a sign-in page')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Connection:/ })).toBeNull();
  });

  it('opens what to do, and each provider by name', async () => {
    const { emit, user } = renderKiosk('home');
    await screen.findByRole('button', { name: /^Connection:/ });
    emit('connection.changed', online('noah'));
    await user.click(await screen.findByRole('button', { name: 'Connection: Noah is not answering' }));
    const sheet = await screen.findByRole('dialog', { name: 'Connection of this terminal' });
    expect(sheet.textContent).toContain('Noah is not answering. The line itself works; your work is saved.');
    expect(sheet.textContent).toContain('Quantum Metalanswers');
    expect(sheet.textContent).toContain('Noahdoes not answer');
    emit('connection.changed', offline('captive-portal'));
    expect(
      within(sheet).getByText('The network wants a sign-in page. Call IT; your work is saved.'),
    ).toBeTruthy();
    expect(sheet.textContent).toContain('Noahnot known without a line');
  });
});

describe('the news', () => {
  afterEach(() => void vi.useRealTimers());
  const pause = () => act(() => vi.advanceTimersByTimeAsync(1000));

  /** The kiosk at home, and everything that its news will say. */
  async function listen() {
    const kiosk = renderKiosk('home');
    await screen.findByRole('button', { name: 'Connection: Online' });
    const region = document.querySelector('.top-bar > [role=status]');
    // From here on what the news wait for passes when it is told to.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(region?.textContent ?? ''));
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    const become = async (connection: Connection, word: string) => {
      kiosk.emit('connection.changed', connection);
      await screen.findByRole('button', { name: `Connection: ${word}` });
    };
    return { ...kiosk, said, become };
  }

  it('is told politely: one sentence for what holds, none for what was on the way', async () => {
    const { emit, said, become } = await listen();
    emit('connection.changed', online());
    await pause();
    expect(said).toEqual([]);
    emit('connection.changed', online('noah'));
    await become(offline('no-line'), 'No connection');
    await pause();
    await become(online(), 'Online');
    await pause();
    expect(said).toEqual([
      'No connection. Your work is saved and can be sent when the line is back.',
      'The line works and every provider answers.',
    ]);
  });

  it('is told at the start where it is bad', async () => {
    const { said, become } = await listen();
    await become(offline('captive-portal'), 'The network wants a sign-in page');
    await pause();
    expect(said).toEqual(['The network wants a sign-in page. Call IT; your work is saved.']);
  });
});

describe('the line dial', () => {
  const open = async (handlers: Parameters<typeof renderKiosk>[1] = {}) => {
    const kiosk = renderKiosk('home', handlers);
    await kiosk.user.click(await screen.findByRole('button', { name: /Practice inbox/ }));
    return kiosk;
  };

  it('takes the line away at once, and says so', async () => {
    const { user, fake } = await open();
    await user.click(await screen.findByRole('button', { name: /Works.*Line of this terminal/ }));
    await user.click(await screen.findByRole('option', { name: 'No line' }));
    expect(await screen.findByText('The practice line: No line.')).toBeTruthy();
    expect(fake.calls.findLast(({ method }) => method === 'training.set-line')?.input).toEqual({
      line: 'none',
    });
  });

  it('shows how the line is, also when it is opened again', async () => {
    await open({ handlers: { 'training.read-line': () => ok('captive-portal') } });
    expect(
      await screen.findByRole('button', { name: /Network wants a sign-in page.*Line of this terminal/ }),
    ).toBeTruthy();
  });

  it('says nothing was set where nothing was', async () => {
    const { user } = await open({ handlers: { 'training.set-line': () => err(fail('not-available-here')) } });
    await user.click(await screen.findByRole('button', { name: /Works.*Line of this terminal/ }));
    await user.click(await screen.findByRole('option', { name: 'No line' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/^The practice line/)).toBeNull();
  });
});
