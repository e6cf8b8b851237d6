import type { Journey } from './journey.ts';

/** Noah: a customer who can be paid out to. */
export const payoutCustomer: Journey = {
  journeyId: 'payout-customer',
  version: 1,
  operations: [{ provider: 'noah', operation: 'put-customer' }],
  startsFrom: 'home',
  offline: 'closed',
  consentNoticeId: 'payout-customer',
  steps: ['consent', 'details', 'address', 'document', 'review', 'send', 'done'],
};
