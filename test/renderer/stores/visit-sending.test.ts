import { describe, expect, it } from 'vitest';
import { createStores } from '../../../renderer/stores/stores.ts';
import { stepOf } from '../../../renderer/stores/visit-state.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication, consentTo, fullDraft } from '../../support/applications.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import { waitFor } from '../../support/wait-for.ts';

const front: Application['pictures'][number] = {
  side: 'front',
  format: 'jpeg',
  sizeBytes: 9,
  width: 2,
  height: 1,
};
const confirmed = (journeyId: string, change: Partial<Application> = {}): Application =>
  anApplication({
    journeyId,
    consent: consentTo(journeyId),
    draft: fullDraft,
    pictures: [front],
    confirmedAt: 2,
    ...change,
  });
const accepted = (provider: EnrolmentState['provider']): EnrolmentState => ({
  provider,
  state: 'accepted',
  changedSince: false,
});
const unclear = (provider: EnrolmentState['provider']): EnrolmentState => ({ provider, state: 'unclear' });
const codeOpen: Application['registration'] = {
  state: 'code-over',
  why: 'expired',
  method: 'email',
  sentTo: '·',
  resend: { availableInMs: 0, left: 1 },
};

async function openVisit(application: Application, handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'applications.read-open': () => ok(application),
    'applications.end-visit': () => ok({}),
    ...handlers,
  });
  const clock = { now: () => 0, monotonic: () => 1_000 };
  const stores = createStores({ client: fake.client, events: fake.events, clock });
  await stores.openVisitStores();
  const { visit } = stores;
  await visit.getState().load();
  const sends = () => fake.called().filter((called) => called.endsWith('.send'));
  return { fake, visit, sends };
}

describe('one press of send', () => {
  it('sends to those without a code, then to the one who sends a code', async () => {
    const enrolled = confirmed('one-visit', { enrolments: [accepted('noah'), accepted('yativo')] });
    const { visit, sends } = await openVisit(confirmed('one-visit'), {
      'enrolments.send': () => ok(enrolled),
      'registration.send': () => ok({ ...enrolled, registration: codeOpen }),
    });
    expect(await visit.getState().send()).toBe(true);
    expect(sends()).toEqual(['enrolments.send', 'registration.send']);
    expect(stepOf(visit.getState())).toBe('code');
  });

  it.each([
    ['unclear', unclear('yativo')],
    ['not sent', { provider: 'yativo', state: 'not-sent', failure: fail('provider-down') }],
    [
      'refused',
      {
        provider: 'yativo',
        state: 'refused',
        failure: fail('provider-refused', { providerCode: '' }),
        fields: [],
      },
    ],
  ] satisfies (readonly [string, EnrolmentState])[])('stops where one is left %s', async (_, open) => {
    const { visit, sends } = await openVisit(confirmed('one-visit'), {
      'enrolments.send': () => ok(confirmed('one-visit', { enrolments: [accepted('noah'), open] })),
    });
    expect(await visit.getState().send()).toBe(true);
    expect(sends()).toEqual(['enrolments.send']);
    expect(stepOf(visit.getState())).toBe('send');
  });

  it('sends nobody twice who has settled it', async () => {
    const enrolments: EnrolmentState[] = [accepted('noah'), { provider: 'yativo', state: 'skipped' }];
    const { visit, sends } = await openVisit(confirmed('one-visit', { enrolments }), {
      'registration.send': () => ok(confirmed('one-visit', { enrolments, registration: codeOpen })),
    });
    await visit.getState().send();
    expect(sends()).toEqual(['registration.send']);
  });

  it('ends where no code is to come', async () => {
    const { visit, sends } = await openVisit(confirmed('payout-customer'), {
      'enrolments.send': () => ok(confirmed('payout-customer', { enrolments: [accepted('noah')] })),
    });
    await visit.getState().send();
    expect(sends()).toEqual(['enrolments.send']);
    expect(stepOf(visit.getState())).toBe('done');
  });

  it('never sends a registration again that is not known to have had no effect', async () => {
    const enrolments: EnrolmentState[] = [unclear('noah'), accepted('yativo')];
    const registration: Application['registration'] = { state: 'unclear', after: 'register' };
    const { visit, sends } = await openVisit(confirmed('one-visit', { enrolments, registration }), {
      'enrolments.send': () =>
        ok(confirmed('one-visit', { enrolments: [accepted('noah'), accepted('yativo')], registration })),
    });
    await visit.getState().send();
    expect(sends()).toEqual(['enrolments.send']);
  });

  it('sends nothing more once its visit has ended', async () => {
    const slow = Promise.withResolvers<ReturnType<typeof ok<Application>>>();
    const { visit, sends } = await openVisit(confirmed('one-visit'), {
      'enrolments.send': () => slow.promise,
    });
    const sent = visit.getState().send();
    void visit.getState().endVisit();
    slow.resolve(ok(confirmed('one-visit', { enrolments: [accepted('noah'), accepted('yativo')] })));
    expect(await sent).toBe(false);
    expect(sends()).toEqual(['enrolments.send']);
    expect(visit.getState().application).toBeNull();
  });

  it('reads how far it came after a failure', async () => {
    const enrolments: EnrolmentState[] = [accepted('noah'), accepted('yativo')];
    const { visit } = await openVisit(confirmed('one-visit'), {
      'enrolments.send': () => ok(confirmed('one-visit', { enrolments })),
      'registration.send': () => err(fail('answer-lost')),
      'registration.read': () =>
        ok(confirmed('one-visit', { enrolments, registration: { state: 'unclear', after: 'register' } })),
    });
    await visit.getState().send();
    expect(visit.getState().application?.registration.state).toBe('unclear');
    expect(visit.getState().application?.enrolments).toEqual(enrolments);
    expect(visit.getState().failure?.failure.code).toBe('answer-lost');
  });

  it('shows who has accepted while the others are still sent to', async () => {
    const slow = Promise.withResolvers<ReturnType<typeof ok<Application>>>();
    const halfway = confirmed('one-visit', {
      enrolments: [accepted('noah'), { provider: 'yativo', state: 'not-sent' }],
    });
    const { fake, visit } = await openVisit(confirmed('one-visit'), {
      'enrolments.send': () => slow.promise,
      'registration.read': () => ok(halfway),
    });
    const counts = Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as never;
    fake.emit('outbox.changed', { counts });
    expect(fake.called()).not.toContain('registration.read');
    const sent = visit.getState().send();
    fake.emit('outbox.changed', { counts });
    await expect.poll(() => visit.getState().application?.enrolments[0]?.state).toBe('accepted');
    expect(visit.getState().pending?.action).toBe('send');
    slow.resolve(ok(confirmed('one-visit', { enrolments: [accepted('noah'), unclear('yativo')] })));
    await sent;
    expect(visit.getState().application?.enrolments[1]?.state).toBe('unclear');
  });
});

describe('the rest of sending', () => {
  it('goes on without one provider', async () => {
    const { fake, visit } = await openVisit(confirmed('one-visit'), {
      'enrolments.skip': () => ok(confirmed('one-visit', { enrolments: [accepted('noah')] })),
    });
    expect(await visit.getState().skip('yativo')).toBe(true);
    expect(fake.calls.at(-1)?.input).toMatchObject({ provider: 'yativo' });
  });

  it('begins a visit from another one', async () => {
    const origin = {
      applicationId: '7f3c2a10-5b8e-4c1d-9a7f-2e6b4d8c1a06' as never,
      memberUid: '813951242628553689',
    };
    const { fake, visit } = await openVisit(confirmed('payout-customer'), {
      'applications.start': () => ok(anApplication({ journeyId: 'change-member' })),
    });
    expect(await visit.getState().start('change-member', origin)).toBe(true);
    expect(fake.calls.at(-1)?.input).toEqual({ journeyId: 'change-member', origin });
  });
});

describe('pictures', () => {
  const without = confirmed('wallet-customer', { pictures: [] });
  const bytes = Uint8Array.of(1, 2, 3);
  const shown = { applicationId: without.applicationId, side: 'front' as const, bytes };

  it('cross as bytes, and the step stays while they complete it', async () => {
    const { fake, visit } = await openVisit(without, {
      'pictures.add': () => ok({ ...without, pictures: [front] }),
    });
    expect(stepOf(visit.getState())).toBe('pictures');
    expect(await visit.getState().addPicture(shown)).toBe(true);
    expect(fake.calls.at(-1)?.input).toMatchObject({ side: 'front', bytes });
    expect(stepOf(visit.getState())).toBe('pictures');
    visit.getState().goOn();
    expect(stepOf(visit.getState())).toBe('send');
  });

  it('fill the form: what main has read is what is typed on', async () => {
    const filled = {
      ...without,
      pictures: [front],
      draft: { ...without.draft, documentNumber: 'D23145890' },
    };
    const { visit } = await openVisit(without, { 'pictures.add': () => ok(filled) });
    await visit.getState().addPicture(shown);
    expect(visit.getState().draft.documentNumber).toBe('D23145890');
    expect(visit.getState().savedAs).toBe('saved');
  });

  it('never write over what is typed and not kept yet', async () => {
    const { fake, visit } = await openVisit(without, {
      'applications.save-details': ({ draft }) => ok({ ...without, draft }),
      'pictures.add': () => ok({ ...without, draft: { ...without.draft, city: 'Ipoh' } }),
    });
    visit.getState().typeDetail('city', 'Ipoh');
    await visit.getState().addPicture(shown);
    expect(fake.called().slice(-2)).toEqual(['applications.save-details', 'pictures.add']);
    expect(visit.getState().draft.city).toBe('Ipoh');
  });

  it('that were refused change nothing', async () => {
    const { visit } = await openVisit(without, {
      'pictures.add': () => err(fail('picture-refused', { problem: 'broken' })),
    });
    expect(await visit.getState().addPicture(shown)).toBe(false);
    expect(visit.getState().application).toEqual(without);
  });

  it('of one customer never go to the next, also where saving what is typed took that long', async () => {
    let saved: (() => void) | undefined;
    const { fake, visit } = await openVisit(without, {
      'applications.save-details': () =>
        new Promise((resolve) => {
          saved = () => resolve(ok(without));
        }),
      'pictures.add': () => ok({ ...without, pictures: [front] }),
    });
    visit.getState().typeDetail('legalFullName', 'Anna');
    const adding = visit.getState().addPicture(shown);
    await waitFor(() => expect(saved).toBeDefined());
    const next = { ...without, applicationId: '7f3c2a10-5b8e-4c1d-9a7f-2e6b4d8c1a06' as never };
    visit.getState().forget();
    visit.setState({ application: next, savedAs: 'saved' });
    saved?.();
    expect(await adding).toBe(false);
    expect(await visit.getState().addPicture(shown)).toBe(false);
    expect(fake.called()).not.toContain('pictures.add');
    // A control: of the visit that is open it goes.
    expect(await visit.getState().addPicture({ ...shown, applicationId: next.applicationId })).toBe(true);
  });
});
