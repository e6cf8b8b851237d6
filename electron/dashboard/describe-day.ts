import { quantileSorted } from 'd3-array';
import { type Dashboard, leastVisits, type StepTime } from '../../shared/domain/dashboard.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import type { DayCounts } from './day-counts.ts';

/** What a supervisor is shown of the record. `configured` comes first and is there without a call, too. */
export function describeDay(
  { since, isPartial, gap, visits, steps, calls }: DayCounts,
  configured: readonly ProviderId[],
): Pick<Dashboard, 'since' | 'isPartial' | 'gap' | 'visits' | 'steps' | 'providers'> {
  const providers = [...new Set([...configured, ...calls.map(({ provider }) => provider)])];
  return {
    since,
    isPartial,
    ...(gap && { gap }),
    visits,
    steps: steps.map(describeStep).sort((one, other) => placeOf(one) - placeOf(other)),
    providers: providers.map((provider) => ({
      provider,
      slots: calls
        .filter((line) => line.provider === provider)
        .map(({ from, calls: those }) => ({ from, calls: those }))
        .sort((one, other) => one.from - other.from),
    })),
  };
}

function describeStep({ journeyId, step, timesMs, leftOut }: DayCounts['steps'][number]): StepTime {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(quantileSorted(sorted, share) ?? 0);
  const middle = { medianMs: at(0.5), lowerMs: at(0.25), upperMs: at(0.75) };
  return { journeyId, step, visits: sorted.length, leftOut, ...(sorted.length >= leastVisits && { middle }) };
}

/** The order of the journey; steps of a journey that is shipped no more stay in the order in which they came. */
const placeOf = ({ journeyId, step }: StepTime): number => findJourney(journeyId)?.steps.indexOf(step) ?? 0;
