/** The runs of the bench, side by side: with and without jitter, with and without a pace, and policy that is wrong. */
import type { FleetFigure } from './fleet-line.ts';
import { runFleet } from './run-fleet.ts';
import {
  type AssumedLimits,
  type Pacing,
  rulesFor,
  type SharedProvider,
  sharedProviders,
} from './scenarios.ts';

/** One run. */
export interface FleetRun {
  readonly name: string;
  readonly shared: SharedProvider;
  readonly pacing: Pacing;
  readonly jitter: boolean;
  /** Stopped there, drained or not: most of its calls are turned away, and more of the same says nothing new. */
  readonly untilMs?: number;
  readonly isJudged: boolean;
}

const hourMs = 60 * 60 * 1000;
/** What a run that is not stopped may need at most, in multiples of the least: then something hangs. */
const mostTimes = 20;

/** All runs of the bench. */
export function fleetRuns(limits: AssumedLimits): readonly FleetRun[] {
  const { noah, yativo, kybio } = sharedProviders(limits);
  const run = (
    shared: SharedProvider,
    what: string,
    pacing: Pacing,
    untilMs?: number,
    jitter = true,
  ): FleetRun => ({
    name: `${shared.provider}, ${what}`,
    shared,
    pacing,
    jitter,
    ...(untilMs === undefined ? {} : { untilMs }),
    isJudged: jitter && (pacing.by === 'lot' || (pacing.by === 'number' && pacing.stated === undefined)),
  });
  return [
    run(noah, 'no jitter, no pace', { by: 'nothing' }, hourMs, false),
    run(noah, 'jitter, no pace', { by: 'nothing' }, hourMs),
    run(noah, 'no jitter, learned pace', { by: 'learning' }, hourMs, false),
    run(noah, 'jitter, learned pace', { by: 'learning' }),
    run(noah, 'no jitter, turns by lot', { by: 'lot' }, hourMs, false),
    run(noah, 'jitter, turns by lot', { by: 'lot' }),
    run(noah, 'no jitter, turns by number', { by: 'number' }, undefined, false),
    run(noah, 'jitter, turns by number', { by: 'number' }),
    run(noah, 'turns by number, clocks wrong by up to 2 s', { by: 'number', clocksOffMs: 2000 }),
    run(noah, 'turns by number, clocks wrong by up to 60 s', { by: 'number', clocksOffMs: 60_000 }),
    run(noah, 'turns by number, policy states 4 of 5 terminals', { by: 'number', stated: 0.8 }),
    run(yativo, 'jitter, no pace', { by: 'nothing' }, hourMs),
    run(yativo, 'jitter, learned pace', { by: 'learning' }, 4 * hourMs),
    run(yativo, 'jitter, turns by lot', { by: 'lot' }),
    run(yativo, 'jitter, turns by number', { by: 'number' }),
    run(kybio, 'jitter, no pace', { by: 'nothing' }, hourMs),
    run(kybio, 'jitter, turns by number', { by: 'number' }),
  ];
}

/** Runs one, and holds it against the provider's limit. */
export async function figureOf(
  { name, shared, pacing, jitter, untilMs, isJudged }: FleetRun,
  { kiosks, submissions }: { readonly kiosks: number; readonly submissions: number },
): Promise<FleetFigure> {
  const leastMs = (kiosks * submissions * shared.perMs) / shared.calls;
  const result = await runFleet({
    provider: shared.provider,
    limit: shared.limit(),
    kiosks,
    submissions,
    jitter,
    untilMs: untilMs ?? mostTimes * leastMs,
    rulesOf: rulesFor(pacing, shared, kiosks),
  });
  return { name, kiosks, result, leastMs, perMs: shared.perMs, isJudged };
}
