import { confusablePlaces } from '../../../../shared/documents/zone/confusable.ts';
import type { ParsedZone } from '../../../../shared/documents/zone/parse-zone.ts';
import { likelihood, type ReadCharacter } from './line-logits.ts';

/** How much surer of what it read the net is than of what looks alike: 11 and more in sharp pictures, 7 where motion made three S of three 8. */
const clearLead = 8;

/**
 * Whether a character was hardly told from one that looks alike and that no check digit tells from it. Several of them can be wrong at once, and the
 * zone is valid all the same: then a person looks.
 */
export const hasLookAlike = (
  { format, lines }: ParsedZone,
  read: readonly (readonly ReadCharacter[])[],
): boolean =>
  confusablePlaces(format, lines).some(({ line, column, read: character, couldBe }) => {
    const here = read[line]?.[column];
    return (
      here !== undefined &&
      couldBe.some((other) => likelihood(here, character) - likelihood(here, other) < clearLead)
    );
  });
