/** The countries that there are. */
import { iso31661 } from 'iso-3166';

/** Kosovo has a code of the user-assigned range, and passports under it. */
const countries: ReadonlySet<string> = new Set([...iso31661.map(({ alpha2 }) => alpha2), 'XK']);

/** Whether two capital letters are a country's: ISO 3166-1 alpha-2. */
export function isCountry(alpha2: string): boolean {
  return countries.has(alpha2);
}
