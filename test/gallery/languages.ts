import type { Language } from '../../shared/domain/language.ts';
import { languageDirections, shippedLanguages } from '../../shared/domain/language-facts.ts';

/** Two languages that nobody speaks: English with accents and 40 % longer, written from either side. */
export type PseudoLanguage = 'long' | 'long-rtl';
export type GalleryLanguage = Language | PseudoLanguage;

/** Whose place each takes while it is spoken: the program's languages are a closed list. */
export const pseudoPlaces: Readonly<Record<PseudoLanguage, Language>> = { long: 'es', 'long-rtl': 'ar' };

/** Whether it is one of those that nobody speaks. */
export const isPseudo = (language: GalleryLanguage): language is PseudoLanguage => language in pseudoPlaces;

/** What a scene can be seen in today: the shipped languages and the two that nobody speaks. */
export const galleryLanguages: readonly GalleryLanguage[] = [...shippedLanguages, 'long', 'long-rtl'];

/** The writing direction of any of them. */
export const directionIn = (language: GalleryLanguage): 'ltr' | 'rtl' =>
  languageDirections[isPseudo(language) ? pseudoPlaces[language] : language];

/** The language that pictures from right to left are taken in: Arabic, where it is shipped. */
export const rightToLeft: GalleryLanguage = (shippedLanguages as readonly string[]).includes('ar')
  ? 'ar'
  : 'long-rtl';
