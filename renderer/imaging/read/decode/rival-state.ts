import { knownStates } from '../../../../shared/documents/zone/country-of-issuer.ts';
import type { ParsedZone } from '../../../../shared/documents/zone/parse-zone.ts';
import type { Span } from '../../../../shared/documents/zone/zone-format.ts';
import { likelihood, type ReadCharacter } from './line-logits.ts';

/**
 * How much less likely another state has to be than the one that was read, all its letters together. One that the same zone names in its other place
 * is likely from the start: nearly everybody's document is from the state whose national they are.
 */
const [usual, sameAsOther] = [4, 9];
/** How unsure the net may be of the three letters together. */
const leastSure = -0.7;

/**
 * Whether a state of a zone could nearly as well be another one. Nothing in the zone would contradict it, so that then a person looks at
 * the whole of it.
 */
export function hasRivalState(zone: ParsedZone, read: readonly (readonly ReadCharacter[])[]): boolean {
  const { issuer, nationality } = zone.format.parts;
  const isUnsure = (code: string, other: string, { line, from }: Span): boolean => {
    const likely = (state: string) =>
      [...state].reduce((sum, letter, at) => {
        const here = read[line]?.[from + at];
        return sum + (here ? likelihood(here, letter) : 0);
      }, 0);
    const own = likely(code);
    if (own < leastSure) return true;
    return knownStates.some(
      (state) => state !== code && own - likely(state) < (state === other ? sameAsOther : usual),
    );
  };
  return (
    isUnsure(zone.issuer, zone.nationality, issuer) || isUnsure(zone.nationality, zone.issuer, nationality)
  );
}
