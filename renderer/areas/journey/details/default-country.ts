import type { CountryCode } from 'libphonenumber-js/min';
import type { ProviderId } from '../../../../shared/domain/provider.ts';

/** The country that a phone field starts with: where the provider's customers live. */
export const defaultCountry: Readonly<Record<ProviderId, CountryCode>> = {
  'quantum-metal': 'MY',
  noah: 'US',
  kybio: 'CN',
  yativo: 'US',
  democrance: 'AE',
};
