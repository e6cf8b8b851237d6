import type { Journey } from './journey.ts';

/** Quantum Metal: a gold account, confirmed by a one-time code. */
export const goldAccount: Journey = {
  journeyId: 'gold-account',
  version: 2,
  operations: [{ provider: 'quantum-metal', operation: 'register' }],
  startsFrom: 'home',
  offline: 'capture-then-customer',
  consentNoticeId: 'gold-account',
  steps: ['consent', 'details', 'review', 'send', 'code', 'done'],
};
