import type { Journey } from './journey.ts';

/** Yativo: a wallet, with pictures of the identity document. */
export const walletCustomer: Journey = {
  journeyId: 'wallet-customer',
  version: 1,
  operations: [{ provider: 'yativo', operation: 'add-customer' }],
  startsFrom: 'home',
  offline: 'closed',
  consentNoticeId: 'wallet-customer',
  steps: ['consent', 'details', 'address', 'document', 'pictures', 'review', 'send', 'done'],
};
