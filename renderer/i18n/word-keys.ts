/**
 * The types that tie every use of a word to the catalogue: keys come from the default language, and a sentence with a
 * placeholder can't be used without the value for it. Types only.
 */
import type { en } from './en.ts';
import type { englishToSignIn } from './en-sign-in.ts';
import type { englishToWork } from './en-work.ts';

/** The forms a counted sentence may have; which of them a language needs is the matter of `Intl.PluralRules`. */
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Tree = { readonly [key: string]: string | Tree };

/** "home.title": the path to each sentence, counted sentences under one name. */
type Paths<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_${PluralForm}`
      ? `${Prefix}${Base}`
      : `${Prefix}${K}`
    : Paths<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The sentence at a path; of a counted one, its general form. */
type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : `${Path}_other` extends keyof T
      ? T[`${Path}_other`]
      : never;

type Placeholders<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The name of a sentence in the catalogue. */
export type WordKey = Paths<typeof en>;

/** The values that a sentence needs; `count` is a number, because it also chooses the plural form. */
export type WordValues<Key extends WordKey> = {
  readonly [Name in Placeholders<At<typeof en, Key>>]: Name extends 'count' ? number : string | number;
};

/** Looks a sentence up. The compiler asks for exactly the values in it. */
export type Translate = <Key extends WordKey>(
  key: Key,
  ...values: keyof WordValues<Key> extends never ? [] : [values: WordValues<Key>]
) => string;

type PluralBases<T> = {
  [K in keyof T]: K extends `${infer Base}_${PluralForm}` ? Base : never;
}[keyof T] &
  string;

type Translated<T> = {
  readonly [K in keyof T as K extends `${string}_${PluralForm}` ? never : K]: T[K] extends string
    ? string
    : Translated<T[K]>;
} & { readonly [Base in PluralBases<T> as `${Base}_other`]: string } & {
  readonly [Base in PluralBases<T> as `${Base}_${Exclude<PluralForm, 'other'>}`]?: string;
};

/** What a language must have to be shipped: every sentence of the default language, plurals in its own forms. */
export type Catalogue = Translated<typeof en> & Tree;

/** The two parts of it, as they are loaded. */
export type WordsToSignIn = Translated<typeof englishToSignIn> & Tree;
export type WordsToWork = Translated<typeof englishToWork> & Tree;
