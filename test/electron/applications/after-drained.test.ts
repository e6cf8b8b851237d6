/** What the drainer found out reaches the application, wherever that is by then. */
import { expect, it } from 'vitest';
import { keepDrained } from '../../../electron/applications/after-drained.ts';
import type { ApplicationRecord } from '../../../electron/applications/application-store.ts';
import { type DrainItem, freshSchedule } from '../../../electron/outbox/drain/drain-item.ts';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import { unwrap } from '../../../shared/result.ts';
import { createMemoryApplicationStore } from '../../support/memory-application-store.ts';

const applicationId = '00000000-0000-4000-8000-00000000000a' as ApplicationId;
const submissionId = '00000000-0000-4000-8000-000000000001' as SubmissionId;
const record: ApplicationRecord = {
  ...{ applicationId, journeyId: 'one-visit', journeyVersion: 2, customerLanguage: 'en' },
  ...{ draft: {}, pictures: {}, progress: { at: 'not-sent' } },
  enrolments: [
    { provider: 'noah', operation: 'put-customer', state: 'not-sent', submissionId },
    { provider: 'yativo', operation: 'add-customer', state: 'not-sent' },
  ],
};
const item: DrainItem = {
  ...{ submissionId, applicationId, provider: 'noah', operation: 'put-customer', presence: 'none' },
  ...{ outcomeClass: 'natural-idempotent', state: 'sending', attempts: 1, schedule: freshSchedule },
};
const accepted = { end: 'accepted', reference: 'n-1' } as const;
const expected = [{ provider: 'noah', state: 'accepted', reference: 'n-1' }, record.enrolments[1]];

it('on the disk, without taking it in hand', async () => {
  const store = createMemoryApplicationStore();
  store.park(record, { at: 1, inBranch: true });
  await keepDrained(store, item, accepted);
  expect(store.find(applicationId)).toBeUndefined();
  const { record: after, parked } = unwrap(await store.load(applicationId));
  expect(after.enrolments).toMatchObject(expected);
  expect(parked).toEqual({ at: 1, inBranch: true });
});

it('in hand', async () => {
  const store = createMemoryApplicationStore();
  store.put(record);
  await keepDrained(store, item, accepted);
  expect(store.find(applicationId)?.enrolments).toMatchObject(expected);
});

it('in hand, where it came there while it was read', async () => {
  const store = createMemoryApplicationStore();
  const busy = {
    ...store,
    change: async () => {
      store.put(record);
      return false;
    },
  };
  await keepDrained(busy, item, accepted);
  expect(store.find(applicationId)?.enrolments).toMatchObject(expected);
});

it('nowhere, where it is gone: nothing about a customer comes back', async () => {
  const store = createMemoryApplicationStore();
  await keepDrained(store, item, accepted);
  expect(unwrap(await store.listStored())).toEqual([]);
});
