import { characterValue, zoneCharacters } from './check-digit.ts';
import { confusableLetters } from './confusable-states.ts';
import { type Span, textOf, type ZoneFormat } from './zone-format.ts';
import { characterClasses, fitsClass } from './zone-formats.ts';

/** Whether a check digit stays the same when one of these characters is taken for the other: their values end alike. */
export const escapesCheckDigit = (one: string, other: string): boolean => {
  const [first, second] = [characterValue(one), characterValue(other)];
  return one !== other && first !== undefined && second !== undefined && (first - second) % 10 === 0;
};

/** Every pair that no check digit tells apart, by the rule: 52 of the 666. */
export const escapingPairs: readonly (readonly [string, string])[] = [...zoneCharacters].flatMap(
  (one, index) =>
    [...zoneCharacters.slice(index + 1)].flatMap((other): [string, string][] =>
      escapesCheckDigit(one, other) ? [[one, other]] : [],
    ),
);

/** Characters that look alike in OCR-B once they are small, worn or out of focus. */
const lookAlikes = [
  '0ODQUC',
  '1IL',
  '2Z',
  '38B',
  '4A',
  '5S',
  '6GC',
  '7T',
  '8S',
  'MWNH',
  'K<X',
  'UV',
  'EFP',
  'HKR',
  'GQO',
  'VY',
  'IJ',
] as const;

const lookAlike = (one: string, other: string): boolean =>
  lookAlikes.some((group) => group.includes(one) && group.includes(other));

/** Pairs that look alike and that no check digit tells apart. Where one of them was read, a person has to look. */
export const confusablePairs: readonly (readonly [string, string])[] = escapingPairs.filter(([one, other]) =>
  lookAlike(one, other),
);

/** What a character could be instead without any check digit noticing. */
export const confusedWith = (character: string): readonly string[] =>
  confusablePairs.flatMap(([one, other]) => (one === character ? [other] : other === character ? [one] : []));

/** A place of a zone at which the eye has to decide. */
export interface ConfusablePlace {
  readonly line: number;
  readonly column: number;
  readonly read: string;
  readonly couldBe: readonly string[];
}

/**
 * Where a zone that passed its checks could still say something else, left to right and from above. Places that a check digit guards, and the two
 * states, which none does: there a letter counts that would make another state's code. Names are confirmed by a person as a whole. Of the
 * fillers after a number only the first could hide a character that belongs to it.
 */
export function confusablePlaces(format: ZoneFormat, lines: readonly string[]): readonly ConfusablePlace[] {
  const classes = characterClasses(format);
  const isGuarded = (line: number, column: number) =>
    format.checks.some(({ over }) =>
      over.some((one) => one.line === line && column >= one.from && column < one.to),
    );
  const places = ({ line, from, to }: Span): readonly ConfusablePlace[] => {
    const text = textOf(lines, [{ line, from, to }]);
    const end = text.replace(/<+$/, '').length;
    if (end === 0) return [];
    return [...text.slice(0, end + 1)].flatMap((read, index) => {
      const column = from + index;
      const kind = classes[line]?.[column] ?? 'any';
      const couldBe = confusedWith(read).filter((other) => fitsClass(other, kind));
      return couldBe.length === 0 || !isGuarded(line, column) ? [] : [{ line, column, read, couldBe }];
    });
  };
  const statePlaces = ({ line, from, to }: Span): readonly ConfusablePlace[] => {
    const code = textOf(lines, [{ line, from, to }]);
    return confusableLetters(code).map(({ at, couldBe }) => ({
      ...{ line, column: from + at, read: code[at] ?? '' },
      couldBe,
    }));
  };
  const { documentNumber, optionalData, secondOptionalData, issuer, nationality } = format.parts;
  const guarded = [documentNumber, optionalData, secondOptionalData].flatMap((place) => place ?? []);
  return [...guarded.flatMap(places), ...[issuer, nationality].flatMap(statePlaces)].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}
