import type { DrainItem } from '../outbox/drain/drain-item.ts';
import type { EnrolmentEnd } from '../providers/enrolment.ts';
import type { ApplicationRecord, ApplicationStore, EnrolmentRecord } from './application-store.ts';
import { afterAttempt } from './enrolment-progress.ts';

/**
 * Keeps in an application what the drainer found out about one of its submissions: the reference, or why it was refused
 * and which fields are meant. Its state is the submission's; this is what a person needs beside it.
 */
export async function keepDrained(
  store: ApplicationStore,
  { applicationId, submissionId, provider, operation }: DrainItem,
  end: EnrolmentEnd,
): Promise<void> {
  const isMeant = (one: EnrolmentRecord) => one.provider === provider && one.operation === operation;
  const change = (record: ApplicationRecord): ApplicationRecord => ({
    ...record,
    enrolments: record.enrolments.map((one) =>
      isMeant(one) ? afterAttempt({ ...one, submissionId }, end) : one,
    ),
  });
  const changeInHand = (): boolean => {
    const inHand = store.find(applicationId);
    if (inHand) store.put(change(inHand));
    return inHand !== undefined;
  };
  if (changeInHand()) return;
  const changed = await store.change(applicationId, ({ record, parked }) => ({
    record: change(record),
    parked,
  }));
  // It was taken in hand while it was read.
  if (!changed) changeInHand();
}
