import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { ApplicationStore } from './application-store.ts';
import { isUnconfirmed } from './leave-behind.ts';

/**
 * The end of the program may have come while a customer changed what was captured already. What they have not confirmed as
 * it stands now waits for them, as it does when a visit ends. Before anything is sent by itself; what is parked was looked
 * at when its visit ended. Rejects where the disk does not answer.
 */
export async function holdUnconfirmed(store: ApplicationStore, submissions: SubmissionPort): Promise<void> {
  const stored = await store.listStored();
  if (!stored.ok) throw new Error(`what was interrupted can not be read: ${stored.error.code}`);
  for (const { applicationId } of stored.value) {
    const waiting = submissions
      .listFor(applicationId)
      .filter(({ state, presence }) => state === 'waiting' && presence === 'none');
    if (waiting.length === 0) continue;
    const loaded = await store.load(applicationId);
    // In hand by now, it is its visit's.
    if (!loaded.ok || loaded.value.parked || store.find(applicationId)) continue;
    for (const { submissionId } of waiting) {
      if (
        submissions.find(submissionId)?.state === 'waiting' &&
        isUnconfirmed(loaded.value.record, submissionId)
      )
        submissions.move(submissionId, 'customer-needed');
    }
  }
}
