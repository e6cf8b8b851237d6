import { describe, expect, it } from 'vitest';
import { characterValue, checkDigitOf, zoneCharacters } from '../../../shared/documents/zone/check-digit.ts';

describe('the check digit of ICAO 9303', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['ZE184226B<<<<<', '1'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['', '0'],
  ])('over %s is %s', (characters, digit) => {
    expect(checkDigitOf(characters)).toBe(digit);
  });

  it.each(['a', 'Ä', ' ', '０', '>', '<\n'])('has no answer for %j', (characters) => {
    expect(checkDigitOf(characters)).toBeUndefined();
  });

  it('values 0 to 9, A to Z as 0 to 35, and a filler as nothing', () => {
    expect([...zoneCharacters].map(characterValue)).toEqual([
      ...Array.from({ length: 36 }, (_, value) => value),
      0,
    ]);
  });
});
