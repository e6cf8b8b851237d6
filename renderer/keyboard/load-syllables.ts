import type { Syllables } from './pinyin.ts';

/** The characters of every syllable (GB 2312, the usual ones first): 37 kB that nobody waits for who writes no Chinese. Rejects where it can't be read. */
export async function loadSyllables(): Promise<Syllables> {
  const { default: chinese } = await import('simple-keyboard-layouts/build/layouts/chinese');
  // The package's types do not tell of it.
  return 'layoutCandidates' in chinese ? (chinese.layoutCandidates as Syllables) : {};
}
