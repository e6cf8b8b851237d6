import { describe, expect, it } from 'vitest';
import { stepBefore, stepOf } from '../../../renderer/stores/visit-state.ts';
import { createVisitStore } from '../../../renderer/stores/visit-store.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication, consentTo, fullDraft } from '../../support/applications.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';

/** Stands for everything about a customer: found anywhere after the visit, it is a leak. */
const marker = 'Zwölfaxing Markierer';

const consent = consentTo('gold-account');
const visit = anApplication({ consent, draft: { legalFullName: marker } });
const { identityNumber, phoneNumber } = fullDraft;
const complete = anApplication({ consent, draft: { legalFullName: marker, identityNumber, phoneNumber } });
const confirmed: Application = { ...complete, confirmedAt: 2 };

function openVisit(application: Application, handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'applications.read-open': () => ok(application),
    'applications.end-visit': () => ok({}),
    ...handlers,
  });
  let monotonic = 1_000;
  const store = createVisitStore({
    client: fake.client,
    clock: { now: () => 0, monotonic: () => monotonic },
  });
  const pass = (ms: number) => {
    monotonic += ms;
  };
  return { fake, store, pass };
}

/** An answer that comes when the test says so. */
function later<Value>() {
  const { promise, resolve } = Promise.withResolvers<Value>();
  return { answer: () => promise, resolve };
}

describe('the visit store', () => {
  it('takes up the visit that main has open, at its step', async () => {
    const { store } = openVisit(visit);
    await store.getState().load();
    expect(stepOf(store.getState())).toBe('details');
    expect(store.getState().draft).toEqual({ legalFullName: marker });
  });

  it('is nothing but empty when main has no visit', async () => {
    const { store } = openVisit(visit, { 'applications.read-open': () => ok(null) });
    expect(await store.getState().load()).toBe(false);
    expect(store.getState().application).toBeNull();
  });

  it('begins a visit at the beginning, not at a field of the look-up that it begins from', async () => {
    const { store } = openVisit(visit, { 'applications.start': () => ok(complete) });
    await store.getState().load();
    store.getState().rememberFocus('sought');
    expect(await store.getState().start('gold-account')).toBe(true);
    expect(store.getState().focusKey).toBeNull();
  });

  it('notes when an application arrived: its remaining times count from there', async () => {
    const { store, pass } = openVisit(visit);
    pass(500);
    await store.getState().load();
    expect(store.getState().receivedAt).toBe(1_500);
  });

  it('forgets everything about the customer before ending the visit returns', async () => {
    const { store } = openVisit(visit);
    await store.getState().load();
    const ended = store.getState().endVisit();
    expect(JSON.stringify(store.getState())).not.toContain(marker);
    expect(await ended).toBe(true);
    expect(JSON.stringify(store.getState())).not.toContain(marker);
  });

  it('drops an answer that arrives after its visit has ended', async () => {
    const slow = later<ReturnType<typeof ok<Application>>>();
    const { store } = openVisit(confirmed, { 'registration.send': slow.answer });
    await store.getState().load();
    const sent = store.getState().send();
    void store.getState().endVisit();
    slow.resolve(ok(confirmed));
    expect(await sent).toBe(false);
    expect(store.getState().application).toBeNull();
  });

  it('drops a late answer of a saved field too', async () => {
    const slow = later<ReturnType<typeof ok<Application>>>();
    const { store } = openVisit(visit, { 'applications.save-details': slow.answer });
    await store.getState().load();
    const saved = store.getState().saveDetails();
    void store.getState().endVisit();
    slow.resolve(ok(visit));
    await saved;
    expect(JSON.stringify(store.getState())).not.toContain(marker);
  });

  it.each(['endVisit', 'stopVisit'] as const)(
    'says so when main could not end the visit, and shows it again while main has it open: %s',
    async (way) => {
      const { store } = openVisit(visit, { 'applications.end-visit': () => err(fail('internal')) });
      await store.getState().load();
      expect(await store.getState()[way]()).toBe(false);
      expect(store.getState().failure?.action).toBe('end-visit');
      expect(store.getState().application).toEqual(visit);
    },
  );

  it('shows nothing of a visit that could not be ended and that main has no more', async () => {
    let open: Application | null = visit;
    const { store } = openVisit(visit, {
      'applications.read-open': () => ok(open),
      'applications.end-visit': () => {
        open = null;
        return err(fail('application-unknown'));
      },
    });
    await store.getState().load();
    expect(await store.getState().endVisit()).toBe(false);
    expect(store.getState().failure?.action).toBe('end-visit');
    expect(JSON.stringify(store.getState())).not.toContain(marker);
  });

  it('sends nothing twice while an answer is awaited', async () => {
    const slow = later<ReturnType<typeof ok<Application>>>();
    const { store, fake } = openVisit(confirmed, { 'registration.send': slow.answer });
    await store.getState().load();
    const first = store.getState().send();
    expect(await store.getState().send()).toBe(false);
    slow.resolve(ok(confirmed));
    await first;
    expect(fake.called().filter((called) => called === 'registration.send')).toHaveLength(1);
  });

  it('asks main how far it came after a failed call at the provider', async () => {
    const { store, fake } = openVisit(confirmed, {
      'registration.send': () => err(fail('answer-lost')),
      'registration.read': () => ok({ ...confirmed, registration: { state: 'unclear', after: 'register' } }),
    });
    await store.getState().load();
    await store.getState().send();
    expect(fake.called()).toContain('registration.read');
    expect(store.getState().application?.registration.state).toBe('unclear');
    expect(store.getState().failure?.failure.code).toBe('answer-lost');
  });

  it('leaves out of a saved draft what is empty, and remembers that it is saved', async () => {
    const { store, fake } = openVisit(visit, {
      'applications.save-details': ({ draft }) => ok({ ...visit, draft }),
    });
    await store.getState().load();
    store.getState().typeDetail('email', '  ');
    expect(store.getState().savedAs).toBe('unsaved');
    await store.getState().saveDetails();
    expect(store.getState().savedAs).toBe('saved');
    expect(fake.calls.at(-1)?.input).toMatchObject({ draft: { legalFullName: marker } });
    expect(JSON.stringify(fake.calls.at(-1)?.input)).not.toContain('email');
  });

  it('keeps what was typed while a save was on its way', async () => {
    const slow = later<ReturnType<typeof ok<Application>>>();
    const { store } = openVisit(visit, { 'applications.save-details': slow.answer });
    await store.getState().load();
    const saved = store.getState().saveDetails();
    store.getState().typeDetail('legalFullName', 'Someone Else');
    slow.resolve(ok(visit));
    await saved;
    expect(store.getState().draft.legalFullName).toBe('Someone Else');
    expect(store.getState().savedAs).toBe('unsaved');
  });

  it('stays on the details when saving makes them complete; going on is for people', async () => {
    const { store } = openVisit(visit, { 'applications.save-details': () => ok(complete) });
    await store.getState().load();
    await store.getState().saveDetails();
    expect(stepOf(store.getState())).toBe('details');
    store.getState().goOn();
    expect(stepOf(store.getState())).toBe('review');
  });

  it('goes back to done steps, never ahead, and nowhere once it is registered', async () => {
    const { store } = openVisit(complete);
    await store.getState().load();
    expect(stepBefore(store.getState())).toBe('details');
    store.getState().lookAt('consent');
    expect(stepOf(store.getState())).toBe('consent');
    store.getState().lookAt('done');
    expect(stepOf(store.getState())).toBe('review');

    const registered = openVisit({ ...confirmed, registration: { state: 'verified' } });
    await registered.store.getState().load();
    registered.store.getState().lookAt('details');
    expect(stepOf(registered.store.getState())).toBe('done');
    expect(stepBefore(registered.store.getState())).toBeUndefined();
  });

  it('keeps what was typed but not saved over a lock, and saves it when the work goes on', async () => {
    const { store, fake } = openVisit(visit, {
      'applications.save-details': ({ draft }) => ok({ ...visit, draft }),
    });
    await store.getState().load();
    store.getState().typeDetail('email', 'mei@example.com');
    await store.getState().load();
    expect(store.getState().draft.email).toBe('mei@example.com');
    expect(fake.called()).toContain('applications.save-details');
  });

  it('tells whether the customer has finished', async () => {
    const registered: Application = { ...confirmed, registration: { state: 'verified' } };
    const { store } = openVisit(registered, {
      'registration.check-finished': () => ok({ finished: false, application: registered }),
    });
    await store.getState().load();
    await store.getState().checkFinished();
    expect(store.getState().finished).toBe(false);
  });
});
