import type { ApplicationId } from '../../shared/brand.ts';
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
  const holdOne = async (applicationId: ApplicationId): Promise<void> => {
    const waiting = submissions
      .listFor(applicationId)
      .filter(({ state, presence }) => state === 'waiting' && presence === 'none');
    if (waiting.length === 0) return;
    const loaded = await store.load(applicationId);
    // In hand by now, it is its visit's.
    if (!loaded.ok || loaded.value.parked || store.find(applicationId)) return;
    for (const { submissionId } of waiting) {
      if (
        submissions.find(submissionId)?.state === 'waiting' &&
        isUnconfirmed(loaded.value.record, submissionId)
      )
        submissions.move(submissionId, 'customer-needed');
    }
  };
  for (let from = 0; from < stored.value.length; from += readAtOnce) {
    const some = stored.value.slice(from, from + readAtOnce);
    await Promise.all(some.map(({ applicationId }) => holdOne(applicationId)));
  }
}

/** Customers that are in memory together: nobody is sent before all have been looked at. */
const readAtOnce = 20;
