import { describe, expect, it } from 'vitest';
import { createVisitStore } from '../../../renderer/stores/visit-store.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import { practiceTicket, savedCustomer } from '../../support/renderer-preview/practice-desk.ts';
import { codeOpen } from '../../support/renderer-preview/practice-main.ts';

const saved = savedCustomer();
const { applicationId } = saved;

function openVisits(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'applications.read-open': () => ok(null),
    'desk.open': () => ok(saved),
    'applications.resume-interrupted': () => ok(saved),
    'registration.send': () => ok({ ...saved, registration: codeOpen }),
    'applications.end-visit': () => ok({ ticket: practiceTicket }),
    ...handlers,
  });
  const store = createVisitStore({ client: fake.client, clock: { now: () => 0, monotonic: () => 1_000 } });
  return { fake, store, visit: () => store.getState() };
}

describe('somebody who was saved', () => {
  it('is gone on with by the list, and nothing is sent by that', async () => {
    const { fake, visit } = openVisits();
    expect(await visit().openSaved({ applicationId })).toBe(true);
    expect(visit().application).toEqual(saved);
    expect(visit().draft).toEqual(saved.draft);
    expect(fake.called()).toEqual(['desk.open']);
  });

  it('gets the code at once by their ticket, because they are there', async () => {
    const { fake, visit } = openVisits();
    expect(await visit().openSaved({ ticket: practiceTicket.code })).toBe(true);
    expect(visit().application?.registration.state).toBe('code-open');
    expect(fake.called()).toEqual(['desk.open', 'registration.send']);
  });

  it.each<[string, Partial<Application>]>([
    ['an answer is missing', { registration: { state: 'unclear', after: 'register' } }],
    ['the provider refused', { registration: { state: 'refused', providerCode: '803' } }],
    ['a person has to decide', { registration: { state: 'with-a-person', providerCode: '803' } }],
    ['details are missing', { problems: { identityNumber: 'missing' } }],
    [
      'another provider gave no answer',
      {
        journeyId: 'one-visit',
        enrolments: [{ provider: 'noah', state: 'unclear' }],
      },
    ],
  ])('gets nothing by their ticket that somebody has to look at first: %s', async (_, change) => {
    const { fake, visit } = openVisits({ 'desk.open': () => ok({ ...saved, ...change }) });
    await visit().openSaved({ ticket: practiceTicket.code });
    expect(fake.called()).toEqual(['desk.open']);
  });

  it('is sent to everybody by their ticket whose turn has not come yet, the code last', async () => {
    const waiting: Application = {
      ...saved,
      journeyId: 'one-visit',
      enrolments: [{ provider: 'noah', state: 'not-sent', saved: true }],
    };
    const { fake, visit } = openVisits({
      'desk.open': () => ok(waiting),
      'enrolments.send': () =>
        ok({ ...waiting, enrolments: [{ provider: 'noah', state: 'accepted', changedSince: false }] }),
    });
    await visit().openSaved({ ticket: practiceTicket.code });
    expect(fake.called()).toEqual(['desk.open', 'enrolments.send', 'registration.send']);
  });

  it('is not gone on with where main says no', async () => {
    const { fake, visit } = openVisits({ 'desk.open': () => err(fail('ticket-not-open')) });
    expect(await visit().openSaved({ ticket: 'K7QF-2M9P' })).toBe(false);
    expect(visit().failure).toEqual({ action: 'open-saved', failure: fail('ticket-not-open') });
    expect(fake.called()).toEqual(['desk.open']);
  });

  it('was interrupted: goes on where it was, and nothing is sent by that', async () => {
    const { fake, visit } = openVisits();
    expect(await visit().resume(applicationId)).toBe(true);
    expect(visit().draft).toEqual(saved.draft);
    expect(fake.called()).toEqual(['applications.resume-interrupted']);
  });
});

describe('what the last visit left', () => {
  it('is there when main has answered, outlives a lock, and goes with the next visit', async () => {
    const { visit } = openVisits();
    await visit().openSaved({ applicationId });
    const ended = visit().endVisit();
    expect(visit().parting).toMatchObject({ isSaved: false, ticket: null });
    await ended;
    expect(visit().parting).toMatchObject({ isSaved: true, ticket: practiceTicket });
    await visit().load();
    expect(visit().parting).toMatchObject({ ticket: practiceTicket });
    await visit().openSaved({ applicationId });
    expect(visit().parting).toBeNull();
  });

  it('is nothing after a stop, and nothing after signing out', async () => {
    const { visit } = openVisits({ 'applications.end-visit': () => ok({}) });
    await visit().openSaved({ applicationId });
    await visit().stopVisit();
    expect(visit().parting).toBeNull();
    await visit().openSaved({ applicationId });
    await visit().endVisit();
    expect(visit().parting).not.toBeNull();
    visit().forget();
    expect(visit().parting).toBeNull();
  });

  it('says nothing when the answer comes after signing out', async () => {
    const slow = Promise.withResolvers<ReturnType<typeof ok<{ ticket: typeof practiceTicket }>>>();
    const { visit } = openVisits({ 'applications.end-visit': () => slow.promise });
    await visit().openSaved({ applicationId });
    const ended = visit().endVisit();
    visit().forget();
    slow.resolve(ok({ ticket: practiceTicket }));
    await ended;
    expect(visit().parting).toBeNull();
  });
});
