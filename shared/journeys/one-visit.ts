import type { Journey } from './journey.ts';

/**
 * One visit, several providers: details are asked once, and first those that the document gives. Noah first, whose record can be sent again under
 * the same id; Quantum Metal last, because its registration sends a code to a customer who is still there.
 */
export const oneVisit: Journey = {
  journeyId: 'one-visit',
  version: 3,
  operations: [
    { provider: 'noah', operation: 'put-customer' },
    { provider: 'yativo', operation: 'add-customer' },
    { provider: 'quantum-metal', operation: 'register' },
  ],
  startsFrom: 'home',
  offline: 'capture-then-customer',
  consentNoticeId: 'one-visit',
  expiredDocument: 'supervisor',
  steps: [
    'consent',
    'pictures',
    'check-document',
    'details',
    'address',
    'document',
    'review',
    'send',
    'code',
    'done',
  ],
};

/** As it was before documents were read: for visits that began under it. */
export const oneVisit2: Journey = {
  journeyId: 'one-visit',
  version: 2,
  operations: [
    { provider: 'noah', operation: 'put-customer' },
    { provider: 'yativo', operation: 'add-customer' },
    { provider: 'quantum-metal', operation: 'register' },
  ],
  startsFrom: 'home',
  offline: 'capture-then-customer',
  consentNoticeId: 'one-visit',
  steps: ['consent', 'details', 'address', 'document', 'pictures', 'review', 'send', 'code', 'done'],
};
