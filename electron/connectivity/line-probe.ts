import type { ConnectivityPolicy } from '../../shared/settings/policy.ts';
import type { ConnectivityParts } from './connectivity.ts';

/** The page that policy names for probing the line, if it names one. */
export function lineProbeOf({ probeUrl, expectStatus }: ConnectivityPolicy): ConnectivityParts['lineProbe'] {
  return probeUrl === undefined ? undefined : { url: probeUrl, expectStatus };
}
