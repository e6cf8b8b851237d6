/** Characters by their syllable without tones, the usual first: "mei" to "美 没 每 …". */
export type Syllables = Readonly<Record<string, string>>;

/** What could be meant: the characters, and how many of the letters they stand for. */
export interface Candidates {
  readonly characters: readonly string[];
  readonly letters: number;
}

const longestSyllable = 6;
/** Of each syllable that could still be meant while only its beginning is typed. */
const ofEachBeginning = 2;

/**
 * What the letters typed so far could stand for, from their beginning: the longest syllable there is, so that "meiling"
 * offers 美 first and 玲 next. Letters that no syllable begins with offer nothing.
 */
export function candidatesFor(typed: string, syllables: Syllables): Candidates {
  const letters = typed.toLowerCase().replaceAll('ü', 'v').replaceAll("'", '');
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length -= 1) {
    const characters = charactersOf(syllables, letters.slice(0, length));
    // "m" alone is a syllable, and the beginning of many: both are offered.
    if (characters.length > 0 && length > 1) return { characters, letters: length };
  }
  const begun = Object.keys(syllables).filter((syllable) => letters !== '' && syllable.startsWith(letters));
  const characters = begun.flatMap((syllable) => charactersOf(syllables, syllable).slice(0, ofEachBeginning));
  const whole = charactersOf(syllables, letters);
  return { characters: [...new Set([...whole, ...characters])], letters: letters.length };
}

function charactersOf(syllables: Syllables, syllable: string): readonly string[] {
  if (!Object.hasOwn(syllables, syllable)) return [];
  return syllables[syllable]?.split(' ').filter((text) => text !== '') ?? [];
}
