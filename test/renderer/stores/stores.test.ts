import { describe, expect, it } from 'vitest';
import { capturedStates, openCountOf, sumOfStates } from '../../../renderer/stores/outbox-store.ts';
import { createStores } from '../../../renderer/stores/stores.ts';
import { type SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';

const aina = { staffId: 'nur-aina' as never, displayName: 'Nur Aina', role: 'staff' } as const;
const message = { sentTo: '+60123456789', code: '419203', sentAt: 1, provider: 'quantum-metal' } as const;

function build(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'applications.read-open': () => ok(null),
    'training.read-inbox': () => ok([message]),
    ...handlers,
  });
  const clock = { now: () => 0, monotonic: () => 1_000 };
  const stores = createStores({ client: fake.client, events: fake.events, clock });
  return { fake, stores };
}

describe('the session', () => {
  it('follows what main says, also without being asked', () => {
    const { fake, stores } = build();
    fake.emit('session.changed', { state: 'locked', ...aina });
    expect(stores.session.getState().session?.state).toBe('locked');
  });

  it('notes a delay on the monotonic clock', async () => {
    const { stores } = build({ 'staff.sign-in': () => err(fail('pin-delayed', { waitMs: 30_000 })) });
    expect(await stores.session.getState().signIn(aina.staffId, '0000')).toBe(false);
    expect(stores.session.getState().delayedUntil).toBe(31_000);
  });

  it('looks for an open visit as soon as somebody is there', async () => {
    const { fake, stores } = build();
    await stores.openVisitStores();
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    expect(fake.called()).toContain('applications.read-open');
    expect(stores.visit.getState().pending?.action).toBe('load');
  });

  it('opens the stores of the visit for whoever signs in before they are there', async () => {
    const { fake, stores } = build();
    expect(() => stores.visit).toThrow('not open yet');
    expect(() => stores.lookUp).toThrow('not open yet');
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    await expect.poll(() => fake.called()).toContain('applications.read-open');
    expect(stores.visit.getState().application).toBeNull();
  });

  it('looks for no visit where nobody is signed in any more when the stores have come', async () => {
    const { fake, stores } = build();
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    fake.emit('session.changed', { state: 'signed-out' });
    await stores.openVisitStores();
    expect(fake.called()).not.toContain('applications.read-open');
  });

  it('keeps the view of a visit through a lock, and drops it with the session', async () => {
    const { fake, stores } = build();
    await stores.openVisitStores();
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    const { visit } = stores;
    visit.getState().typeDetail('city', 'Ipoh');
    fake.emit('session.changed', { state: 'locked', ...aina });
    expect(stores.visit).toBe(visit);
    expect(visit.getState().draft).toEqual({ city: 'Ipoh' });
    fake.emit('session.changed', { state: 'signed-out' });
    expect(visit.getState().draft).toEqual({});
  });

  it('takes codes off the screen with the lock', async () => {
    const { fake, stores } = build();
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    stores.training.getState().toggle();
    await expect.poll(() => stores.training.getState().messages).toHaveLength(1);
    fake.emit('session.changed', { state: 'locked', ...aina });
    expect(JSON.stringify(stores.training.getState())).not.toContain('419203');
  });
});

describe('the practice inbox', () => {
  it('is read anew when something arrives while it is open, and only then', async () => {
    const { fake, stores } = build();
    fake.emit('training.inbox-changed', { unread: 1 });
    expect(stores.training.getState().unread).toBe(1);
    expect(fake.called()).not.toContain('training.read-inbox');
    stores.training.getState().toggle();
    await expect.poll(() => stores.training.getState().unread).toBe(0);
    fake.emit('training.inbox-changed', { unread: 1 });
    await expect
      .poll(() => fake.called().filter((called) => called === 'training.read-inbox'))
      .toHaveLength(2);
  });
});

describe('the outbox', () => {
  const counts = Object.fromEntries(
    SubmissionState.options.map((state, place) => [state, place]),
  ) as SubmissionCounts;

  it('captured is the sum of every state past draft', () => {
    expect(capturedStates).not.toContain('draft');
    expect(sumOfStates(counts)).toBe(55);
  });

  it('open is what has not been brought out, handed over or cancelled', () => {
    expect(openCountOf(counts)).toBe(55 - counts.accepted - counts['handed-over'] - counts.cancelled);
  });
});

describe('the settings', () => {
  it('change only when main agrees', async () => {
    const { stores } = build({
      'settings.change': () => err(fail('fixed-by-policy', { field: 'textScale' })),
    });
    await stores.app.getState().changeSetting('textScale', 1.3);
    expect(stores.app.getState().settings.textScale).toBe(1);
    expect(stores.app.getState().failure?.code).toBe('fixed-by-policy');
  });
});
