import type { JourneyAvailability, PreflightCheck } from '../../../shared/contract/app-contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import type { KeptPicture } from '../../../shared/domain/picture.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';
import { oneTimeLink, type PracticeState, practiceReferences } from './practice-main.ts';

type Scene = (state: PracticeState) => void;

const signedIn: Scene = (state) => {
  state.session = {
    state: 'signed-in',
    staffId: 'nur-aina' as never,
    displayName: 'Nur Aina',
    role: 'staff',
  };
};
const front: KeptPicture = { side: 'front', format: 'jpeg', sizeBytes: 412_000, width: 1200, height: 800 };
const confirmed = (journeyId: string, change: Partial<Application> = {}): Scene => {
  return (state) => {
    signedIn(state);
    state.application = anApplication({
      journeyId,
      consent: consentTo(journeyId),
      draft: fullDraft,
      pictures: [front],
      confirmedAt: Date.UTC(2026, 4, 3, 6, 10),
      ...change,
    });
  };
};

const accepted = (provider: ProviderId, changedSince = false): EnrolmentState => ({
  provider,
  state: 'accepted',
  changedSince,
  ...(practiceReferences[provider] ? { reference: practiceReferences[provider] } : {}),
});
const notSent = (provider: ProviderId, failure?: Failure): EnrolmentState => ({
  provider,
  state: 'not-sent',
  ...(failure ? { failure } : {}),
});
const saved = (provider: ProviderId, failure?: Failure): EnrolmentState => ({
  ...notSent(provider, failure),
  state: 'not-sent',
  saved: true,
});
const refused = (
  provider: ProviderId,
  ...fields: Extract<EnrolmentState, { state: 'refused' }>['fields']
): EnrolmentState => ({
  provider,
  state: 'refused',
  failure: fail('provider-refused', { providerCode: 'InvalidMessage' }),
  fields,
});
const unclear = (provider: ProviderId, failure?: Failure): EnrolmentState => ({
  provider,
  state: 'unclear',
  ...(failure ? { failure } : {}),
});
const after = (journeyId: string, ...enrolments: EnrolmentState[]) => confirmed(journeyId, { enrolments });

const allProviders = (state: PracticeState, change: (check: PreflightCheck) => PreflightCheck): void => {
  const perProvider = ProviderId.options.flatMap((provider): PreflightCheck[] => [
    { check: 'provider', provider, state: 'ok' },
    { check: 'credentials', provider, state: 'ok' },
  ]);
  const general = state.preflight.checks.filter(({ check }) => !['provider', 'credentials'].includes(check));
  state.preflight = {
    checks: [...general, ...perProvider].map(change),
    // Each once: an older version stands for its visits alone.
    journeys: [...new Set(shippedJourneys.map(({ journey }) => journey.journeyId))].map((journeyId) => ({
      journeyId,
      open: 'open',
    })),
  };
};
const closed = (state: PracticeState, why: Failure, ...journeyIds: string[]): void => {
  const journeys = state.preflight.journeys.map(
    (one): JourneyAvailability =>
      journeyIds.includes(one.journeyId) ? { ...one, open: 'closed', why } : one,
  );
  state.preflight = { ...state.preflight, journeys };
};

/** Sending to one provider or several, pictures, and what comes of it. */
export const sendingScenes: Readonly<Record<string, Scene>> = {
  'home-all': (state) => {
    signedIn(state);
    allProviders(state, (check) => check);
  },
  'home-some': (state) => {
    signedIn(state);
    allProviders(state, (check) =>
      check.check === 'provider' && check.provider === 'yativo'
        ? { ...check, state: 'failed', failure: fail('provider-down') }
        : check,
    );
    state.preflight = {
      ...state.preflight,
      checks: state.preflight.checks.filter(({ provider }) => provider !== 'democrance'),
    };
    closed(state, fail('provider-down'), 'wallet-customer', 'one-visit');
    closed(state, fail('journey-closed'), 'policy-holder');
  },
  'home-all-offline': (state) => {
    signedIn(state);
    state.connection = { state: 'offline', why: 'no-line', since: Date.now() - 900_000, providers: [] };
    allProviders(state, (check) =>
      check.check === 'provider' || check.check === 'line'
        ? { ...check, state: 'failed', ...(check.provider ? { failure: fail('offline') } : {}) }
        : check,
    );
    closed(state, fail('offline'), ...shippedJourneys.slice(1).map(({ journey }) => journey.journeyId));
    state.preflight = {
      ...state.preflight,
      journeys: state.preflight.journeys.map((one) =>
        one.journeyId === 'gold-account' ? { ...one, open: 'capture-only', why: fail('offline') } : one,
      ),
    };
  },
  'consent-one-visit': (state) => {
    signedIn(state);
    state.application = anApplication({ journeyId: 'one-visit' });
  },
  'consent-wallet': (state) => {
    signedIn(state);
    state.application = anApplication({ journeyId: 'wallet-customer' });
  },
  'pictures-empty': confirmed('wallet-customer', {
    pictures: [],
    draft: { ...fullDraft, documentKind: 'national-id-card' },
  }),
  'pictures-front': confirmed('wallet-customer', {
    pictures: [front],
    draft: { ...fullDraft, documentKind: 'national-id-card' },
  }),
  'send-payout': confirmed('payout-customer'),
  'send-one-visit': confirmed('one-visit'),
  'send-one-visit-slow': (state) => {
    confirmed('one-visit')(state);
    state.next = { delayMs: 60_000 };
  },
  'sent-payout-refused': after('payout-customer', refused('noah', 'documentNumber', 'street')),
  'sent-payout-clock': after('payout-customer', notSent('noah', fail('clock-wrong', { offsetMinutes: 12 }))),
  'sent-wallet-unclear': after('wallet-customer', unclear('yativo', fail('answer-lost'))),
  'sent-wallet-known': after('wallet-customer', {
    provider: 'yativo',
    state: 'refused',
    failure: fail('already-customer'),
    fields: ['email'],
  }),
  'sent-mixed': after('one-visit', accepted('noah'), refused('yativo', 'email')),
  'sent-mixed-unclear': after(
    'one-visit',
    refused('noah', 'postCode'),
    unclear('yativo', fail('provider-down')),
  ),
  'sent-older': after(
    'one-visit',
    { provider: 'noah', state: 'not-sent', failure: fail('provider-down'), hasOlder: true },
    accepted('yativo'),
  ),
  'sent-offline': after('one-visit', saved('noah', fail('offline')), saved('yativo')),
  'sent-disk-full': after('payout-customer', notSent('noah', fail('storage-full'))),
  'sent-payout-offline': after('payout-customer', saved('noah', fail('offline'))),
  'sent-payout-down': after('payout-customer', saved('noah', fail('provider-down'))),
  'sent-change-member': after('change-member', {
    provider: 'kybio',
    state: 'refused',
    failure: fail('member-not-usable'),
    fields: [],
  }),
  'one-visit-code-next': after('one-visit', accepted('noah'), { provider: 'yativo', state: 'skipped' }),
  'one-visit-needs-customer': confirmed('one-visit', {
    enrolments: [accepted('noah', true), accepted('yativo', true)],
    registration: { state: 'needs-customer' },
  }),
  'one-visit-refused': confirmed('one-visit', {
    enrolments: [accepted('noah'), accepted('yativo')],
    registration: { state: 'refused', providerCode: '803' },
  }),
  'done-one-visit': confirmed('one-visit', {
    enrolments: [accepted('noah'), { provider: 'yativo', state: 'skipped' }],
    registration: oneTimeLink,
  }),
  'done-payout': after('payout-customer', accepted('noah')),
  'done-wallet': after('wallet-customer', accepted('yativo')),
  'done-member': after('new-member', accepted('kybio')),
  'done-changed': after('change-member', accepted('kybio')),
};
