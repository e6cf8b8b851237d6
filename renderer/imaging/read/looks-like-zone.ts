import type { ReadCharacter } from './decode/line-logits.ts';

/** A line of a zone has 30 to 44 characters, of which some may be lost in glare or come twice: of less or more no format can be made. */
const [fewest, most] = [24, 54];
/** Of blurred and dark zones, down to such as can't be read, the net was this sure on the average or more (-0.07); of patterns mostly less. */
const leastSure = -0.2;
/** Type that stands on its head gives fewer characters than upright, but not so few. */
const fewestTurned = 14;

/** How sure the net was of a line on the average: 0 certain, less the less so. */
export const sureness = (line: readonly ReadCharacter[]): number =>
  line.length === 0
    ? Number.NEGATIVE_INFINITY
    : line.reduce((sum, { likely }) => sum + Math.max(-6, ...likely), 0) / line.length;

const fewestFillers = 3;

/** Most lines of a zone end in some. */
export const hasFillers = (line: readonly ReadCharacter[]): boolean =>
  line.filter(({ character }) => character === '<').length >= fewestFillers;

/** Whether what the net read can be a line of a zone: other type, and patterns, give it too few characters or hardly one that it is sure of. */
export const looksLikeZone = (line: readonly ReadCharacter[]): boolean =>
  line.length >= fewest && line.length <= most && sureness(line) >= leastSure;

/** Whether it is worth looking at the same line the other way up. */
export const mayBeTurned = (line: readonly ReadCharacter[]): boolean => line.length >= fewestTurned;
