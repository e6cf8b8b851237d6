/** Invented people for specimens. The names are common ones, put together by chance; nobody is meant. */
import type { Seeded } from '../../../torture/seeded.ts';

/** Somebody who holds a document. Dates are `YYYY-MM-DD`. */
export interface SpecimenPerson {
  readonly surname: string;
  readonly given: string;
  readonly sex: 'M' | 'F' | 'X';
  readonly birth: string;
  /** As the zone writes it. */
  readonly nationality: string;
}

/** A state that issues specimens: its code as the zone writes it, and its name as the card prints it. */
export interface SpecimenState {
  readonly code: string;
  readonly name: string;
}

const surnames = [
  ...[
    'ERIKSSON',
    'Müller',
    'O’CONNOR',
    'Tan',
    'NGUYEN',
    'Wójcik',
    'ABDULLAH',
    'Garcia Lopez',
    'SMITH-JONES',
    'Őry',
  ],
  ...[
    'Hämäläinen',
    'DE LA CRUZ',
    'Okafor',
    'YAMAMOTO',
    'Ivanova',
    'Çelik',
    'van den Berg',
    'Schröder',
    'Quigley',
    'Xu',
  ],
] as const;
const givenNames = [
  ...[
    'ANNA MARIA',
    'John',
    'Émile',
    'WEI MING',
    'Siti Aisyah',
    'Łukasz',
    'FATIMA',
    'Jörg',
    'Zoë',
    'Mohammed Ali',
  ],
  ...['KWAME', 'Ingrid', 'Xavier', 'GABRIELA', 'Uwe', 'Liam', 'BENJAMIN OLIVER', 'Hye-jin', 'Priya', 'Olga'],
] as const;

/** Utopia first and most often: it issues nothing real. The others are there because their codes look different to a reader. */
export const specimenStates = [
  { code: 'UTO', name: 'UTOPIA' },
  { code: 'UTO', name: 'UTOPIA' },
  { code: 'XPO', name: 'INTERNATIONAL POLICE' },
  { code: 'D', name: 'BUNDESREPUBLIK DEUTSCHLAND' },
  { code: 'MYS', name: 'MALAYSIA' },
  { code: 'SGP', name: 'REPUBLIC OF SINGAPORE' },
  { code: 'GBR', name: 'UNITED KINGDOM' },
  { code: 'IND', name: 'REPUBLIC OF INDIA' },
  { code: 'BRA', name: 'BRASIL' },
  { code: 'KWT', name: 'STATE OF KUWAIT' },
  { code: 'NGA', name: 'NIGERIA' },
  { code: 'WSM', name: 'SAMOA' },
] as const satisfies readonly SpecimenState[];

const two = (value: number) => String(value).padStart(2, '0');

/** A day between two years, `YYYY-MM-DD`; never past the 28th, so that every month has it. */
export const inventDate = (seeded: Seeded, fromYear: number, toYear: number): string =>
  `${fromYear + seeded.below(toYear - fromYear + 1)}-${two(1 + seeded.below(12))}-${two(1 + seeded.below(28))}`;

const pickOf = <Value>(seeded: Seeded, values: readonly Value[]): Value =>
  seeded.pick(values as readonly [Value, ...Value[]]);

/** Somebody who was born before 2008. */
export function inventPerson(seeded: Seeded): SpecimenPerson {
  return {
    surname: pickOf(seeded, surnames),
    given: pickOf(seeded, givenNames),
    sex: seeded.chance(0.04) ? 'X' : pickOf(seeded, ['M', 'F'] as const),
    birth: inventDate(seeded, 1938, 2007),
    nationality: pickOf(seeded, specimenStates).code,
  };
}

const letters = 'ABCDEFGHJKLMNPRTUVWXYZ';

/** A document number: letters where real ones have them, digits elsewhere. */
export function inventNumber(seeded: Seeded, length: number): string {
  const lettersFirst = seeded.below(3);
  const mixed = seeded.chance(0.3);
  return Array.from({ length }, (_none, index) =>
    index < lettersFirst || (mixed && seeded.chance(0.35))
      ? letters.charAt(seeded.below(letters.length))
      : String(seeded.below(10)),
  ).join('');
}
