import type { i18n as I18n } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';
import { catalogueParts } from './catalogues.ts';

/** Where the words are kept. */
export const namespace = 'words';

/**
 * Makes a language's words available, those for the sign-in first; quick when they already are, and nothing when the language is not
 * shipped.
 */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  if (language === 'en' || hasLanguage(i18n, language)) return;
  for (const load of catalogueParts[language])
    i18n.addResourceBundle(language, namespace, await load(), true, true);
}

/** Whether the words of a language are there: for each part of the screens that the default language has words for by now. */
export function hasLanguage(i18n: I18n, language: Language): boolean {
  const partsOf = (one: Language) =>
    Object.keys((i18n.getResourceBundle(one, namespace) as object | undefined) ?? {});
  const there = new Set(partsOf(language));
  return partsOf('en').every((part) => there.has(part));
}
