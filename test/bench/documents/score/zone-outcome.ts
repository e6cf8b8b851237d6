/** What came of reading a zone, held against what is printed on the document. */
import { checkZoneRead } from '../../../../shared/documents/accept-read.ts';

/** `accepted`: every check digit holds and nothing was repaired. `wrong`: and yet it says something else than the document. */
export type ZoneOutcome = 'accepted' | 'wrong' | 'nothing';

/** As if read today: the two digits of a year need it. */
export const today = '2026-11-22';

/**
 * What a form takes from a zone besides names: also the states and the sex, which no check digit guards. What follows the dates counts where a
 * composite check digit guards it: in visas nothing does.
 */
function keyFields(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  if (lines.length === 3) return first.slice(2) + second;
  const isVisa = first.startsWith('V');
  return first.slice(2, 5) + (isVisa ? second.slice(0, 28) : second);
}

/** How a reading ends. A misread name is no wrong accept: a person always confirms names. */
export function outcomeOf(
  lines: readonly string[] | undefined,
  isValid: boolean,
  truth: readonly string[],
): ZoneOutcome {
  if (!lines || !isValid) return 'nothing';
  return keyFields(lines) === keyFields(truth) ? 'accepted' : 'wrong';
}

/** The line with its longest run of fillers made as long as the format wants: readers of plain text count them badly, and a zone's reader would know. */
function fitted(line: string, length: number): string | undefined {
  if (line.length === length) return line;
  const runs = [...line.matchAll(/<{2,}/g)].sort((a, b) => b[0].length - a[0].length);
  const longest = runs[0];
  const fillers = (longest?.[0].length ?? 0) + length - line.length;
  if (longest === undefined || fillers < 1 || Math.abs(length - line.length) > 12) return undefined;
  const rest = line.slice(longest.index + longest[0].length);
  return line.slice(0, longest.index) + '<'.repeat(fillers) + rest;
}

/** The zone among lines of plain text: lines one after the other that can be made as long as a zone's, if their check digits then hold. */
export function zoneInText(lines: readonly string[]): readonly string[] | undefined {
  for (const [length, count] of [
    [30, 3],
    [44, 2],
    [36, 2],
  ] as const) {
    for (let at = 0; at + count <= lines.length; at += 1) {
      const zone = lines.slice(at, at + count).map((line) => fitted(line, length));
      if (!zone.every((line) => line !== undefined)) continue;
      if (checkZoneRead(zone, today).ok) return zone;
    }
  }
  return undefined;
}
