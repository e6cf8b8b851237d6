/** A fleet whose line comes back in the same second: run to its end, or for as long as is asked, and counted by the provider. */
import { createDrainer } from '../../../electron/outbox/drain/drainer.ts';
import type { DrainerParts } from '../../../electron/outbox/drain/drainer-ports.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { CallLimit } from './call-limit.ts';
import { createEventQueue } from './event-queue.ts';
import { createFleetKiosk } from './fleet-kiosk.ts';
import { createFleetProvider } from './fleet-provider.ts';
import { seededFraction } from './seeded-fraction.ts';

export interface FleetOptions {
  readonly provider: ProviderId;
  readonly limit: CallLimit;
  readonly kiosks: number;
  readonly submissions: number;
  /** Without: every wait is the mean of what it would be with it, for every terminal. */
  readonly jitter: boolean;
  readonly seed?: number;
  readonly lostShare?: number;
  /** Stops there, drained or not. */
  readonly untilMs?: number;
  /** In place of the real one: the tests break it on purpose. */
  readonly drainerOf?: typeof createDrainer;
  readonly rulesOf?: (number: number) => Partial<DrainerParts>;
}

/** What came of it. */
export interface FleetResult {
  readonly submissions: number;
  readonly accepted: number;
  readonly calls: number;
  readonly turnedAway: number;
  readonly peakPerSecond: number;
  /** When the last customer was made, or when it was stopped. */
  readonly endedAtMs: number;
  readonly isDrained: boolean;
  /** Told "accepted" and not there, or nowhere at all. */
  readonly lost: number;
  readonly doubled: number;
  readonly bugs: number;
  /** When half of the terminals had their first customer accepted; undefined where fewer have. */
  readonly firstAfterMs: number | undefined;
}

/** The whole day of a fleet. */
export async function runFleet(options: FleetOptions): Promise<FleetResult> {
  const { provider, limit, kiosks, submissions, jitter, seed = 1, lostShare = 0.001 } = options;
  const { untilMs = Number.POSITIVE_INFINITY } = options;
  const { clock, timer, run } = createEventQueue();
  const total = kiosks * submissions;
  let accepted = 0;
  const firstAt = new Map<number, number>();
  const server = createFleetProvider({
    provider,
    clock,
    timer,
    limit,
    fraction: seededFraction(seed),
    lostShare,
  });
  const fleet = Array.from({ length: kiosks }, (_none, number) =>
    createFleetKiosk({
      number,
      submissions,
      clock,
      timer,
      fraction: jitter ? seededFraction(seed * 1_000_003 + number) : () => 0.5,
      operation: server.operation,
      onAccepted: () => {
        accepted += 1;
        if (!firstAt.has(number)) firstAt.set(number, clock.monotonic());
      },
      rules: options.rulesOf?.(number) ?? {},
      drainerOf: options.drainerOf ?? createDrainer,
    }),
  );
  for (const kiosk of fleet) kiosk.lineReturns();
  await run(untilMs, () => accepted === total);
  const items = fleet.flatMap((kiosk) => kiosk.items());
  const isThere = (submissionId: string) => server.commits.has(submissionId);
  return {
    submissions: total,
    accepted,
    calls: server.calls(),
    turnedAway: server.turnedAway(),
    peakPerSecond: server.peakPerSecond(),
    endedAtMs: accepted === total ? server.lastCommitMs() : untilMs,
    isDrained: accepted === total,
    lost:
      total -
      items.length +
      items.filter(({ state, submissionId }) => state === 'accepted' && !isThere(submissionId)).length,
    doubled: [...server.commits.values()].filter((times) => times > 1).length,
    firstAfterMs: [...firstAt.values()][Math.ceil(kiosks / 2) - 1],
    bugs: fleet.reduce((sum, { bugs }) => sum + bugs.length, 0),
  };
}
