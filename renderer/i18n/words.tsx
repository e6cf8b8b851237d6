import type { i18n as I18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import type { Language } from '../../shared/domain/language.ts';
import { createFormat, type Format } from './format.ts';
import { hasLanguage, loadLanguage } from './i18n.ts';
import { directionOf, locales } from './languages.ts';
import type { Translate } from './word-keys.ts';

/** Everything a component needs to speak. */
export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Format;
}

const Catalogues = createContext<I18n | undefined>(undefined);
const CurrentLanguage = createContext<Language>('en');

interface WordsProviderProps {
  readonly i18n: I18n;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The language of the whole screen: the staff's. Sets the direction of the document too. */
export function WordsProvider({ i18n, language, children }: WordsProviderProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <Catalogues value={i18n}>
      <Speaking language={language}>{children}</Speaking>
    </Catalogues>
  );
}

/** Everything inside speaks the customer's language, in its own direction, whatever the staff's is. */
export function CustomerWords({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <Speaking language={language}>
      <div lang={language} dir={directionOf(language)} className="customer-words">
        {children}
      </div>
    </Speaking>
  );
}

function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  const i18n = useCatalogues();
  useEffect(() => void loadLanguage(i18n, language), [i18n, language]);
  return (
    <CurrentLanguage value={language}>
      <AriaLocale locale={locales[language]}>{children}</AriaLocale>
    </CurrentLanguage>
  );
}

/** The words of the language that holds at this place of the tree; anew when its catalogue has arrived. */
export function useWords(): Words {
  const i18n = useCatalogues();
  const language = useContext(CurrentLanguage);
  const isLoaded = useSyncExternalStore(
    (onChange) => {
      i18n.store.on('added', onChange);
      return () => i18n.store.off('added', onChange);
    },
    () => hasLanguage(i18n, language),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a catalogue that arrives changes what `t` says
  return useMemo(
    () => ({
      language,
      direction: directionOf(language),
      t: i18n.getFixedT(language) as unknown as Translate,
      format: createFormat(language),
    }),
    [i18n, language, isLoaded],
  );
}

/** The catalogues of this tree. Throws outside a `WordsProvider`, which is a bug. */
export function useCatalogues(): I18n {
  const i18n = useContext(Catalogues);
  if (!i18n) throw new Error('useWords needs a WordsProvider above it');
  return i18n;
}
