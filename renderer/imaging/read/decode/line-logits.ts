import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';

/**
 * What the net says of one line, before it is made into text: for each class, for each step along the line, one number. Class 0 is
 * "nothing", the others are the characters of a zone. Class by class: `values[class * steps + step]`.
 */
export interface LineLogits {
  readonly steps: number;
  readonly values: Float32Array;
}

/** Nothing, and the 37 characters. */
export const classCount = zoneCharacters.length + 1;

/** One character as it was read, with what else it could be. */
export interface ReadCharacter {
  readonly character: string;
  /** Where along the line, in steps. */
  readonly step: number;
  /** Logarithm of how likely each character of `zoneCharacters` is here. */
  readonly likely: Float32Array;
}

/** Logarithm of how likely the net found a character in this place. */
export const likelihood = (read: ReadCharacter, character: string): number =>
  read.likely[zoneCharacters.indexOf(character)] ?? Number.NEGATIVE_INFINITY;

/** A filler that is put where the net saw nothing. */
export function insertedFiller(step: number): ReadCharacter {
  const likely = new Float32Array(zoneCharacters.length).fill(-9);
  likely[zoneCharacters.length - 1] = -0.1;
  return { character: '<', step, likely };
}
