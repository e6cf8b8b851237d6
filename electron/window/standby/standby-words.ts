import { locales } from '../../../shared/domain/language-facts.ts';

/** What main's own pages say, taken from the catalogue when main is built. `{{name}}` is filled in. */
export interface StandbyWords {
  readonly outOfService: {
    readonly title: string;
    readonly sentence: string;
    readonly graphics: string;
    readonly trying: string;
    /** Said of nothing in every language; the other forms are those that the language counts with. */
    readonly waiting_zero: string;
    readonly waiting_one?: string;
    readonly waiting_two?: string;
    readonly waiting_few?: string;
    readonly waiting_many?: string;
    readonly waiting_other: string;
  };
  readonly leave: {
    readonly title: string;
    readonly who: string;
    readonly nobody: string;
    readonly pin: string;
    readonly typed: string;
    readonly erase: string;
    readonly confirm: string;
    readonly back: string;
    readonly wrong: string;
    readonly delayed: string;
    readonly ending: string;
  };
}

/** Puts values in; a name without one stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

/** As the screens write numbers. */
export const localeOf = (language: string): string =>
  Object.entries(locales).find(([one]) => one === language)?.[1] ?? locales.en;

/** The form for a count, as the catalogues name them. */
export function waitingWords(words: StandbyWords['outOfService'], count: number, language: string): string {
  const form = count === 0 ? 'zero' : new Intl.PluralRules(localeOf(language)).select(count);
  const number = new Intl.NumberFormat(localeOf(language)).format(count);
  return fill(words[`waiting_${form}`] ?? words.waiting_other, { count: number });
}
