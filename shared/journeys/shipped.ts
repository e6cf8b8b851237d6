import { goldAccount } from './gold-account.ts';
import type { Journey } from './journey.ts';

/** A journey with the SHA-256 of its canonical JSON: main refuses one whose data do not match. */
export interface ShippedJourney {
  readonly journey: Journey;
  readonly sha256: string;
}

/** The journeys in the package. After changing one: raise its version; the failing test prints the new hash. */
export const shippedJourneys: readonly ShippedJourney[] = [
  { journey: goldAccount, sha256: '514cb09702af4dbf7691a2263d04d3bd288a378ea6c0c9cf1ba2ae89da4671b0' },
];

/** Finds a shipped journey by id; undefined where none has it. */
export function findJourney(journeyId: string): Journey | undefined {
  return shippedJourneys.find((shipped) => shipped.journey.journeyId === journeyId)?.journey;
}
