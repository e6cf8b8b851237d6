import type { i18n as I18n } from 'i18next';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
// Not from the whole package: the customer's window has room for this part of it alone.
import { I18nProvider as AriaLocale } from 'react-aria-components/I18nProvider';
import type { Language } from '../../shared/domain/language.ts';
import { createFormat, type Format } from './format.ts';
import { directionOf, locales } from './languages.ts';
import { hasLanguage, loadLanguage } from './load-language.ts';
import type { Translate } from './word-keys.ts';

/** Everything a component needs to speak. */
export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Format;
}

const Catalogues = createContext<I18n | undefined>(undefined);
const CurrentWords = createContext<Words | undefined>(undefined);

interface WordsProviderProps {
  readonly i18n: I18n;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The language of the whole screen: the staff's. Sets the direction of the document too. */
export function WordsProvider({ i18n, language, children }: WordsProviderProps) {
  return (
    <Catalogues value={i18n}>
      <Speaking language={language} meanwhile="en">
        <DocumentLanguage />
        {children}
      </Speaking>
    </Catalogues>
  );
}

function DocumentLanguage() {
  const { language, direction } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return null;
}

/** Everything inside speaks the customer's language, in its own direction, whatever the staff's is. */
export function CustomerWords({ language, children }: { language: Language; children: ReactNode }) {
  const around = useWords();
  return (
    <Speaking language={language} meanwhile={around.language}>
      <CustomerPart>{children}</CustomerPart>
    </Speaking>
  );
}

function CustomerPart({ children }: { children: ReactNode }) {
  const { language, direction } = useWords();
  return (
    <div lang={language} dir={direction} className="customer-words">
      {children}
    </div>
  );
}

interface SpeakingProps {
  readonly language: Language;
  /** What is spoken until the words of the language are there, where nothing has been spoken before. */
  readonly meanwhile: Language;
  readonly children: ReactNode;
}

/**
 * Made once for everything inside: formats are dear to make, and most components speak. Changes over when the catalogue has arrived, so
 * that no screen is half in one language and half in another.
 */
function Speaking({ language, meanwhile, children }: SpeakingProps) {
  const i18n = useCatalogues();
  useEffect(() => void loadLanguage(i18n, language), [i18n, language]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      i18n.store.on('added', onChange);
      return () => i18n.store.off('added', onChange);
    },
    [i18n],
  );
  const isThere = useSyncExternalStore(subscribe, () => hasLanguage(i18n, language));
  const [spoken, setSpoken] = useState(isThere ? language : meanwhile);
  if (isThere && spoken !== language) setSpoken(language);
  const format = useMemo(() => createFormat(spoken), [spoken]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a catalogue that arrives changes what `t` says
  const words = useMemo(
    (): Words => ({
      language: spoken,
      direction: directionOf(spoken),
      t: i18n.getFixedT(spoken) as unknown as Translate,
      format,
    }),
    [i18n, spoken, format, isThere],
  );
  return (
    <CurrentWords value={words}>
      <AriaLocale locale={locales[spoken]}>{children}</AriaLocale>
    </CurrentWords>
  );
}

/** The words of the language that holds at this place of the tree. Throws outside a `WordsProvider`, which is a bug. */
export function useWords(): Words {
  const words = useContext(CurrentWords);
  if (!words) throw new Error('useWords needs a WordsProvider above it');
  return words;
}

/** The catalogues of this tree. Throws outside a `WordsProvider`, which is a bug. */
export function useCatalogues(): I18n {
  const i18n = useContext(Catalogues);
  if (!i18n) throw new Error('useWords needs a WordsProvider above it');
  return i18n;
}
