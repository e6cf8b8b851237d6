import { createHash } from 'node:crypto';
import { ProviderId } from '../../shared/domain/provider.ts';
import { Journey, providersOf } from '../../shared/journeys/journey.ts';
import type { ShippedJourney } from '../../shared/journeys/shipped.ts';

/** The journeys of this terminal. */
export interface JourneyCatalogue {
  readonly list: () => readonly Journey[];
  /** The newest of that name that is open here; or that version, open or not: a visit goes on as it began. */
  readonly find: (journeyId: string, version?: number) => Journey | undefined;
}

/** SHA-256 of a journey's canonical JSON, lower-case hex. */
export function journeyHash(journey: Journey): string {
  return createHash('sha256')
    .update(JSON.stringify(Journey.parse(journey)))
    .digest('hex');
}

/**
 * Loads the shipped journeys: those that policy names, or all whose providers this terminal has, so that a branch is not
 * shown what its organisation never ordered. Throws on a journey whose data do not match
 * the pinned hash: a journey decides what is sent about a person, so a changed one must not run.
 */
export function loadJourneys(
  shipped: readonly ShippedJourney[],
  allowed: readonly string[] | undefined,
  configured: readonly ProviderId[] = ProviderId.options,
): JourneyCatalogue {
  const journeys = shipped.map(({ journey, sha256 }) => {
    if (journeyHash(journey) !== sha256)
      throw new Error(`journey ${journey.journeyId} does not match its hash`);
    return Journey.parse(journey);
  });
  const open = journeys.filter(
    (journey) =>
      allowed?.includes(journey.journeyId) ??
      providersOf(journey).every((provider) => configured.includes(provider)),
  );
  const newest = open.filter(
    ({ journeyId, version }) =>
      !open.some((other) => other.journeyId === journeyId && other.version > version),
  );
  return {
    list: () => newest,
    find: (journeyId, version) =>
      version === undefined
        ? newest.find((journey) => journey.journeyId === journeyId)
        : journeys.find((journey) => journey.journeyId === journeyId && journey.version === version),
  };
}
