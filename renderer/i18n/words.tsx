import type { i18n as I18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import { createFormat, type Format } from './format.ts';
import { loadLanguage } from './i18n.ts';
import { directionOf, locales } from './languages.ts';
import type { Translate } from './word-keys.ts';

/** Everything a component needs to speak. */
export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Format;
}

const CurrentLanguage = createContext<Language>('en');

interface WordsProviderProps {
  readonly i18n: I18n;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The language of the whole screen: the staff's. Sets the direction of the document too. */
export function WordsProvider({ i18n, language, children }: WordsProviderProps) {
  useEffect(() => {
    void loadLanguage(i18n, language);
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [i18n, language]);
  return (
    <I18nextProvider i18n={i18n}>
      <CurrentLanguage value={language}>
        <AriaLocale locale={locales[language]}>{children}</AriaLocale>
      </CurrentLanguage>
    </I18nextProvider>
  );
}

/** Everything inside speaks the customer's language, in its own direction, whatever the staff's is. */
export function CustomerWords({ language, children }: { language: Language; children: ReactNode }) {
  const { i18n } = useTranslation();
  useEffect(() => void loadLanguage(i18n, language), [i18n, language]);
  return (
    <CurrentLanguage value={language}>
      <AriaLocale locale={locales[language]}>
        <div lang={language} dir={directionOf(language)} className="customer-words">
          {children}
        </div>
      </AriaLocale>
    </CurrentLanguage>
  );
}

/** The words of the language that holds at this place of the tree. */
export function useWords(): Words {
  const language = useContext(CurrentLanguage);
  const { t } = useTranslation(undefined, { lng: language, bindI18nStore: 'added' });
  return useMemo(
    () => ({ language, direction: directionOf(language), t: t as unknown as Translate, format: createFormat(language) }),
    [language, t],
  );
}
