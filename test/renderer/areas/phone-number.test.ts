import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { listCountryNames } from '../../../renderer/areas/journey/details/countries.ts';
import {
  findsCountry,
  fromPhoneDraft,
  listCountries,
  matchesCountry,
  showPhoneNumber,
  toPhoneDraft,
  typeNational,
} from '../../../renderer/areas/journey/details/phone-number.ts';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { locales } from '../../../renderer/i18n/languages.ts';
import { PhoneNumber } from '../../../shared/domain/applicant.ts';
import { shippedLanguages } from '../../../shared/domain/language.ts';

const typed = (text: string, country: CountryCode = 'MY') => toPhoneDraft(typeNational(text, country));

describe('a phone number', () => {
  it.each([
    ['12-345 6789', '+60123456789'],
    ['012-345 6789', '+60123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '+60123456789'],
    ['+60 12 345 6789', '+60123456789'],
    ['', ''],
  ])('%j in Malaysia is kept as %j', (text, draft) => {
    expect(typed(text)).toBe(draft);
  });

  it('brings its country along when it is typed with a prefix', () => {
    expect(typeNational('+34 612 34 56 78', 'MY')).toEqual({ country: 'ES', national: '612 34 56 78' });
  });

  it('does not pass for a number while it is too short, and is not lost', () => {
    const draft = typed('12-3');
    expect(PhoneNumber.safeParse(draft).success).toBe(false);
    expect(fromPhoneDraft(draft, 'MY')).toEqual({ country: 'MY', national: '12-3' });
  });

  it('comes back as it was kept, for every number of every length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{0,11}$/), (national) => {
        const draft = typed(national);
        expect(toPhoneDraft(fromPhoneDraft(draft, 'MY'))).toBe(draft);
      }),
    );
  });

  it('is shown in groups', () => {
    expect(showPhoneNumber('+60123456789')).toBe('+60 12 345 6789');
  });
});

describe('the countries', () => {
  const names = new Intl.DisplayNames('en-GB', { type: 'region' });
  const countries = listCountries((code) => names.of(code) ?? code, 'en-GB');
  const found = (text: string) =>
    countries.filter((one) => matchesCountry(one.text, text)).map((one) => one.country);

  it('are all there, sorted', () => {
    expect(countries.length).toBeGreaterThan(240);
    expect(countries[0]?.text).toBe('Afghanistan \u200e+93');
  });

  it.each(shippedLanguages)(
    'are found by their English name, their code and their prefix where %s is spoken',
    (language) => {
      const { country: nameOf } = createFormat(language);
      const phones = listCountries(nameOf, locales[language]).map(({ country, text }) => ({
        value: country,
        text,
      }));
      const find = (options: readonly { readonly value: string; readonly text: string }[], typed: string) =>
        options.filter(({ text, value }) => findsCountry(text, typed, value)).map(({ value }) => value);
      for (const list of [phones, listCountryNames(nameOf, locales[language])]) {
        for (const typed of ['mala', 'MY', ' my ', nameOf('MY')]) expect(find(list, typed)).toContain('MY');
        expect(find(list, 'cote d')).toContain('CI');
        expect(find(list, 'mala')).toHaveLength(2);
        expect(find(list, 'xyz')).toEqual([]);
        expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
      }
      expect(find(phones, '60')).toContain('MY');
      expect(find(phones, '+60')).toContain('MY');
    },
  );

  it('are found by the beginning of a word, by their prefix, and without their accents', () => {
    expect(found('mala')).toEqual(['MW', 'MY']);
    expect(found('+60')).toContain('MY');
    expect(found('60')).toContain('MY');
    expect(found('cote d')).toContain('CI');
    expect(found('in')).not.toContain('AR');
  });
});
