import type { Language } from '../../shared/domain/language.ts';
import { languageDirections, locales, type shippedLanguages } from '../../shared/domain/language-facts.ts';

/** A language whose catalogue is in the package. */
export type ShippedLanguage = (typeof shippedLanguages)[number];

/** Each language by its own name: a person finds theirs whatever the screen speaks. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ms: 'Bahasa Melayu',
  zh: '简体中文',
  es: 'Español',
  ar: 'العربية',
};

export { locales };

/** The writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languageDirections[language];
}
