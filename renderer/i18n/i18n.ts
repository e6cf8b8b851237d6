import { createInstance, type FormatterModule, type i18n as I18n } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';
import { englishToSignIn } from './en-sign-in.ts';
import { locales } from './languages.ts';
import { namespace } from './load-language.ts';

/** Every number in a sentence as the language of the sentence writes it ("1,234"): no catalogue has to ask for it, and none can forget it. */
const numbersInSentences = {
  type: 'formatter',
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? value.toLocaleString(locales[language as Language]) : value,
} as FormatterModule;

/**
 * The catalogues behind one i18next instance. English is there from the first paint; a word that a language lacks falls
 * back to it. React escapes what it shows, so values are not escaped twice.
 */
export function createI18n(english: object = englishToSignIn): I18n {
  const i18n = createInstance().use(numbersInSentences);
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [namespace],
    defaultNS: namespace,
    // A copy: what is added later is put into it.
    resources: { en: { [namespace]: structuredClone(english) } },
    interpolation: { escapeValue: false, alwaysFormat: true },
    initAsync: false,
    returnNull: false,
  });
  return i18n;
}

/** Adds the rest of the default language. Silent: nothing on the screen needs it yet. */
export function addEnglish(i18n: I18n, words: object): void {
  i18n.addResourceBundle('en', namespace, words, true, true, { silent: true });
}
