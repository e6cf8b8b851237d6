import type { ApplicationId } from '../../shared/brand.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import { leaveBehind, type VisitEnd } from './leave-behind.ts';

/** How visits ended whose answers may still be on their way. */
export interface EndedVisits {
  readonly note: (applicationId: ApplicationId, how: VisitEnd) => void;
  /** To be called when an answer arrives for a visit that is over: what it leaves goes where the end of the visit says. */
  readonly settle: (applicationId: ApplicationId) => void;
}

/**
 * Remembers ends by application: ids, and nothing about anybody. `onSettled` hears that something may be waiting that
 * was not when its visit ended.
 */
export function createEndedVisits(
  submissions: SubmissionPort,
  onSettled: () => void = () => {},
): EndedVisits {
  const ends = new Map<ApplicationId, VisitEnd>();
  return {
    note: (applicationId, how) => void ends.set(applicationId, how),
    settle: (applicationId) => {
      leaveBehind(submissions, applicationId, ends.get(applicationId) ?? 'finish');
      submissions.forget(applicationId);
      onSettled();
    },
  };
}
