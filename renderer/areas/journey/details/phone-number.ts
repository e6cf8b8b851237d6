import {
  type CountryCode,
  formatIncompletePhoneNumber,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { toAsciiDigits } from '../../../../shared/domain/ascii-digits.ts';

/** A phone number as the two fields of the screen show it. */
export interface PhoneFields {
  readonly country: CountryCode;
  readonly national: string;
}

/** A country to choose, by its name in the language of the screen. */
export interface CountryOption {
  readonly country: CountryCode;
  /** "Malaysia +60": what is shown and searched. */
  readonly text: string;
}

/** Unseen: without it the plus sign stands behind its digits where Arabic comes before. */
const leftToRight = '\u200e';

/** All countries that have phone numbers, sorted as the language sorts. */
export function listCountries(nameOf: (code: string) => string, locale: string): readonly CountryOption[] {
  const { compare } = new Intl.Collator(locale);
  return getCountries()
    .map((country) => ({
      country,
      text: `${nameOf(country)} ${leftToRight}+${getCountryCallingCode(country)}`,
    }))
    .sort((one, other) => compare(one.text, other.text));
}

/** Whether a country is meant by what was typed: a word of its name begins so, or its prefix does. Marks don't count. */
export function matchesCountry(text: string, typed: string): boolean {
  const wanted = plain(typed);
  const name = plain(text);
  // Chinese and its neighbours put no spaces between words: there the middle of a name counts too.
  if (/[\u2e80-\uffff]/.test(wanted)) return name.includes(wanted);
  return (
    name.startsWith(wanted) ||
    name.split(/[\s+(-]+/).some((word) => word.startsWith(wanted.replace(/^\+/, '')))
  );
}

const english = new Intl.DisplayNames('en', { type: 'region' });

/**
 * Whether the country with a code is meant, in a list of any language: by its name there, by its English name, which a foreign passport
 * and a Latin keyboard have, or by its code.
 */
export function findsCountry(text: string, typed: string, code: string): boolean {
  if (matchesCountry(text, typed)) return true;
  if (code === '') return false;
  return matchesCountry(english.of(code) ?? code, typed) || plain(typed) === code.toLowerCase();
}

const plain = (text: string): string =>
  text
    .trim()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();

/** The country for a code, or the fallback where nobody has such a code. */
export function countryFrom(code: string | null, fallback: CountryCode): CountryCode {
  return code !== null && isSupportedCountry(code) ? code : fallback;
}

/**
 * What the fields become when something is typed or pasted into the number: digits of any script count, and a number
 * with its prefix brings its country along.
 */
export function typeNational(text: string, country: CountryCode): PhoneFields {
  const typed = toAsciiDigits(text);
  if (!typed.trimStart().startsWith('+')) return { country, national: typed };
  const parsed = parsePhoneNumberFromString(typed);
  return parsed?.country
    ? { country: parsed.country, national: parsed.formatNational() }
    : { country, national: typed };
}

/** The number as its country writes it, for when the field is left: the same as when the step is come back to. */
export function groupNational({ country, national }: PhoneFields): string {
  const parsed = parsePhoneNumberFromString(national, country);
  if (parsed?.isPossible()) return parsed.formatNational();
  return national.startsWith('+') ? national : formatIncompletePhoneNumber(national, country);
}

/**
 * The draft that two fields stand for: E.164 as soon as the length fits the country, until then the prefix and what was
 * typed, so that nothing typed is lost and nothing unfinished passes for a number.
 */
export function toPhoneDraft({ country, national }: PhoneFields): string {
  if (national.trim() === '') return '';
  const parsed = parsePhoneNumberFromString(national, country);
  return parsed?.isPossible() ? parsed.number : `+${getCountryCallingCode(country)} ${national.trim()}`;
}

/** The fields that a draft stands for. `country` is kept where its prefix is the draft's: many share "+1". */
export function fromPhoneDraft(draft: string, country: CountryCode): PhoneFields {
  if (draft === '') return { country, national: '' };
  const prefix = `+${getCountryCallingCode(country)}`;
  const parsed = parsePhoneNumberFromString(draft);
  if (parsed?.isPossible()) return { country: parsed.country ?? country, national: parsed.formatNational() };
  return { country, national: draft.startsWith(prefix) ? draft.slice(prefix.length).trim() : draft };
}

/** A number as people read it: "+60 12-345 6789". */
export function showPhoneNumber(phoneNumber: string): string {
  return parsePhoneNumberFromString(phoneNumber)?.formatInternational() ?? phoneNumber;
}
