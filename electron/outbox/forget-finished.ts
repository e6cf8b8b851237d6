import type { ApplicationId } from '../../shared/brand.ts';
import { endStates } from '../../shared/domain/submission.ts';
import type { SubmissionStore } from './submission-store.ts';

/**
 * Lets go of what the drainer finished after its visit had ended: the vault has it, and a terminal that runs for weeks would hold every
 * customer's entry. A visit's entries go together, once none of them is open; what is at the counter stays.
 */
export function forgetFinished(
  store: Pick<SubmissionStore, 'list' | 'listFor' | 'forget'>,
  isAtCounter: (applicationId: ApplicationId) => boolean,
): void {
  const visits = new Set(store.list().map(({ submission }) => submission.applicationId));
  for (const applicationId of visits) {
    const isOver = store.listFor(applicationId).every(({ state }) => endStates.includes(state));
    if (isOver && !isAtCounter(applicationId)) store.forget(applicationId);
  }
}
