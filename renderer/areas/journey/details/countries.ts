import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { SearchOption } from '../../../components/search-list.tsx';

/** All countries of ISO 3166-1 by their names in a language, sorted as it sorts. The list that main's mappings know too. */
export function listCountryNames(nameOf: (code: string) => string, locale: string): readonly SearchOption[] {
  const { compare } = new Intl.Collator(locale);
  return codes
    .flatMap(([code]): SearchOption[] => (code ? [{ value: code, text: nameOf(code) }] : []))
    .sort((one, other) => compare(one.text, other.text));
}
