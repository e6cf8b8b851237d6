import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { fail } from '../../../shared/failure.ts';
import { anApplication, consentTo } from '../applications.ts';
import type { PracticeState } from './practice-main.ts';
import { anEntry, holding } from './practice-outbox.ts';

type Scene = (state: PracticeState) => void;

const at = (hour: number, minute: number) => Date.UTC(2026, 4, 3, hour, minute);
const minutesAgo = (minutes: number) => at(6, 0) - minutes * 60_000;

/** Its name is sealed in what can not be read. */
const withoutName = ({ item: { who: _sealed, ...item }, ...detail }: OutboxDetail): OutboxDetail => ({
  ...detail,
  item,
});

/** One entry in each state that staff meet. All people are invented. */
export const practiceEntries: Readonly<Record<string, OutboxDetail>> = {
  sending: anEntry(
    1,
    {
      who: 'Émile E.',
      provider: 'yativo',
      operation: 'add-customer',
      state: 'sending',
      capturedAt: minutesAgo(4),
      attempts: 1,
      nextTry: { when: 'now' },
    },
    { actions: [] },
  ),
  'needs-customer': anEntry(
    2,
    {
      who: 'Tan M. L.',
      provider: 'quantum-metal',
      operation: 'register',
      journeyId: 'gold-account',
      state: 'needs-customer',
      capturedAt: minutesAgo(72),
      nextTry: { when: 'customer' },
      lastFailure: 'offline',
    },
    { actions: ['correct', 'cancel'] },
  ),
  unknown: anEntry(
    3,
    {
      who: 'Siobhán O.',
      provider: 'yativo',
      operation: 'add-customer',
      state: 'unknown',
      capturedAt: minutesAgo(123),
      attempts: 2,
      lastFailure: 'answer-lost',
      nextTry: { when: 'person' },
    },
    {
      history: [
        { at: minutesAgo(123), from: 'draft', to: 'waiting' },
        { at: minutesAgo(120), from: 'waiting', to: 'sending' },
        { at: minutesAgo(119), from: 'sending', to: 'unknown' },
      ],
      actions: ['check', 'decide', 'cancel'],
    },
  ),
  waiting: anEntry(4, {
    who: 'محمد ع.',
    capturedAt: minutesAgo(220),
    attempts: 3,
    lastFailure: 'provider-busy',
    nextTry: { when: 'in', ms: 190_000 },
  }),
  rejected: anEntry(
    5,
    {
      who: 'Aisyah R.',
      state: 'rejected',
      capturedAt: minutesAgo(1_500),
      attempts: 1,
      lastFailure: 'provider-refused',
      nextTry: { when: 'person' },
    },
    {
      failure: fail('provider-refused', { providerCode: '422' }),
      fields: ['documentExpiryDate', 'city'],
      actions: ['correct', 'cancel'],
    },
  ),
  quarantined: withoutName(
    anEntry(
      6,
      {
        provider: 'kybio',
        operation: 'add-member',
        state: 'quarantined',
        capturedAt: minutesAgo(3_000),
        lastFailure: 'record-unreadable',
        nextTry: { when: 'person' },
      },
      { actions: ['release', 'cancel'] },
    ),
  ),
};

/** Of which both the customer and the provider can know. */
const asked = anEntry(
  7,
  {
    ...{ who: 'Bao L.', provider: 'quantum-metal', operation: 'register', journeyId: 'gold-account' },
    ...{ state: 'unknown', capturedAt: minutesAgo(150), attempts: 1, lastFailure: 'answer-lost' },
    nextTry: { when: 'person' },
  },
  {
    history: [{ at: minutesAgo(149), from: 'sending', to: 'unknown' }],
    actions: ['check', 'decide', 'cancel'],
  },
);

const inOutbox =
  (...entries: readonly OutboxDetail[]): Scene =>
  (state) => {
    state.session = {
      state: 'signed-in',
      staffId: 'nur-aina' as never,
      displayName: 'Nur Aina',
      role: 'staff',
    };
    holding(state, ...entries);
  };

const some = Object.values(practiceEntries);

/** The outbox in every state worth looking at; opened by pressing its counter. */
export const outboxScenes: Readonly<Record<string, Scene>> = {
  outbox: (state) => {
    inOutbox(...some)(state);
    state.counts = { ...state.counts, accepted: 390 };
  },
  'outbox-asked': inOutbox(asked),
  'outbox-empty': inOutbox(),
  'outbox-many': inOutbox(...Array.from({ length: 500 }, (_, place) => anEntry(100 + place))),
  'outbox-full': (state) => {
    inOutbox(...Array.from({ length: 350 }, (_, place) => anEntry(100 + place)))(state);
    state.outbox.fullness = { level: 'nearly-full', by: 'submissions', share: 0.7 };
  },
  'outbox-broken': (state) => {
    inOutbox(...some)(state);
    state.outbox.lawHolds = false;
  },
  'outbox-offline': (state) => {
    inOutbox(...some)(state);
    state.connection = { state: 'offline', why: 'no-line', since: at(5, 0), providers: [] };
  },
  'outbox-visit': (state) => {
    inOutbox(...some)(state);
    state.application = anApplication({ journeyId: 'gold-account', consent: consentTo('gold-account') });
  },
};
