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

/** The zone among lines of plain text: the last two or three that are as long as a zone's, if their check digits hold. */
export function zoneInText(lines: readonly string[]): readonly string[] | undefined {
  for (const [length, count] of [
    [30, 3],
    [44, 2],
    [36, 2],
  ] as const) {
    const fitting = lines.filter((line) => line.length === length);
    const zone = fitting.slice(-count);
    if (zone.length === count && checkZoneRead(zone, today).ok) return zone;
  }
  return undefined;
}
