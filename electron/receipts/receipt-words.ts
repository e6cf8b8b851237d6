import type { Language } from '../../shared/domain/language.ts';
import { locales } from '../../shared/domain/language-facts.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { ReceiptHeadline, ReceiptOutcome } from '../../shared/domain/receipt.ts';

/** What is printed, taken from the catalogue when main is built. `{{name}}` is filled in. */
export interface ReceiptWords {
  readonly headline: Readonly<Record<ReceiptHeadline, string>>;
  readonly lead: Readonly<Record<ReceiptHeadline | 'comeBack' | 'ownPhone', string>>;
  readonly outcome: Readonly<Record<ReceiptOutcome, string>>;
  readonly number: { readonly customer: string; readonly member: string };
  readonly ticket: { readonly title: string; readonly keep: string; readonly qr: string };
  readonly row: {
    readonly receipt: string;
    readonly when: string;
    readonly place: string;
    readonly served: string;
    readonly document: string;
  };
  readonly practice: string;
  readonly provider: Readonly<Record<ProviderId, string>>;
}

/** Languages that main was built with; English is always there. */
export type ReceiptLanguages = Readonly<Partial<Record<Language, ReceiptWords>>> & {
  readonly en: ReceiptWords;
};

/** The words for a customer, and the language that they are in: English where theirs was not built in. */
export function wordsFor(
  languages: ReceiptLanguages,
  language: Language,
): { readonly words: ReceiptWords; readonly language: Language } {
  const words = languages[language];
  return words ? { words, language } : { words: languages.en, language: 'en' };
}

/** "3 May 2026 at 14:07", its month in words so that nobody reads it as a day, in the terminal's time zone. */
export const sayMoment = (language: Language, atMs: number): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
