import { expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { pseudoSentence, pseudoWords, type WordTree } from './pseudo-words.ts';

const leaves = (tree: WordTree): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : leaves(one)));
const values = (sentence: string) => sentence.match(/\{\{.*?\}\}/g) ?? [];

it('is 40 % longer and can still be read', () => {
  expect(pseudoSentence('Send the code')).toBe('Šëñď ťhë çöďë lorem');
  expect(pseudoSentence('Sent to {{contact}}.')).toMatch(/^Šëñť ťö \{\{contact\}\}\. /);
});

it('is so for every sentence of the catalogue, and keeps what is put into it', () => {
  const english = leaves(en);
  const pseudo = leaves(pseudoWords(en));
  const bare = (sentence: string) => sentence.replace(/\{\{.*?\}\}/g, '').length;
  expect(pseudo.length).toBeGreaterThan(english.length);
  for (const sentence of english) {
    const longer = pseudoSentence(sentence);
    expect(values(longer)).toEqual(values(sentence));
    expect(bare(longer)).toBeGreaterThanOrEqual(Math.floor(bare(sentence) * 1.4) - 1);
  }
});

it('has a form for every way of counting', () => {
  expect(Object.keys(pseudoWords({ left_one: '1 left', left_other: '{{count}} left' })).sort()).toEqual(
    ['few', 'many', 'one', 'other', 'two', 'zero'].map((form) => `left_${form}`),
  );
});
