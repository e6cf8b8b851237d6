import type { Journey } from './journey.ts';

/** Yativo: a wallet, with pictures of the identity document. They come first: what is read from them needn't be typed. */
export const walletCustomer: Journey = {
  journeyId: 'wallet-customer',
  version: 3,
  operations: [{ provider: 'yativo', operation: 'add-customer' }],
  startsFrom: 'home',
  offline: 'capture-then-send',
  consentNoticeId: 'wallet-customer',
  expiredDocument: 'supervisor',
  unsupportedDocument: 'supervisor',
  steps: [
    'consent',
    'pictures',
    'check-document',
    'details',
    'address',
    'document',
    'review',
    'send',
    'done',
  ],
};

/** As it was before documents were read: for visits that began under it. */
export const walletCustomer2: Journey = {
  journeyId: 'wallet-customer',
  version: 2,
  operations: [{ provider: 'yativo', operation: 'add-customer' }],
  startsFrom: 'home',
  offline: 'capture-then-send',
  consentNoticeId: 'wallet-customer',
  steps: ['consent', 'details', 'address', 'document', 'pictures', 'review', 'send', 'done'],
};
