import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import { useApp } from '../../../stores/stores.ts';

/** The country that a phone field starts with: the branch's own, as policy has it. */
export function useDefaultCountry(): CountryCode {
  const country = useApp((app) => app.status?.country);
  return country && isSupportedCountry(country) ? country : 'MY';
}
