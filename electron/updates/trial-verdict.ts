/** What a new version says of its trial: one line of JSON on standard output, read by the version that started it. */
import { z } from 'zod';
import type { SubmissionCounts } from '../../shared/domain/submission.ts';
import { Version } from '../../shared/domain/update.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { VaultTrial } from '../vault/trial/try-vault.ts';

const schema = z.number().int().nonnegative();

/** Read by an older version than wrote it: what it does not know is passed over, what it knows has to be right. */
export const TrialVerdict = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('good'),
    version: Version,
    fromSchema: schema,
    toSchema: schema,
    captured: z.number().int().nonnegative(),
    counts: z.record(z.string().max(40), z.number().int().nonnegative()).optional(),
  }),
  z.object({ verdict: z.literal('bad'), version: Version, failure: z.string().max(60) }),
]);
export type TrialVerdict = z.infer<typeof TrialVerdict>;

/** Larger than any verdict. */
export const maxVerdictBytes = 8 * 1024;

/** The line that a trial ends with. */
export function sayVerdict(version: string, trial: Result<VaultTrial, Failure>): string {
  const verdict: TrialVerdict = trial.ok
    ? { verdict: 'good', version, ...withoutAbsent(trial.value) }
    : { verdict: 'bad', version, failure: trial.error.code };
  return `${JSON.stringify(verdict)}\n`;
}

const withoutAbsent = ({ counts, ...rest }: VaultTrial) => (counts ? { ...rest, counts } : rest);

/** What the version that runs knows of its own vault. */
export interface ExpectedVault {
  readonly version: string;
  readonly fromSchema: number;
  readonly toSchema: number;
  readonly captured: number;
  readonly counts: SubmissionCounts;
}

/**
 * Whether a trial is a reason to switch: it ended well, it was this version's over this vault, and it saw everybody whom this version
 * sees, in the same states. Anything else, also something unreadable, is none.
 */
export function isGoodVerdict(said: string, expected: ExpectedVault): boolean {
  const verdict = TrialVerdict.safeParse(parseJson(said));
  if (!verdict.success || verdict.data.verdict !== 'good') return false;
  const { version, fromSchema, toSchema, captured, counts } = verdict.data;
  return (
    version === expected.version &&
    fromSchema === expected.fromSchema &&
    toSchema === expected.toSchema &&
    captured === expected.captured &&
    counts !== undefined &&
    Object.entries(expected.counts).every(([state, count]) => counts[state] === count)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
