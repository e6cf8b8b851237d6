import type { Journey } from './journey.ts';

/** KYBIO: finds a member. Whoever is not found can be added, and whoever is found can begin another journey. */
export const memberLookUp: Journey = {
  journeyId: 'member-look-up',
  version: 1,
  operations: [{ provider: 'kybio', operation: 'query-by-number' }],
  startsFrom: 'home',
  offline: 'closed',
  consentNoticeId: 'member-look-up',
  steps: ['consent', 'look-up'],
};

/** KYBIO: adds a member. */
export const newMember: Journey = {
  journeyId: 'new-member',
  version: 2,
  operations: [{ provider: 'kybio', operation: 'add-member' }],
  startsFrom: 'look-up',
  offline: 'capture-then-send',
  consentNoticeId: 'new-member',
  steps: ['consent', 'details', 'review', 'send', 'done'],
};

/** KYBIO: writes what has changed about a member who was found. */
export const changeMember: Journey = {
  journeyId: 'change-member',
  version: 2,
  operations: [{ provider: 'kybio', operation: 'update-base-info' }],
  startsFrom: 'look-up',
  offline: 'capture-then-send',
  consentNoticeId: 'change-member',
  steps: ['consent', 'details', 'review', 'send', 'done'],
};
