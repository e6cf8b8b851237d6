import { meaningOfIssuer } from './country-of-issuer.ts';
import type { ZoneFormat } from './zone-format.ts';
import { textOf } from './zone-format.ts';

/**
 * Letters that a reader takes for each other in small or worn type. No check digit guards the two states of a zone, so more counts here than elsewhere:
 * GBN was once read where GBR stood, and both are codes.
 */
const lookAlikes = ['OQDGCU', 'ILJT', 'MNWH', 'HKRNX', 'BEFPR', 'UVY', 'VWY', 'BSZ', 'GS'] as const;

const alike = (letter: string): readonly string[] => [
  ...new Set(lookAlikes.flatMap((group) => (group.includes(letter) ? [...group] : []))),
];

/** A letter of a state's code that could be another one, which makes another code that exists. */
export interface ConfusableLetter {
  /** From 0. */
  readonly at: number;
  readonly couldBe: readonly string[];
}

const isKnown = (code: string): boolean => meaningOfIssuer(code) !== 'unknown-code';

/** The code with another letter in one place. */
const withLetter = (code: string, at: number, letter: string): string =>
  code.slice(0, at) + letter + code.slice(at + 1);

/** Where a state's code, as a zone writes it, could be another state's by a letter that looks alike. */
export const confusableLetters = (code: string): readonly ConfusableLetter[] =>
  [...code].flatMap((letter, at) => {
    const couldBe = alike(letter).filter((other) => other !== letter && isKnown(withLetter(code, at, other)));
    return couldBe.length === 0 ? [] : [{ at, couldBe }];
  });

/** Both states of a zone are in ICAO's list. One that isn't was most likely misread, and is nothing to fill a form with. */
export const hasKnownStates = ({ parts }: ZoneFormat, lines: readonly string[]): boolean =>
  [parts.issuer, parts.nationality].every((place) => isKnown(textOf(lines, [place])));
