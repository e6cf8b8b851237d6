import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';
import { type ParsedZone, parseZone } from '../../../../shared/documents/zone/parse-zone.ts';
import type { CheckRule } from '../../../../shared/documents/zone/zone-format.ts';
import { characterClasses, fitsClass } from '../../../../shared/documents/zone/zone-formats.ts';
import { likelihood, type ReadCharacter } from './line-logits.ts';

interface Change {
  readonly line: number;
  readonly column: number;
  readonly character: string;
  /** How much less likely it is than what was read. */
  readonly cost: number;
}

/** What a repair may cost, and how much likelier a reading has to be than any other that is valid too. */
const dearest = 5;
const [singles, inPairs] = [16, 8];

/** Other characters that the net found nearly as likely, in places that these check digits cover; the likeliest first. */
function likelyChanges(
  zone: ParsedZone,
  rules: readonly CheckRule[],
  read: readonly (readonly ReadCharacter[])[],
): readonly Change[] {
  const classes = characterClasses(zone.format);
  const places = new Map(
    rules
      .flatMap(({ over, at }) => [...over, at])
      .flatMap(({ line, from, to }) =>
        Array.from({ length: to - from }, (_, index) => ({ line, column: from + index })),
      )
      .map((place) => [`${place.line}:${place.column}`, place]),
  );
  const changes = [...places.values()].flatMap(({ line, column }) => {
    const here = read[line]?.[column];
    const current = zone.lines[line]?.[column] ?? '';
    if (here === undefined) return [];
    return [...zoneCharacters].flatMap((character): Change[] => {
      const cost = likelihood(here, current) - likelihood(here, character);
      const kind = classes[line]?.[column] ?? 'any';
      if (character === current || cost >= dearest || !fitsClass(character, kind)) return [];
      return [{ line, column, character, cost }];
    });
  });
  return changes.sort((one, other) => one.cost - other.cost);
}

const apply = (lines: readonly string[], { line, column, character }: Change): readonly string[] =>
  lines.map((text, at) => (at === line ? text.slice(0, column) + character + text.slice(column + 1) : text));

/** The likeliest valid zone that one or two of these changes make of another one. */
function findValid(
  { lines }: ParsedZone,
  changes: readonly Change[],
  today: string,
): readonly string[] | undefined {
  const isValid = (changed: readonly string[]): boolean => {
    const parsed = parseZone(changed, today);
    return parsed.ok && parsed.value.valid;
  };
  for (const change of changes.slice(0, singles)) {
    const changed = apply(lines, change);
    if (isValid(changed)) return changed;
  }
  const few = changes.slice(0, inPairs);
  for (const [index, first] of few.entries()) {
    for (const second of few.slice(index + 1)) {
      if (first.cost + second.cost > dearest) continue;
      const changed = apply(apply(lines, first), second);
      if (isValid(changed)) return changed;
    }
  }
  return undefined;
}

/**
 * A zone whose check digits fail, made valid by one or two changes to what the net was unsure of anyway. Only ever a suggestion for a
 * person's eye: with as many characters to choose from, a wrong number passes now and then.
 */
export function repairZone(
  zone: ParsedZone,
  read: readonly (readonly ReadCharacter[])[],
  today: string,
): readonly string[] | undefined {
  const failed = zone.format.checks.filter((_, index) => !zone.checks[index]?.holds);
  return findValid(zone, likelyChanges(zone, failed, read), today);
}

/**
 * Whether a valid zone could nearly as well be another one that is valid too: two letters O for two zeros pass a check digit together. Then the
 * check digits have proved nothing, and a person has to look.
 */
export const hasRival = (
  zone: ParsedZone,
  read: readonly (readonly ReadCharacter[])[],
  today: string,
): boolean => findValid(zone, likelyChanges(zone, zone.format.checks, read), today) !== undefined;
