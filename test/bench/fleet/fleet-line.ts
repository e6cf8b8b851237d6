/** What is printed of a run: each figure beside its reference and its target, as the other benches do. */
import type { FleetResult } from './run-fleet.ts';

/** One run, with what it is held against. */
export interface FleetFigure {
  readonly name: string;
  readonly kiosks: number;
  readonly result: FleetResult;
  /** All the work at the provider's full limit. */
  readonly leastMs: number;
  /** Over which the provider counts calls. A run that was stopped sooner says nothing of speed. */
  readonly perMs: number;
  /** Whether the targets are for it; the others are there to compare. */
  readonly isJudged: boolean;
}

const targets = { timeRatio: 1.15, turnedAwayShare: 0.01 };

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** To two decimals, as it is printed and judged; of a run that was stopped, what its speed would make of it, if it has one. */
export function timeRatio({ result, leastMs, perMs }: FleetFigure): number | undefined {
  if (result.endedAtMs < perMs || result.accepted === 0) return undefined;
  return round(result.endedAtMs / (leastMs * (result.accepted / result.submissions)), 2);
}

/** Of all calls, those that were turned away; to four decimals. */
export function turnedAwayShare({ turnedAway, calls }: FleetResult): number {
  return round(turnedAway / calls, 4);
}

/** Virtual time for people. */
export function spanOf(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 600) return `${seconds.toFixed(0)} s`;
  return seconds < 172_800 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}

/** One line for people. A target that was missed is said, not hidden. */
export function fleetLine(figure: FleetFigure, load: string): string {
  const { name, kiosks, result, leastMs, isJudged } = figure;
  const ratio = timeRatio(figure);
  const share = turnedAwayShare(result);
  const verdict = (target: string, isReached: boolean) =>
    isJudged ? `, target ${target} ${isReached ? 'reached' : 'MISSED'}` : '';
  const drained = result.isDrained
    ? `drained in ${spanOf(result.endedAtMs)}`
    : `${result.accepted} of ${result.submissions} sent when stopped after ${spanOf(result.endedAtMs)}`;
  const { firstAfterMs } = result;
  return [
    name,
    drained,
    `at the limit ${spanOf(leastMs)}`,
    ratio === undefined
      ? 'no speed yet'
      : `${ratio.toFixed(2)}x${verdict(`<= ${targets.timeRatio}x`, result.isDrained && ratio <= targets.timeRatio)}`,
    `turned away ${(100 * share).toFixed(2)} %${verdict('<= 1 %', share <= targets.turnedAwayShare)}`,
    `peak ${result.peakPerSecond}/s`,
    `first customer after ${firstAfterMs === undefined ? '-' : spanOf(firstAfterMs)} (median)`,
    `lost ${result.lost}, doubled ${result.doubled}, target 0 ${result.lost + result.doubled === 0 ? 'reached' : 'MISSED'}`,
    `n = ${kiosks} x ${result.submissions / kiosks}`,
    load,
  ].join(' | ');
}
