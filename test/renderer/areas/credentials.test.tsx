// @vitest-environment jsdom
/** The write-only screen: who finds it, what it says of each provider, and that nothing typed stays anywhere. */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StaffMenu } from '../../../renderer/areas/frame/staff-menu.tsx';
import { KioskProvider } from '../../../renderer/bridge/kiosk.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { WordsProvider } from '../../../renderer/i18n/words.tsx';
import { createStores, StoresProvider, useSession } from '../../../renderer/stores/stores.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import '../../support/render-kiosk.tsx';

type List = OutputOf<'credentials.list'>;

const line = { optional: false, kind: 'line' } as const;
const providers: List = [
  {
    provider: 'quantum-metal',
    fields: [
      { ...line, field: 'apiKey', kept: true },
      { ...line, field: 'secretKey', kept: true },
    ],
  },
  {
    provider: 'noah',
    fields: [
      { ...line, field: 'apiKey', kept: true },
      { field: 'signingKey', optional: false, kind: 'key-file', kept: false },
    ],
  },
  { provider: 'democrance', fields: [] },
];
const marker = 'marker-c0ffee-typed';
const pem = `-----BEGIN PRIVATE KEY-----\n${marker}\n-----END PRIVATE KEY-----`;
const supervisor = { staffId: 'wei-jie' as never, displayName: 'Wei Jie', role: 'supervisor' } as const;
const clerk = { staffId: 'nur-aina' as never, displayName: 'Nur Aina', role: 'staff' } as const;

/** As in the frame: only for somebody who is signed in. */
function Menu() {
  const session = useSession((state) => state.session);
  return session?.state === 'signed-in' ? <StaffMenu name={session.displayName} /> : null;
}

async function atWork(
  handlers: FakeHandlers = {},
  {
    who = supervisor,
    mode = 'live',
  }: { who?: typeof supervisor | typeof clerk; mode?: 'live' | 'training' } = {},
) {
  const fake = createFakeKiosk({
    'staff.list': () => ok([]),
    'staff.read-session': () => ok({ state: 'signed-in', ...who }),
    'applications.read-open': () => ok(null),
    'credentials.list': () => ok(providers),
    ...handlers,
  });
  const kiosk = { client: fake.client, events: fake.events, clock: { now: () => 0, monotonic: () => 0 } };
  const stores = createStores(kiosk);
  stores.app.setState({ status: { mode } as never });
  await stores.openVisitStores();
  await stores.session.getState().load();
  render(
    <KioskProvider value={kiosk}>
      <StoresProvider value={stores}>
        <WordsProvider i18n={createI18n(en)} language="en">
          <Menu />
        </WordsProvider>
      </StoresProvider>
    </KioskProvider>,
  );
  return { fake, user: userEvent.setup() };
}

async function opened(...options: Parameters<typeof atWork>) {
  const kiosk = await atWork(...options);
  await kiosk.user.click(screen.getByRole('button', { name: /^Staff:/ }));
  await kiosk.user.click(await screen.findByRole('button', { name: 'Provider credentials' }));
  await screen.findByRole('dialog', { name: 'Provider credentials' });
  return kiosk;
}

const card = (name: string) => screen.findByRole('region', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

/** With the keys alone: Tab until this has the focus. */
async function tabTo(user: ReturnType<typeof userEvent.setup>, goal: () => Element) {
  for (let presses = 0; presses < 30 && document.activeElement !== goal(); presses += 1) await user.tab();
  expect(document.activeElement).toBe(goal());
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('who finds it', () => {
  it('not a clerk, whatever the menu offers', async () => {
    const { user, fake } = await atWork({}, { who: clerk });
    await user.click(screen.getByRole('button', { name: /^Staff:/ }));
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Provider credentials' })).toBeNull();
    expect(fake.called()).not.toContain('credentials.list');
  });

  it('a supervisor, who is told in training that it is for practice', async () => {
    await opened({}, { mode: 'training' });
    expect(await screen.findByText(/^Training: practice credentials/)).toBeTruthy();
  });

  it('nobody any more once it is locked, and what was typed is gone', async () => {
    const { user, fake } = await opened();
    await user.click(await screen.findByRole('button', { name: 'Enter credentials: Noah' }));
    const typedInto = field('API key');
    await user.type(typedInto, marker);
    act(() => fake.emit('session.changed', { state: 'locked', ...supervisor }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(typedInto.value).toBe('');
    act(() => fake.emit('session.changed', { state: 'signed-in', ...supervisor }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what it says of each provider', () => {
  it('whether it is set up, with a test for each and a form where there is something to enter', async () => {
    await opened();
    expect(within(await card('Quantum Metal')).getByText('Set up')).toBeTruthy();
    expect(within(await card('Noah')).getByText('Not set up')).toBeTruthy();
    expect(within(await card('Democrance')).getByText('Needs none')).toBeTruthy();
    expect(button('Replace credentials: Quantum Metal')).toBeTruthy();
    expect(button('Enter credentials: Noah')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /credentials: Democrance/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /^Test the connection: / })).toHaveLength(3);
  });

  it('that the keychain is closed', async () => {
    const closed = providers.map((one) => ({ ...one, unavailable: fail('keychain-locked') }));
    await opened({ 'credentials.list': () => ok(closed) });
    expect(within(await card('Noah')).getByText('Keychain closed')).toBeTruthy();
    expect((await card('Noah')).textContent).toContain('The keychain of this terminal is locked.');
  });

  it('that there is none, and that it could not be asked', async () => {
    await opened({ 'credentials.list': () => ok([]) });
    expect(await screen.findByText(/^No provider is set up/)).toBeTruthy();
    cleanup();
    await opened({ 'credentials.list': () => err(fail('supervisor-needed')) });
    expect((await screen.findByRole('alert')).textContent).toContain('Only a supervisor can do this.');
  });
});

describe('entering', () => {
  it('shows nothing of what is stored or typed, and lets nothing be remembered', async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole('button', { name: 'Enter credentials: Noah' }));
    const apiKey = field('API key');
    const signingKey = screen.getByLabelText<HTMLTextAreaElement>('Private signing key');
    expect([apiKey.type, apiKey.value, signingKey.tagName, signingKey.value]).toEqual([
      'password',
      '',
      'TEXTAREA',
      '',
    ]);
    for (const element of [apiKey, signingKey]) {
      expect(element.getAttribute('autocomplete')).toBe('off');
      expect(element.getAttribute('spellcheck')).toBe('false');
    }
    expect(document.activeElement).toBe(apiKey);
    expect(screen.getByText('Stored. Leave this empty to keep it.')).toBeTruthy();
    await user.type(apiKey, marker);
    await user.click(signingKey);
    await user.paste(pem);
    expect(apiKey.value).toBe(marker);
    // Neither in an attribute nor in the text of the page: its source can be read by whatever reads pages.
    expect(document.documentElement.outerHTML).not.toContain('c0ffee');
  });

  it('sends what was typed once, empties the fields, and goes on to the test', async () => {
    let list = providers;
    const { user, fake } = await opened({
      'credentials.list': () => ok(list),
      'credentials.write': () => {
        list = providers.map(({ fields, ...one }) => ({
          ...one,
          fields: fields.map((f) => ({ ...f, kept: true })),
        }));
        return ok(null);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enter credentials: Noah' }));
    expect(button('Save the credentials').disabled).toBe(true);
    const signingKey = screen.getByLabelText<HTMLTextAreaElement>('Private signing key');
    await user.click(signingKey);
    await user.paste(pem);
    await user.click(button('Save the credentials'));
    const status = within(await card('Noah')).getByRole('status');
    await waitFor(() => expect(status.textContent).toContain('Stored. They are used from the next call on.'));
    // Blank fields are not sent at all: what is stored stays.
    const writes = fake.calls.filter(({ method }) => method === 'credentials.write');
    expect(writes.map(({ input }) => input)).toEqual([{ provider: 'noah', values: { signingKey: pem } }]);
    expect(signingKey.value).toBe('');
    expect(signingKey.isConnected).toBe(false);
    expect(document.activeElement).toBe(button('Test the connection: Noah'));
    expect(await within(await card('Noah')).findByText('Set up')).toBeTruthy();
  });

  it('says beside each field what is wrong with it, keeps what was typed, and goes to the first', async () => {
    const { user } = await opened({
      'credentials.write': () => err(fail('credentials-unusable', { fields: ['apiKey', 'signingKey'] })),
    });
    await user.click(await screen.findByRole('button', { name: 'Enter credentials: Noah' }));
    await user.type(field('API key'), `${marker}{Enter}`);
    expect(await screen.findByText(/^This cannot be right\. Copy it again/)).toBeTruthy();
    expect(screen.getByText('Nothing usable is stored. Enter it.')).toBeTruthy();
    const apiKey = field('API key');
    expect(apiKey.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(apiKey.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /^This/,
    );
    expect(apiKey.value).toBe(marker);
    expect(document.activeElement).toBe(apiKey);
  });

  it('says that perhaps only a part was stored when the keychain fails meanwhile', async () => {
    const { user } = await opened({ 'credentials.write': () => err(fail('keychain-denied')) });
    await user.click(await screen.findByRole('button', { name: 'Replace credentials: Quantum Metal' }));
    await user.type(field('Secret key'), marker);
    await user.click(button('Save the credentials'));
    expect((await screen.findByRole('alert')).textContent).toContain('did not let the kiosk in');
    expect(screen.getByText(/^Perhaps only a part was stored\./)).toBeTruthy();
  });

  it.each([
    ['Cancel', (user: ReturnType<typeof userEvent.setup>) => user.click(button('Cancel'))],
    ['Close', (user: ReturnType<typeof userEvent.setup>) => user.click(button('Close'))],
    ['Escape', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
    [
      'another provider’s form',
      (user: ReturnType<typeof userEvent.setup>) => user.click(button('Replace credentials: Quantum Metal')),
    ],
  ])('forgets what was typed with %s', async (_name, leave) => {
    const { user, fake } = await opened();
    await user.click(await screen.findByRole('button', { name: 'Enter credentials: Noah' }));
    const apiKey = field('API key');
    await user.type(apiKey, marker);
    await leave(user);
    expect(apiKey.isConnected).toBe(false);
    expect(apiKey.value).toBe('');
    expect(fake.called()).not.toContain('credentials.write');
  });

  it('works with the keyboard alone', async () => {
    const { user, fake } = await opened({ 'credentials.write': () => ok(null) });
    const enter = await screen.findByRole('button', { name: 'Replace credentials: Quantum Metal' });
    await tabTo(user, () => enter);
    await user.keyboard('{Enter}');
    await user.keyboard('a1');
    await user.tab();
    await user.keyboard('b2{Enter}');
    await waitFor(() => expect(fake.called()).toContain('credentials.write'));
    expect(fake.calls.find(({ method }) => method === 'credentials.write')?.input).toEqual({
      provider: 'quantum-metal',
      values: { apiKey: 'a1', secretKey: 'b2' },
    });
  });
});

describe('testing', () => {
  type Answer = Result<OutputOf<'credentials.test'>, Failure>;

  const answers: readonly (readonly [string, Answer, string])[] = [
    ['let in', ok({ proof: 'let-in' }), 'Noah let this terminal in. The credentials work.'],
    ['suspect', ok({ proof: 'let-in', answerWronglySigned: true }), 'was not signed with this app key'],
    ['reachable', ok({ proof: 'reachable' }), 'It needs no credentials of this terminal.'],
    ['unexplained', ok({ proof: 'unexplained-code', providerCode: '901' }), 'answers with code 901'],
    ['refused', err(fail('credentials-refused')), 'Noah did not let this terminal in. Enter the credentials'],
    ['turned away', err(fail('provider-refused', { providerCode: 'http-404' })), '(http-404)'],
    ['down', err(fail('provider-down')), 'Noah does not answer right now.'],
    ['busy', err(fail('provider-busy', { waitMs: 7000 })), 'Test again in 7 seconds.'],
    ['offline', err(fail('offline')), 'so Noah was not asked'],
    ['portal', err(fail('captive-portal')), 'The network wants a sign-in page'],
    ['garbled', err(fail('provider-garbled')), 'Something answered that is not Noah.'],
    ['lost', err(fail('answer-lost')), 'Nothing was changed there.'],
    ['not trusted', err(fail('not-trusted')), 'the credentials were not sent'],
    ['clock', err(fail('clock-wrong', { offsetMinutes: -9 })), 'wrong by 9 minutes'],
    ['absent', err(fail('secret-absent', { name: 'noah/signingKey' })), 'are not complete'],
    ['locked', err(fail('keychain-locked')), 'The keychain of this terminal is locked.'],
  ];

  it.each(answers)('explains the answer, and announces it: %s', async (_name, answer, words) => {
    const { user, fake } = await opened({ 'credentials.test': () => answer as never });
    const status = within(await card('Noah')).getByRole('status');
    expect(status.textContent).toBe('');
    await user.click(button('Test the connection: Noah'));
    await waitFor(() => expect(status.textContent).toContain(words));
    // The words of a visit would be wrong here: there is no customer, and no button called Check.
    expect(status.textContent).not.toMatch(/while this visit is open|press Check|[{}]/);
    expect(fake.calls.at(-1)).toEqual({ method: 'credentials.test', input: { provider: 'noah' } });
  });

  it('shows progress only when it takes longer than 400 ms, and one test at a time', async () => {
    const held = Promise.withResolvers<Result<OutputOf<'credentials.test'>, never>>();
    const { fake } = await opened({ 'credentials.test': () => held.promise });
    await card('Noah');
    vi.useFakeTimers();
    act(() => button('Test the connection: Noah').click());
    act(() => vi.advanceTimersByTime(399));
    expect(screen.queryByText('Asking Noah')).toBeNull();
    act(() => vi.advanceTimersByTime(2));
    expect(screen.getByText('Asking Noah')).toBeTruthy();
    expect(button('Test the connection: Noah').disabled).toBe(true);
    vi.useRealTimers();
    held.resolve(ok({ proof: 'let-in' }));
    expect(await screen.findByText('Noah let this terminal in. The credentials work.')).toBeTruthy();
    expect(screen.queryByText('Asking Noah')).toBeNull();
    expect(fake.called().filter((method) => method === 'credentials.test')).toHaveLength(1);
  });
});
