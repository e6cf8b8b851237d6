import { createInstance, type i18n as I18n } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';
import { catalogues } from './catalogues.ts';
import { englishToSignIn } from './en-sign-in.ts';
import type { ShippedLanguage } from './languages.ts';

const namespace = 'words';

/**
 * The catalogues behind one i18next instance. English is there from the first paint; a word that a language lacks falls
 * back to it. React escapes what it shows, so values are not escaped twice.
 */
export function createI18n(english: object = englishToSignIn): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [namespace],
    defaultNS: namespace,
    // A copy: what is added later is put into it.
    resources: { en: { [namespace]: structuredClone(english) } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return i18n;
}

/** Adds the rest of the default language. Silent: nothing on the screen needs it yet. */
export function addEnglish(i18n: I18n, words: object): void {
  i18n.addResourceBundle('en', namespace, words, true, true, { silent: true });
}

/** Makes a language's words available; quick when they already are, and nothing when the language is not shipped. */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  if (!isShipped(language) || hasLanguage(i18n, language)) return;
  const words = await catalogues[language]();
  i18n.addResourceBundle(language, namespace, words);
}

/** Whether the words of a language are there. */
export function hasLanguage(i18n: I18n, language: Language): boolean {
  return i18n.hasResourceBundle(language, namespace);
}

function isShipped(language: Language): language is ShippedLanguage {
  return language in catalogues;
}
