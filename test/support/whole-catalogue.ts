import { catalogueParts } from '../../renderer/i18n/catalogues.ts';
import { en } from '../../renderer/i18n/en.ts';
import type { ShippedLanguage } from '../../renderer/i18n/languages.ts';

/** Words as they lie in a catalogue. */
export type WordTree = { readonly [key: string]: string | WordTree };

/** All words of a language: its two parts put together as the window does it. */
export async function wholeCatalogue(language: ShippedLanguage): Promise<WordTree> {
  if (language === 'en') return en;
  const [toSignIn, toWork] = catalogueParts[language];
  return merge((await toSignIn()) as WordTree, (await toWork()) as WordTree);
}

function merge(one: WordTree, other: WordTree): WordTree {
  const merged: Record<string, string | WordTree> = { ...one };
  for (const [key, words] of Object.entries(other)) {
    const before = merged[key];
    merged[key] = typeof before === 'object' && typeof words === 'object' ? merge(before, words) : words;
  }
  return merged;
}
