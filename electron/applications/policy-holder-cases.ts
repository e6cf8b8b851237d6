import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { CapturedBody } from '../../shared/domain/captured-body.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { PolicyHolderProvider } from '../providers/policy-holder-provider.ts';
import { type HolderCase, nothingTyped } from './policy-holder-case.ts';
import { noResends } from './registration-progress.ts';

/** The cases of the visits that are open: each holds a provider's session, and ends it when it ends. */
export interface HolderCases {
  readonly find: (applicationId: ApplicationId) => HolderCase | undefined;
  /** The visit's case; a first one begins with a session of its own. */
  readonly open: (applicationId: ApplicationId, provider: PolicyHolderProvider) => HolderCase;
  /** Keeps where a call ended, unless the visit ended meanwhile: then nothing about the customer comes back. */
  readonly keep: (applicationId: ApplicationId, holder: HolderCase) => HolderCase;
  /** The submission that a call is made for: the one there is, or a new one after one that has come to its end. */
  readonly captureFor: (applicationId: ApplicationId, holder: HolderCase) => SubmissionId;
  readonly end: (applicationId: ApplicationId) => void;
  readonly endAll: () => void;
}

/** In these states a submission goes on with its next call. */
const goesOn = new Set(['waiting', 'needs-customer', 'code-open', 'unknown']);

/** Creates the cases over the outbox. */
export function createHolderCases(
  submissions: SubmissionPort,
  describe: (applicationId: ApplicationId) => CapturedBody,
): HolderCases {
  const cases = new Map<ApplicationId, HolderCase>();

  /** What is unknown about a sign-in interests nobody once the customer has left; about an update it does. */
  function leave({ visit, submissionId, unsettled }: HolderCase): void {
    visit.end();
    if (submissionId && !unsettled && submissions.find(submissionId)?.state === 'unknown')
      submissions.cancel(submissionId, 'customer-stopped');
  }
  function keep(applicationId: ApplicationId, holder: HolderCase): HolderCase {
    if (cases.has(applicationId)) cases.set(applicationId, holder);
    else leave(holder);
    return holder;
  }

  return {
    find: (applicationId) => cases.get(applicationId),
    open: (applicationId, provider) => {
      const known = cases.get(applicationId);
      if (known) return known;
      const fresh: HolderCase = {
        visit: provider.startVisit(),
        submissionId: undefined,
        progress: { at: 'signed-out' },
        phone: undefined,
        resends: noResends,
        typed: nothingTyped,
        savings: 0,
        unsettled: undefined,
      };
      cases.set(applicationId, fresh);
      return fresh;
    },
    keep,
    captureFor: (applicationId, holder) => {
      const old = holder.submissionId && submissions.find(holder.submissionId);
      if (old && goesOn.has(old.state)) return old.submissionId;
      const operation = holder.visit.updateCustomer;
      const { submissionId } = submissions.capture({
        applicationId,
        operation,
        body: describe(applicationId),
        supersedes: old?.submissionId,
      });
      if (old) submissions.cancel(old.submissionId, 'superseded', submissionId);
      keep(applicationId, { ...holder, submissionId });
      return submissionId;
    },
    end: (applicationId) => {
      const holder = cases.get(applicationId);
      cases.delete(applicationId);
      if (holder) leave(holder);
    },
    endAll: () => {
      for (const { visit } of cases.values()) visit.end();
      cases.clear();
    },
  };
}
