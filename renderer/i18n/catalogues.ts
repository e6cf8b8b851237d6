import { en } from './en.ts';
import type { ShippedLanguage } from './languages.ts';
import type { Catalogue } from './word-keys.ts';

/**
 * The catalogue of each shipped language. A language that is added to the shipped ones does not compile until its
 * catalogue is here; the others are loaded when somebody chooses them.
 */
export const catalogues: Readonly<Record<ShippedLanguage, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
};
