/** The parts of countries that addresses name: ISO 3166-2 as the package has it, at the level that people write. */
import { iso31662 } from 'iso-3166';

/** A state, province, county or the like. */
export interface Subdivision {
  /** ISO 3166-2, with its country: `MY-10`. */
  readonly code: string;
  readonly name: string;
}

/** Countries whose larger parts are what people know; elsewhere it is the smaller ones, as in Ireland, Italy or Spain. */
const largerParts: readonly string[] = ['CZ'];

/** In these the city is the country: nobody knows the code of their district. */
const cityStates: readonly string[] = ['SG', 'MC'];

/** Coded, but no part of an address: unions of countries, and islands over several provinces. */
const notInAddresses: readonly string[] = [
  ...['GB-EAW', 'GB-GBN', 'GB-UKM'],
  ...['ID-JW', 'ID-KA', 'ID-ML', 'ID-NU', 'ID-PP', 'ID-SL', 'ID-SM'],
];

const parents = new Set(iso31662.map(({ parent }) => parent));
const byCountry = Map.groupBy(iso31662.filter(isWritten), ({ code }) => code.slice(0, 2));
const byName = new Intl.Collator('en').compare;

/** By name. Empty for a country that has none, or where nobody writes them; an address has no state there. */
export function subdivisionsOf(country: string): readonly Subdivision[] {
  const those = byCountry.get(country) ?? [];
  return those.map(({ code, name }) => ({ code, name })).sort((one, other) => byName(one.name, other.name));
}

function isWritten({ code, parent }: { readonly code: string; readonly parent: string }): boolean {
  const country = code.slice(0, 2);
  if (cityStates.includes(country) || notInAddresses.includes(code)) return false;
  return largerParts.includes(country) ? parent === country : !parents.has(code);
}
