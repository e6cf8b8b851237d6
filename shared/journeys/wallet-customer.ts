import type { Journey } from './journey.ts';

/** Yativo: a wallet, with pictures of the identity document. */
export const walletCustomer: Journey = {
  journeyId: 'wallet-customer',
  version: 2,
  operations: [{ provider: 'yativo', operation: 'add-customer' }],
  startsFrom: 'home',
  offline: 'capture-then-send',
  consentNoticeId: 'wallet-customer',
  steps: ['consent', 'details', 'address', 'document', 'pictures', 'review', 'send', 'done'],
};
