/** What a terminal may begin is decided in main, whatever a window offers. */
import { expect, it } from 'vitest';
import { loadJourneys } from '../../../electron/applications/journey-catalogue.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { composeProviders } from '../../../electron/compose/providers.ts';
import { composeVisits } from '../../../electron/compose/visits.ts';
import { createTickets } from '../../../electron/outbox/drain/ticket.ts';
import { trainingNoahPolicy } from '../../../electron/training/noah/sample-data.ts';
import { fail } from '../../../shared/failure.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import { err } from '../../../shared/result.ts';
import { CodePolicy } from '../../../shared/settings/policy.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeRandom } from '../../support/fake-random.ts';
import { createMemoryApplicationStore } from '../../support/memory-application-store.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { createMemoryOutbox } from '../../support/memory-outbox.ts';
import { nurAina } from '../../support/visit.ts';

/** A terminal whose policy names every journey and configures one provider. */
function terminal(room = 1) {
  const clock = createFakeClock();
  const random = createFakeRandom();
  const audit = createAuditLog({ sink: createMemoryAuditSink(), clock });
  const policies = { noah: trainingNoahPolicy('http://127.0.0.1:1') };
  const { submissions, store } = createMemoryOutbox({ audit, clock, random, onBug: () => {} });
  const { handlers } = composeVisits({
    ...{ policies, audit, clock, random, limits: CodePolicy.parse(undefined), mayBegin: () => room > 0 },
    providers: composeProviders({
      ...{ policies, clock, random },
      http: { send: () => Promise.reject(new Error('nothing is sent here')), close: async () => undefined },
      allowLoopback: () => true,
      memberNumberCounter: { next: () => Promise.reject(new Error('nobody is numbered here')) },
      readCredentials: async () => err(fail('keychain-locked')),
    }),
    journeys: loadJourneys(
      shippedJourneys,
      shippedJourneys.map(({ journey }) => journey.journeyId),
    ),
    store: createMemoryApplicationStore(),
    submissions,
    outbox: store,
    tickets: createTickets(random.bytes(32)),
    onVisitLedOn: () => {},
    onVisitEnded: () => {},
    takeApproval: () => false,
    session: () => ({ state: 'signed-in', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' }),
  });
  const staff = { staffId: nurAina, displayName: 'Nur Aina', role: 'staff' } as const;
  return (journeyId: string) => handlers['applications.start']({ journeyId }, { staff, mode: 'training' });
}

it('begins a journey whose provider is there', async () => {
  expect((await terminal()('payout-customer')).ok).toBe(true);
});

it.each(['one-visit', 'gold-account', 'policy-holder', 'no-such-journey'])(
  'begins no %s, for which a provider is missing: nobody is sent to some of them without a word',
  async (journeyId) => {
    expect(await terminal()(journeyId)).toEqual({ ok: false, error: fail('journey-closed') });
  },
);

it('begins nothing without room', async () => {
  expect(await terminal(0)('payout-customer')).toEqual({ ok: false, error: fail('journey-closed') });
});
