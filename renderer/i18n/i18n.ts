import { createInstance, type i18n as I18n } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';
import { catalogues } from './catalogues.ts';
import { en } from './en.ts';
import type { ShippedLanguage } from './languages.ts';

const namespace = 'words';

/**
 * The catalogues behind one i18next instance. English is there from the first paint; a word that a language lacks falls
 * back to it. React escapes what it shows, so values are not escaped twice.
 */
export function createI18n(): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [namespace],
    defaultNS: namespace,
    resources: { en: { [namespace]: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return i18n;
}

/** Makes a language's words available; quick when they already are, and nothing when the language is not shipped. */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  if (!isShipped(language) || i18n.hasResourceBundle(language, namespace)) return;
  i18n.addResourceBundle(language, namespace, await catalogues[language]());
}

function isShipped(language: Language): language is ShippedLanguage {
  return language in catalogues;
}
