import { describe, expect, it } from 'vitest';
import { type DatePart, readDay, textOfParts } from '../../../renderer/components/typed-date.ts';

const parts = (day?: string, month?: string, year?: string): DatePart[] => [
  { type: 'day', text: day },
  { type: 'month', text: month },
  { type: 'year', text: year },
];

describe('the parts of a day', () => {
  it.each([
    [parts('03', '05', '1990'), '1990-05-03'],
    [parts('29', '02', '2000'), '2000-02-29'],
    [parts('٠٣', '٠٥', '١٩٩٠'), '1990-05-03'],
    [parts(), ''],
  ])('%j stand for %j', (typed, text) => {
    expect(textOfParts(typed)).toBe(text);
  });

  it.each([
    ['a day that does not exist', parts('31', '02', '1990'), '31/02/1990'],
    ['a year of two digits', parts('03', '05', '90'), '03/05/90'],
    ['a leap day in a common year', parts('29', '02', '1990'), '29/02/1990'],
    ['half a day', parts('03', '05'), '03/05/…'],
  ])('%s stays what was typed', (_, typed, text) => {
    expect(textOfParts(typed)).toBe(text);
  });
});

describe('a pasted day', () => {
  it.each([
    ['2026-05-03', 'en-GB'],
    ['3.5.2026', 'en-GB'],
    [' 03/05/2026 ', 'ms-MY'],
    ['3 May 2026', 'ar-AE'],
    ['3 mayo 2026', 'es-ES'],
    ['2026年5月3日', 'zh-CN'],
    ['٣/٥/٢٠٢٦', 'ar-AE'],
  ])('%j is read', (text, locale) => {
    expect(readDay(text, locale)).toBe('2026-05-03');
  });

  it.each(['31.2.2026', '3 Foo 2026', '3.5.26', '12345', 'Mei Ling', ''])('%j is none', (text) => {
    expect(readDay(text, 'en-GB')).toBeUndefined();
  });
});
