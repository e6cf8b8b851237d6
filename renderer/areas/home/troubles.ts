import type { JourneyAvailability, PreflightCheck } from '../../../shared/contract/app-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { Failure } from '../../../shared/failure.ts';
import { type Journey, providersOf } from '../../../shared/journeys/journey.ts';

/** One thing that does not work, and at whom. */
export interface Trouble {
  readonly failure: Failure;
  readonly providers: readonly ProviderId[];
}

/** What does not work, each thing once: without a line every provider is out of reach for the same reason. */
export function troublesIn(checks: readonly PreflightCheck[]): readonly Trouble[] {
  const troubles = new Map<string, Trouble>();
  for (const { failure, provider } of checks) {
    if (!failure) continue;
    const key = JSON.stringify(failure);
    const providers = [...(troubles.get(key)?.providers ?? []), ...(provider ? [provider] : [])];
    troubles.set(key, { failure, providers });
  }
  return [...troubles.values()];
}

/** Why a journey is not open, with those of its providers that it is about. */
export interface Obstacle {
  /** These providers are not set up on this terminal at all. */
  readonly missing?: readonly ProviderId[];
  readonly failure?: Failure;
  readonly providers: readonly ProviderId[];
}

/**
 * What stands in the way of a journey; undefined where nothing does, or where it already stands above the cards. Of
 * several providers the ones it is about are named.
 */
export function obstacleOf(
  journey: Journey,
  { why }: JourneyAvailability,
  checks: readonly PreflightCheck[],
): Obstacle | undefined {
  if (!why) return undefined;
  const providers = providersOf(journey);
  const known = checks.flatMap(({ provider }) => (provider ? [provider] : []));
  const missing = providers.filter((provider) => !known.includes(provider));
  // For another reason it is closed like all others: that stands above the cards.
  if (why.code === 'journey-closed') return missing.length > 0 ? { missing, providers: missing } : undefined;
  if (checks.some(({ failure }) => failure?.code === why.code)) return undefined;
  return { failure: why, providers };
}
