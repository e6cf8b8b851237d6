import type { ReadCharacter } from './decode/line-logits.ts';

/** A line of a zone has 30 to 44 characters, of which some may be lost in glare or come twice: of less or more no format can be made. */
const [fewest, most] = [24, 54];
/** Of blurred and dark zones, down to such as can't be read, the net was this sure on the average or more (-0.07); of patterns mostly less. */
const leastSure = -0.2;
/** Type that stands on its head gives fewer characters than upright, but not so few. */
const fewestTurned = 5;

/** How sure the net was of a line on the average: 0 certain, less the less so. */
export const sureness = (line: readonly ReadCharacter[]): number =>
  line.length === 0
    ? Number.NEGATIVE_INFINITY
    : line.reduce((sum, { likely }) => sum + Math.max(-6, ...likely), 0) / line.length;

/** The same of the letters and digits alone: fillers on their heads look like fillers, and make a line that is full of them seem sure. */
export const surenessOfText = (line: readonly ReadCharacter[]): number =>
  sureness(line.filter(({ character }) => character !== '<'));

const fewestFillers = 3;

/** Most lines of a zone end in some. */
export const hasFillers = (line: readonly ReadCharacter[]): boolean =>
  line.filter(({ character }) => character === '<').length >= fewestFillers;

/** The check digits that may stand after the last fillers of a line. */
const mostAfterFillers = 2;

/** No line of a zone begins with fillers; one that stands on its head does, perhaps after a check digit or two, where it ends in some. */
export const beginsWithFillers = (line: readonly ReadCharacter[]): boolean => {
  const beginning = line.slice(0, mostAfterFillers + fewestFillers);
  return beginning
    .map(({ character }) => character)
    .join('')
    .includes('<'.repeat(fewestFillers));
};

/** Whether what the net read can be a line of a zone: other type, and patterns, give it too few characters or hardly one that it is sure of. */
export const looksLikeZone = (line: readonly ReadCharacter[]): boolean =>
  line.length >= fewest && line.length <= most && sureness(line) >= leastSure;

/** Whether it is worth looking at the same line the other way up. */
export const mayBeTurned = (line: readonly ReadCharacter[]): boolean => line.length >= fewestTurned;
