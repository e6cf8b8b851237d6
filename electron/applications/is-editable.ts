import type { Submission } from '../../shared/domain/submission.ts';
import type { ApplicationRecord } from './application-store.ts';

/**
 * Whether details, pictures and consent may change. They stand still while a call is under way, while an answer is
 * missing, while a code is out, and once everything has arrived or the registration has.
 */
export function isEditable(
  { progress, enrolments }: Pick<ApplicationRecord, 'progress' | 'enrolments'>,
  submissions: readonly Pick<Submission, 'state' | 'operation'>[],
): boolean {
  if (submissions.some(({ state }) => state === 'sending')) return false;
  // Registered, and the link that goes with it is being fetched.
  if (submissions.some(({ state, operation }) => state === 'accepted' && operation === 'register'))
    return false;
  if (enrolments.some(({ state }) => state === 'unclear')) return false;
  const { at } = progress;
  if (at === 'needs-customer' || at === 'refused') return true;
  const isAllThere = enrolments.length > 0 && enrolments.every(({ state }) => state === 'accepted');
  return at === 'not-sent' && !isAllThere;
}
