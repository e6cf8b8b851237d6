import type { Journey } from './journey.ts';

/** Democrance: a policy holder signs in with a code and completes the details that the provider asks for. */
export const policyHolder: Journey = {
  journeyId: 'policy-holder',
  version: 1,
  operations: [{ provider: 'democrance', operation: 'update-customer' }],
  startsFrom: 'home',
  offline: 'closed',
  consentNoticeId: 'policy-holder',
  steps: ['consent', 'sign-in', 'served-form', 'done'],
};
