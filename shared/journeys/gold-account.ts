import type { Journey } from './journey.ts';

/** Quantum Metal: a gold account, confirmed by a one-time code. */
export const goldAccount: Journey = {
  journeyId: 'gold-account',
  version: 1,
  provider: 'quantum-metal',
  offline: 'capture-then-customer',
  consentNoticeId: 'gold-account',
  steps: ['consent', 'details', 'review', 'send', 'code', 'done'],
  details: {
    fields: ['legalFullName', 'identityNumber', 'phoneNumber', 'email', 'primaryLoginMethod'],
    required: ['legalFullName', 'identityNumber'],
    oneOf: [['phoneNumber', 'email']],
  },
};
