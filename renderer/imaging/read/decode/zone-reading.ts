import type { ZoneFormat } from '../../../../shared/documents/zone/zone-format.ts';

/** A zone as it was read from a picture. */
export interface ZoneReading {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  /** Every check digit holds and nothing is impossible, with or without a repair. */
  readonly valid: boolean;
  /** Something was changed or guessed so that it fits, or it fits another way as well. Never accepted by itself. */
  readonly repaired: boolean;
  /** How many check digits hold. */
  readonly holding: number;
  /** How good it is: to choose between readings of one picture, and for nothing else. */
  readonly score: number;
}

/** The better of two readings. */
export const betterOf = (
  one: ZoneReading | undefined,
  other: ZoneReading | undefined,
): ZoneReading | undefined =>
  one === undefined || (other !== undefined && other.score > one.score) ? other : one;

/** Worth reporting as it is: nothing better is to be found by looking on. */
export const isSure = (reading: ZoneReading | undefined): boolean =>
  reading?.valid === true && !reading.repaired;
