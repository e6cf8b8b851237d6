import type { Journey } from './journey.ts';

/** Noah: a customer who can be paid out to. */
export const payoutCustomer: Journey = {
  journeyId: 'payout-customer',
  version: 2,
  operations: [{ provider: 'noah', operation: 'put-customer' }],
  startsFrom: 'home',
  offline: 'capture-then-send',
  consentNoticeId: 'payout-customer',
  steps: ['consent', 'details', 'address', 'document', 'review', 'send', 'done'],
};
