import type { ShippedLanguage } from './languages.ts';
import type { Catalogue } from './word-keys.ts';

/**
 * The catalogue of each shipped language. A language that is added to the shipped ones does not compile until its
 * catalogue is here; each is loaded when somebody chooses it.
 */
export const catalogues: Readonly<Record<ShippedLanguage, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
};
