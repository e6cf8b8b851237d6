import type { i18n as I18n } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';
import { locales } from '../i18n/languages.ts';

type Tree = { readonly [key: string]: string | Tree };
type Values = Readonly<Record<string, string | number>>;

/**
 * The words of the customer's window: what `WordsProvider` asks of i18next, in a few lines, because this small page has no room for the
 * library. Keys with dots, `{{values}}`, numbers as the language writes them, plural forms by its own rules and one for none where the
 * catalogue has it; a word that a language lacks is said in English.
 */
export function createCustomerWords(english: Tree): I18n {
  const bundles = new Map<string, Tree>([['en', english]]);
  const listeners = new Set<() => void>();
  const find = (tree: Tree | undefined, key: string): string | undefined => {
    const found = key
      .split('.')
      .reduce<string | Tree | undefined>(
        (at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined),
        tree,
      );
    return typeof found === 'string' ? found : undefined;
  };
  const sentence = (language: string, key: string, count: unknown): string | undefined => {
    const form = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : undefined;
    const tree = bundles.get(language);
    const none = count === 0 ? find(tree, `${key}_zero`) : undefined;
    return (
      none ?? ((form && (find(tree, `${key}_${form}`) ?? find(tree, `${key}_other`))) || find(tree, key))
    );
  };
  const getFixedT =
    (language: string) =>
    (key: string, values: Values = {}): string => {
      const text = sentence(language, key, values.count) ?? sentence('en', key, values.count) ?? key;
      const say = (value: string | number) => value.toLocaleString(locales[language as Language]);
      return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => say(values[name] ?? whole));
    };
  const words = {
    getFixedT,
    getResourceBundle: (language: string) => bundles.get(language),
    addResourceBundle: (language: string, _namespace: string, tree: Tree) => {
      bundles.set(language, { ...bundles.get(language), ...tree });
      for (const listener of listeners) listener();
    },
    store: {
      on: (_event: 'added', listener: () => void) => void listeners.add(listener),
      off: (_event: 'added', listener: () => void) => void listeners.delete(listener),
    },
  };
  return words as unknown as I18n;
}
