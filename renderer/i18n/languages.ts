import { type Language, languageDirections, type shippedLanguages } from '../../shared/domain/language.ts';

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

/** The locale whose dates and numbers go with a language: unambiguous day-month order, digits that people here read. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ms: 'ms-MY',
  zh: 'zh-CN',
  es: 'es-ES',
  ar: 'ar-AE',
};

/** The writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languageDirections[language];
}
