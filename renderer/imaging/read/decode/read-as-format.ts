import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';
import { hasKnownStates } from '../../../../shared/documents/zone/confusable-states.ts';
import { meaningOfIssuer } from '../../../../shared/documents/zone/country-of-issuer.ts';
import { type ParsedZone, parseZone } from '../../../../shared/documents/zone/parse-zone.ts';
import type { CharacterClass, ZoneFormat } from '../../../../shared/documents/zone/zone-format.ts';
import { characterClasses, fitsClass } from '../../../../shared/documents/zone/zone-formats.ts';
import { type FittedLine, fitToLength } from './fit-length.ts';
import { hasLookAlike } from './has-look-alike.ts';
import { likelihood, type ReadCharacter } from './line-logits.ts';
import { hasRival, repairZone } from './repair-zone.ts';
import { hasRivalState } from './rival-state.ts';
import type { ZoneReading } from './zone-reading.ts';

/** A place whose class forbids what the net is this sure of was read against its will. */
const againstItsWill = 6;
/** Where a date or a check digit stands, a filler is rare. */
const fillerForDigit = 2;

/** The likeliest character that may stand in a place, and how likely it is. */
function bestOfClass(read: ReadCharacter, kind: CharacterClass): { character: string; likely: number } {
  let best = { character: '<', likely: Number.NEGATIVE_INFINITY };
  for (const character of zoneCharacters) {
    if (!fitsClass(character, kind)) continue;
    const malus = kind === 'digit' && character === '<' ? fillerForDigit : 0;
    const likely = likelihood(read, character) - malus;
    if (likely > best.likely) best = { character, likely };
  }
  return best;
}

interface Candidate {
  readonly lines: readonly string[];
  readonly zone: ParsedZone;
  readonly repaired: boolean;
  readonly score: number;
}

/** How far the lines' first characters lie apart, in characters: the lines of a zone begin below each other. */
function offsetOf(lines: readonly FittedLine[]): number {
  const begins = lines.map(({ characters }) => {
    const [first, last] = [characters[0]?.step ?? 0, characters.at(-1)?.step ?? 0];
    return (first * (characters.length - 1)) / Math.max(1, last - first);
  });
  return Math.max(...begins) - Math.min(...begins);
}

function tryLines(fitted: readonly FittedLine[], format: ZoneFormat, today: string): Candidate | undefined {
  const classes = characterClasses(format);
  let [likely, forced] = [0, 0];
  const lines = fitted.map(({ characters }, line) =>
    characters
      .map((read, column) => {
        const best = bestOfClass(read, classes[line]?.[column] ?? 'any');
        likely += Math.max(-6, best.likely);
        if (likelihood(read, read.character) - best.likely > againstItsWill) forced += 1;
        return best.character;
      })
      .join(''),
  );
  const parsed = parseZone(lines, today);
  // Two formats of the same size differ in how they begin.
  if (!parsed.ok || parsed.value.format !== format) return undefined;
  const zone = parsed.value;
  const edits = fitted.reduce((sum, line) => sum + line.edits, 0);
  const issuerIsKnown = meaningOfIssuer(zone.issuer) !== 'unknown-code';
  const score =
    (zone.valid ? 10 : 0) +
    zone.checks.filter(({ holds }) => holds).length -
    // Three check digits prove less than four.
    (zone.checks.length === 3 ? 0.3 : 0) +
    (issuerIsKnown ? 0.5 : 0) -
    0.1 * edits -
    0.25 * forced -
    0.3 * Math.max(0, offsetOf(fitted) - 0.5) +
    (0.5 * likely) / (format.lines * format.lineLength);
  const repaired = forced > 0 || !fitted.every(({ isClean }) => isClean);
  return { lines, zone, repaired, score };
}

/** Every choice of one from each list. */
function* choices<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...others] = lists;
  if (first === undefined) yield [];
  else for (const item of first) for (const rest of choices(others)) yield [item, ...rest];
}

/** The best reading of some lines as one format; undefined where they can't be it. */
export function readAsFormat(
  read: readonly (readonly ReadCharacter[])[],
  format: ZoneFormat,
  today: string,
): ZoneReading | undefined {
  if (read.length !== format.lines) return undefined;
  const ways = read.map((line) => fitToLength(line, format.lineLength));
  let best: Candidate | undefined;
  let fittedBest: readonly FittedLine[] = [];
  for (const fitted of choices(ways)) {
    const candidate = tryLines(fitted, format, today);
    if (candidate === undefined || (best !== undefined && candidate.score <= best.score)) continue;
    [best, fittedBest] = [candidate, fitted];
  }
  if (best === undefined) return undefined;
  const holding = best.zone.checks.filter(({ holds }) => holds).length;
  const asRead = { format, lines: best.lines, repaired: best.repaired, holding, score: best.score };
  const characters = fittedBest.map((line) => line.characters);
  if (best.zone.valid) {
    const isDoubtful =
      !hasKnownStates(format, best.lines) ||
      hasRivalState(best.zone, characters) ||
      hasLookAlike(best.zone, characters) ||
      hasRival(best.zone, characters, today);
    return { ...asRead, valid: true, repaired: best.repaired || isDoubtful };
  }
  const repaired = repairZone(best.zone, characters, today);
  if (repaired === undefined) return { ...asRead, valid: false };
  return { ...asRead, lines: repaired, valid: true, repaired: true, score: best.score + 5 };
}
