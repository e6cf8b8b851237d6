/**
 * Machine-readable zones of invented documents, by ICAO 9303 parts 3 to 7. Written apart from the product's own reader on purpose:
 * each checks the other.
 */
import type { SpecimenPerson } from './people.ts';

/** What a zone is made of. Dates are `YYYY-MM-DD`. */
export interface ZoneFacts {
  readonly person: SpecimenPerson;
  readonly issuer: string;
  readonly number: string;
  readonly expiry: string;
  /** The free text of the issuing state; empty where it has none. */
  readonly optional: string;
  /** Two letters, such as `I<` or `ID`; visas and passports begin with theirs. */
  readonly code: string;
}

/** The zones that 9303 knows. */
export type ZoneKind = 'td1' | 'td2' | 'td3' | 'mrv-a' | 'mrv-b';

/** 7, 3, 1 over the values of the characters: digits are themselves, A is 10, the filler is nothing. */
export function digitFor(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * ([7, 3, 1][index % 3] ?? 0);
  }
  return String(sum % 10);
}

const transliterated: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Æ: 'AE',
  Ø: 'OE',
  ß: 'SS',
  Ł: 'L',
  '’': '',
  "'": '',
  '-': '<',
  ' ': '<',
};

/** A name as the zone writes it: letters without marks, parts apart by one filler. */
export const zoneName = (name: string): string =>
  [...name.toLocaleUpperCase('en')]
    .map((letter) => transliterated[letter] ?? letter.normalize('NFD').replaceAll(/[^A-Z]/g, ''))
    .join('');

const filled = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<');
const six = (date: string): string => date.slice(2).replaceAll('-', '');
const checked = (text: string): string => text + digitFor(text);

function names({ surname, given }: SpecimenPerson, length: number): string {
  return filled(`${zoneName(surname)}<<${zoneName(given)}`, length);
}

const sexOf = ({ sex }: SpecimenPerson): string => (sex === 'X' ? '<' : sex);

/** Birth, sex and expiry stand in this order in every zone. */
const datesOf = ({ person, expiry }: ZoneFacts): string =>
  checked(six(person.birth)) + sexOf(person) + checked(six(expiry));

function td1({ person, issuer, number, expiry, optional, code }: ZoneFacts): string[] {
  // A number of more than nine characters goes on in the optional part, with its check digit after it.
  const isLong = number.length > 9;
  const head = isLong ? `${number.slice(0, 9)}<` : checked(filled(number, 9));
  const rest = isLong ? `${number.slice(9)}${digitFor(number)}<${optional}` : optional;
  const first = code + filled(issuer, 3) + head + filled(rest, 15);
  const birth = checked(six(person.birth));
  const until = checked(six(expiry));
  const free = filled('', 11);
  const second = birth + sexOf(person) + until + filled(person.nationality, 3) + free;
  return [first, second + digitFor(first.slice(5) + birth + until + free), names(person, 30)];
}

/** The zones of two lines: what stands in the second one after the dates is theirs. */
function twoLines(facts: ZoneFacts, length: number, tail: (head: string) => string): string[] {
  const { person, issuer, number, code } = facts;
  const first = code + filled(issuer, 3) + names(person, length - 5);
  const head = checked(filled(number, 9)) + filled(person.nationality, 3) + datesOf(facts);
  return [first, head + tail(head)];
}

/** All of the second line that the composite check digit covers: nationality and sex are not. */
const covered = (line: string): string => line.slice(0, 10) + line.slice(13, 20) + line.slice(21);

const makers: Readonly<Record<ZoneKind, (facts: ZoneFacts) => string[]>> = {
  td1,
  td2: (facts) =>
    twoLines(facts, 36, (head) => {
      const free = filled(facts.optional, 7);
      return free + digitFor(covered(head + free));
    }),
  td3: (facts) =>
    twoLines(facts, 44, (head) => {
      const free = filled(facts.optional, 14);
      // Both are allowed where there is nothing to check.
      const freeDigit = facts.optional === '' && facts.number.endsWith('0') ? '<' : digitFor(free);
      return free + freeDigit + digitFor(covered(head + free + freeDigit));
    }),
  'mrv-a': (facts) => twoLines(facts, 44, () => filled(facts.optional, 16)),
  'mrv-b': (facts) => twoLines(facts, 36, () => filled(facts.optional, 8)),
};

/** The lines of a zone, every check digit right. */
export const zoneLines = (kind: ZoneKind, facts: ZoneFacts): readonly string[] => makers[kind](facts);
