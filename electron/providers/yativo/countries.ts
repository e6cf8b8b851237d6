/** Yativo writes a country in two ways, and the kiosk in a third: ISO 3166-1 alpha-2. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

const alpha3ByAlpha2: ReadonlyMap<string, string> = new Map(
  codes.flatMap(([alpha2, alpha3]) => (alpha2 && alpha3 ? [[alpha2, alpha3]] : [])),
);
const names: Readonly<Record<string, string | readonly string[]>> = english.countries;

/** `CL` to `CHL`; undefined for what is no country. */
export function alpha3Of(alpha2: string): string | undefined {
  return alpha3ByAlpha2.get(alpha2);
}

/** `CL` to `Chile`: the first English name of the list, unless the organisation has been told another. */
export function countryNameOf(alpha2: string, told: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(told, alpha2)) return told[alpha2];
  const known = Object.hasOwn(names, alpha2) ? names[alpha2] : undefined;
  return typeof known === 'string' ? known : known?.[0];
}
