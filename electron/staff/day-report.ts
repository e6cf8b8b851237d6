import { z } from 'zod';
import type { DayReport, DayReportRow } from '../../shared/domain/day-report.ts';
import { endStates, type Submission, type SubmissionState } from '../../shared/domain/submission.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { VaultFailure, VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';

/** All that the report reads of what was captured. */
const JourneyOf = z.object({ journeyId: z.string().max(60) });

type Facts = Pick<Submission, 'submissionId' | 'provider' | 'state' | 'capturedAt'>;

interface Parts {
  readonly vault: Pick<VaultPort, 'listSubmissions' | 'readCaptured'>;
  readonly queue: Pick<WriteQueue, 'settled'>;
  readonly clock: Clock;
}

/** Finished ones are read in pages, the newest first, until the day began. */
const pageSize = 200;
const openStates: readonly SubmissionState[] = [
  ...(['waiting', 'sending', 'needs-customer', 'code-open', 'unknown', 'rejected', 'quarantined'] as const),
];

/** No day is longer, wherever the window's clock and zone stand: who asks for more would have years read from the disk. */
const longestDayMs = 48 * 3_600_000;

/** Counts what is open, of whatever age, and what was captured since `from`, in the last 48 hours at most, and is finished. */
export async function readDayReport(
  { vault, queue, clock }: Parts,
  since: number,
): Promise<Result<DayReport, VaultFailure>> {
  const from = Math.max(since, clock.now() - longestDayMs);
  // Where the disk takes nothing more, what it has is counted all the same.
  await queue.settled().then(() => {});
  const open = await vault.listSubmissions({ states: openStates });
  if (!open.ok) return open;
  const finished = await listFinished(vault, from);
  if (!finished.ok) return finished;
  const counted = [...open.value.submissions, ...finished.value];
  const journeys = await Promise.all(counted.map((one) => journeyOf(vault, one)));
  const at = clock.now();
  const rows = countRows(
    counted.map((one, place) => ({ ...one, journeyId: journeys[place] ?? null })),
    at,
  );
  return ok({ at, from, rows, unreadable: open.value.unreadable.length });
}

async function listFinished(
  vault: Parts['vault'],
  from: number,
): Promise<Result<readonly Facts[], VaultFailure>> {
  const found: Facts[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await vault.listSubmissions({
      states: endStates,
      newestFirst: true,
      limit: pageSize,
      offset,
    });
    if (!page.ok) return page;
    const { submissions, unreadable } = page.value;
    found.push(...submissions.filter(({ capturedAt }) => capturedAt >= from));
    const isLast = submissions.length + unreadable.length < pageSize;
    if (isLast || submissions.some(({ capturedAt }) => capturedAt < from)) return ok(found);
  }
}

async function journeyOf(vault: Parts['vault'], { submissionId }: Facts): Promise<string | undefined> {
  const captured = await vault.readCaptured(submissionId, JourneyOf);
  return captured.ok ? captured.value?.journeyId : undefined;
}

/** One row for each provider, journey and state there is, in this order. */
export function countRows(
  submissions: readonly (Omit<Facts, 'submissionId'> & { readonly journeyId: string | null })[],
  now: number,
): DayReportRow[] {
  const rows = new Map<string, DayReportRow>();
  for (const { provider, journeyId, state, capturedAt } of submissions) {
    const key = JSON.stringify([provider, journeyId ?? '', state]);
    const before = rows.get(key);
    // A clock that was set back makes nobody younger than now.
    const ageMs = Math.max(0, now - capturedAt);
    rows.set(key, {
      ...{ provider, journeyId, state },
      count: (before?.count ?? 0) + 1,
      oldestMs: Math.max(before?.oldestMs ?? 0, ageMs),
    });
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
