import { z } from 'zod';
import type { Submission, SubmissionState } from '../../../shared/domain/submission.ts';
import { Lease } from './lease.ts';
import { Moment } from './moment.ts';

/** What the drainer remembers of a submission, beside it and as durable. No personal data. */
export const DrainSchedule = z.strictObject({
  /** Tries in vain that were this record's: by them its waits grow. */
  tries: z.number().int().nonnegative(),
  /**
   * An earlier attempt may have committed. Not read off the state: a submission that is quarantined and released again
   * waits, and is as unclear as before.
   */
  unclear: z.boolean(),
  /** Tries since its answer was lost that left it as unclear; those that were merely turned away are not among them. */
  doubts: z.number().int().nonnegative().optional(),
  /** A person must decide; it is not tried again before. */
  asksPerson: z.boolean(),
  /** The customer does not want it any more: it is settled by a person, and never sent again. */
  stopped: z.boolean().optional(),
  notBefore: Moment.optional(),
  lease: Lease.optional(),
});
export type DrainSchedule = z.infer<typeof DrainSchedule>;

/** The schedule of a submission that was never tried. */
export const freshSchedule: DrainSchedule = { tries: 0, unclear: false, asksPerson: false };

/** A submission as the drainer sees it: one that needs nobody present. */
export interface DrainItem
  extends Pick<
    Submission,
    'submissionId' | 'applicationId' | 'provider' | 'operation' | 'outcomeClass' | 'state' | 'attempts'
  > {
  readonly presence: 'none';
  readonly schedule: DrainSchedule;
}

/** The drainer's view of a submission; undefined where it needs the customer, who is not the drainer's to ask. */
export function toDrainItem(submission: Submission, schedule: DrainSchedule): DrainItem | undefined {
  const { submissionId, applicationId, provider, operation, outcomeClass, state, attempts, presence } =
    submission;
  if (presence !== 'none') return undefined;
  return {
    submissionId,
    applicationId,
    provider,
    operation,
    outcomeClass,
    state,
    attempts,
    presence,
    schedule,
  };
}

/**
 * States in which it is open whether the provider has, or will get, this customer: what was captured later for the same
 * customer and provider must wait, or it might come first or come twice.
 */
const holdsBackLaterOnes: readonly SubmissionState[] = ['waiting', 'sending', 'unknown', 'quarantined'];

/** The first open one of each customer and provider. Items come in the order of their capture. */
export function firstInLine(items: readonly DrainItem[]): readonly DrainItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (!holdsBackLaterOnes.includes(item.state)) return false;
    const line = `${item.applicationId} ${item.provider}`;
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}
