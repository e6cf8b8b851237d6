/**
 * All that a terminal ever tells its organisation's collector by itself: counts, ages and versions. As for the audit log this is a list of what is
 * allowed, and not of what is not: a field that is missing here can't leave.
 */
import { z } from 'zod';
import { Mode, ProviderId } from '../../shared/domain/provider.ts';
import { SubmissionState } from '../../shared/domain/submission.ts';

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** Which terminal it is: the names that the organisation gave it, and what runs there. */
export const HeartbeatSource = z.strictObject({
  terminal: z.string().min(1).max(40),
  branch: z.string().min(1).max(60),
  version: z.string().regex(/^[\w.+-]{1,40}$/),
  host: z.enum(['electron', 'stand-in']),
  mode: Mode,
});
export type HeartbeatSource = z.infer<typeof HeartbeatSource>;

export const HeartbeatReport = z.strictObject({
  /** How many stand in each state. */
  submissions: z.record(SubmissionState.exclude(['draft']), count),
  /** Absent where nothing waits. */
  oldestUnsentSeconds: count.optional(),
  /** Providers that are being left alone because they did not answer. */
  openCircuits: count,
  /** Exchanges with each provider since the start, and how many of them it turned away as too many. */
  calls: z.partialRecord(ProviderId, count),
  throttled: z.partialRecord(ProviderId, count),
  connection: z.enum(['online', 'offline', 'unknown']),
  /** False: a line of the audit log is missing, or is not as it was written. */
  auditHolds: z.boolean(),
  /** Whether the organisation can open this terminal's customers when it is dead. */
  recoveryCopy: z.enum(['none', 'kept', 'failed']),
  /** The signed policy that holds; 0 for none. */
  policyVersion: count,
  freeDiskBytes: count,
  uptimeSeconds: count,
  /** Since the start: pages that had to be loaded anew, and faults that the program met and went on from. */
  windowRestarts: count,
  faults: count,
});
export type HeartbeatReport = z.infer<typeof HeartbeatReport>;
