import type { ShippedLanguage } from './languages.ts';
import type { WordsToSignIn, WordsToWork } from './word-keys.ts';

type CatalogueParts = readonly [toSignIn: () => Promise<WordsToSignIn>, toWork: () => Promise<WordsToWork>];

/**
 * The catalogue of each shipped language but the default one, which is there from the start (`en-sign-in.ts`, `en-work.ts`): what the
 * first screens need, and the rest. A language that is added to the shipped ones does not compile until its catalogue is here; each is
 * loaded when somebody chooses it.
 */
export const catalogueParts: Readonly<Record<Exclude<ShippedLanguage, 'en'>, CatalogueParts>> = {
  ms: [
    async () => (await import('./ms-sign-in.ts')).malayToSignIn,
    async () => (await import('./ms-work.ts')).malayToWork,
  ],
  zh: [
    async () => (await import('./zh-sign-in.ts')).chineseToSignIn,
    async () => (await import('./zh-work.ts')).chineseToWork,
  ],
  es: [
    async () => (await import('./es-sign-in.ts')).spanishToSignIn,
    async () => (await import('./es-work.ts')).spanishToWork,
  ],
  ar: [
    async () => (await import('./ar-sign-in.ts')).arabicToSignIn,
    async () => (await import('./ar-work.ts')).arabicToWork,
  ],
};
