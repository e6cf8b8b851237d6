/** A number in a sentence is written as the language writes numbers, whichever window says it. */
import { describe, expect, it } from 'vitest';
import { createCustomerWords } from '../../../renderer/customer/customer-words.ts';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { shippedLanguages } from '../../../shared/domain/language.ts';
import { type WordTree, wholeCatalogue } from '../../support/whole-catalogue.ts';

type Say = (key: string, values: object) => string;

const counted = (tree: WordTree, path = ''): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value !== 'string'
      ? counted(value, `${path}${key}.`)
      : value.includes('{{count}}')
        ? [path + key.replace(/_(zero|one|two|few|many|other)$/, '')]
        : [],
  );

async function speak(language: (typeof shippedLanguages)[number]) {
  const words = await wholeCatalogue(language);
  const i18n = createI18n();
  i18n.addResourceBundle(language, 'words', words, true, true);
  const customer = createCustomerWords({});
  customer.addResourceBundle(language, 'words', words);
  return {
    keys: [...new Set(counted(words))],
    staffs: i18n.getFixedT(language) as unknown as Say,
    customers: customer.getFixedT(language) as unknown as Say,
  };
}

describe.each(shippedLanguages)('%s', (language) => {
  it('writes every count above 999 in groups', async () => {
    const { keys, staffs, customers } = await speak(language);
    expect(keys.length).toBeGreaterThan(30);
    const written = createFormat(language).number(12_345);
    expect(written).toMatch(/^12\D345$/);
    for (const key of keys)
      for (const say of [staffs, customers]) expect(say(key, { count: 12_345 })).toContain(written);
  });

  it('says that no try is left, and counts none', async () => {
    const { staffs, customers } = await speak(language);
    const tries = [
      'failures.code-wrong',
      'failures.code-not-accepted',
      'withCustomer.here.refused',
      'customer.code.wrong',
      'policyHolder.code.tries',
    ];
    for (const key of tries)
      for (const say of [staffs, customers]) {
        expect(say(key, { count: 2 })).not.toBe(key);
        expect(say(key, { count: 0 })).not.toBe(key);
        expect(say(key, { count: 0 })).not.toMatch(/\d/);
      }
  });
});

it('what is no number is put in as it is', async () => {
  const { staffs } = await speak('en');
  expect(staffs('updates.later', { version: '1.20.3' })).toContain('Version 1.20.3 is out');
  expect(staffs('staff.signIn.practicePin', { pin: '123456' })).toBe('Practice PIN 123456');
});
