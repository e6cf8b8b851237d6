/** One provider that a whole fleet calls: a limit, a line that takes its time and loses answers, and a log of what was done. */

import type { Clock } from '../../../electron/clock.ts';
import type { Fraction } from '../../../electron/outbox/drain/backoff.ts';
import type { DrainOperation } from '../../../electron/outbox/drain/drainer-ports.ts';
import type { AttemptEnd } from '../../../electron/outbox/drain/settle-attempt.ts';
import { defaultBusyWaitMs } from '../../../electron/providers/status-outcome.ts';
import type { Timer } from '../../../electron/timers.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { CallLimit } from './call-limit.ts';

/** There and back; anything between. */
const lineMs = { least: 80, most: 400 };

export interface FleetProviderParts {
  readonly provider: ProviderId;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly limit: CallLimit;
  readonly fraction: Fraction;
  /** Of the answers: half of them before anything was done, half after. */
  readonly lostShare: number;
}

/** What the provider saw. */
export interface FleetProvider {
  readonly operation: DrainOperation;
  readonly calls: () => number;
  readonly turnedAway: () => number;
  /** The most calls that arrived within one second of the clock. */
  readonly peakPerSecond: () => number;
  /** By submission: how often a customer was made for it. */
  readonly commits: ReadonlyMap<string, number>;
  /** When the last one was made. */
  readonly lastCommitMs: () => number;
}

type Answer = 'yes' | 'lost' | { readonly busyMs: number };

/** A provider that nobody has called yet. Its operation adds a customer once; what is unclear is looked up first. */
export function createFleetProvider(parts: FleetProviderParts): FleetProvider {
  const { provider, clock, timer, limit, fraction, lostShare } = parts;
  const commits = new Map<string, number>();
  let calls = 0;
  let turnedAway = 0;
  let second = { at: -1, calls: 0 };
  let peak = 0;
  let lastCommitMs = 0;

  function count(): void {
    const at = Math.floor(clock.monotonic() / 1000);
    if (at !== second.at) second = { at, calls: 0 };
    second.calls += 1;
    peak = Math.max(peak, second.calls);
    calls += 1;
  }

  /** One call: half the way there, the provider's word, half the way back. */
  function call(act: () => void): Promise<Answer> {
    const wayMs = (lineMs.least + fraction() * (lineMs.most - lineMs.least)) / 2;
    return new Promise((resolve) => {
      timer(wayMs, () => {
        count();
        const luck = fraction();
        const admission = limit.admit(clock.monotonic());
        if (!admission.admitted) turnedAway += 1;
        else if (luck >= lostShare / 2) act();
        const answer = !admission.admitted
          ? { busyMs: admission.retryAfterMs ?? defaultBusyWaitMs }
          : luck < lostShare
            ? 'lost'
            : 'yes';
        timer(wayMs, () => resolve(answer));
      });
    });
  }

  const endOf = (answer: Exclude<Answer, 'yes'>, wasUnclear: boolean): AttemptEnd => {
    if (answer === 'lost') return { end: 'unclear', failure: fail('answer-lost') };
    return {
      end: wasUnclear ? 'unclear' : 'not-sent',
      failure: fail('provider-busy', { waitMs: answer.busyMs }),
    };
  };

  return {
    operation: {
      facts: { provider, operation: 'add', outcomeClass: 'create-once', presence: 'none' },
      attempt: async ({ submissionId }, { wasUnclear }) => {
        if (wasUnclear) {
          const found = await call(() => {});
          if (found !== 'yes') return endOf(found, true);
          if (commits.has(submissionId)) return { end: 'accepted' };
        }
        const sent = await call(() => {
          commits.set(submissionId, (commits.get(submissionId) ?? 0) + 1);
          lastCommitMs = clock.monotonic();
        });
        return sent === 'yes' ? { end: 'accepted' } : endOf(sent, false);
      },
    },
    calls: () => calls,
    turnedAway: () => turnedAway,
    peakPerSecond: () => peak,
    commits,
    lastCommitMs: () => lastCommitMs,
  };
}
