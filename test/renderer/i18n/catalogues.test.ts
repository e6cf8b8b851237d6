import { describe, expect, it } from 'vitest';
import { journeyWords } from '../../../renderer/areas/journey/journey-words.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { englishToWork } from '../../../renderer/i18n/en-work.ts';
import { addEnglish, createI18n } from '../../../renderer/i18n/i18n.ts';
import { languageNames, locales } from '../../../renderer/i18n/languages.ts';
import { signInContract } from '../../../shared/contract/sign-in-contract.ts';
import { findConsentNotice } from '../../../shared/domain/consent-notices.ts';
import { Language, shippedLanguages } from '../../../shared/domain/language.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import { type WordTree, wholeCatalogue } from '../../support/whole-catalogue.ts';

/** What any call may be answered with, and why the program may not begin its work. */
const ofEveryCall = [
  'malformed-input',
  'sender-refused',
  'too-large',
  'too-many-calls',
  'not-available-here',
] as const;
const ofTheStart = [
  'internal',
  'not-signed-in',
  'locked',
  'settings-invalid',
  'policy-invalid',
  'storage-full',
] as const;

const sentences = (tree: WordTree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : sentences(value, `${path}${key}.`),
  );
const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** What is missing in a catalogue, held against the default language and the plural forms of its own. */
function gapsIn(catalogue: WordTree, standard: WordTree, locale: string): readonly string[] {
  const there = new Map(sentences(catalogue));
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return sentences(standard).flatMap(([key, text]) => {
    // A form of its own for none is no matter of grammar: where English says it, every language does.
    const isCounted = plural.test(key) && !key.endsWith('_zero');
    const wanted = isCounted ? forms.map((form) => key.replace(plural, `_${form}`)) : [key];
    return wanted.filter((one) => {
      const translated = there.get(one);
      if (!translated?.trim()) return true;
      // A plural form may leave its number out ("one try left"); nothing else may be left out or made up.
      const named = placeholders(translated);
      const allowed = placeholders(text);
      return plural.test(key)
        ? named.some((name) => name !== 'count' && !allowed.includes(name))
        : named.join() !== allowed.join();
    });
  });
}

describe('the catalogues', () => {
  it.each(shippedLanguages)('%s has every sentence, in every plural form it needs', async (language) => {
    expect(gapsIn(await wholeCatalogue(language), en, locales[language])).toEqual([]);
  });

  it('finds a gap, a lost placeholder, and a missing plural form', () => {
    const standard = { a: 'Wait {{wait}}', b_one: '1 try', b_other: '{{count}} tries' };
    expect(gapsIn({ a: 'Tunggu', b_other: '{{count}}' }, standard, 'en-GB')).toEqual(['a', 'b_one', 'b_one']);
    expect(gapsIn({ a: 'Tunggu {{wait}}', b_other: '{{count}} kali' }, standard, 'ms-MY')).toEqual([]);
    const none = { b_zero: 'None left', b_other: '{{count}} left' };
    expect(gapsIn({ b_other: 'Tinggal {{count}}' }, none, 'ms-MY')).toEqual(['b_zero']);
  });

  it('are whole when their parts are put together', () => {
    const i18n = createI18n();
    addEnglish(i18n, englishToWork);
    expect(i18n.getResourceBundle('en', 'words')).toEqual(en);
  });

  it('have words for every failure that can be met before the sign-in', () => {
    const asked = Object.values(signInContract).filter(({ access }) => access === 'anyone');
    const t = createI18n().getFixedT('en');
    const codes: readonly FailureCode[] = [
      ...asked.flatMap(({ failures }) => failures),
      ...ofEveryCall,
      ...ofTheStart,
    ];
    for (const code of codes) expect(t(`failures.${code}`, { count: 2 })).toMatch(/^[A-Z]/);
    // A control: the words of the work are not there yet.
    expect(t('failures.code-wrong', { count: 2 })).toBe('failures.code-wrong');
  });

  it('name every language, and every journey has its words and its notice in each shipped one', () => {
    expect(Object.keys(languageNames).sort()).toEqual([...Language.options].sort());
    for (const { journey } of shippedJourneys) {
      expect(journeyWords(journey.journeyId)).toBeTruthy();
      for (const language of shippedLanguages) {
        expect(findConsentNotice(journey.consentNoticeId, language)).toBeTruthy();
      }
    }
  });
});
