import { describe, expect, it } from 'vitest';
import { checkDigitOf, zoneCharacters } from '../../../shared/documents/zone/check-digit.ts';
import {
  confusablePairs,
  confusablePlaces,
  confusedWith,
  escapingPairs,
} from '../../../shared/documents/zone/confusable.ts';
import { confusableLetters } from '../../../shared/documents/zone/confusable-states.ts';
import { zoneFormats } from '../../../shared/documents/zone/zone-formats.ts';
import { writeZone } from './generated-zones.ts';

describe('pairs that no check digit tells apart', () => {
  it('are 52 of the 666', () => {
    expect((zoneCharacters.length * (zoneCharacters.length - 1)) / 2).toBe(666);
    expect(escapingPairs).toHaveLength(52);
  });

  it('are those that really leave the digit alone, in each of its three places', () => {
    const escapes = (one: string, other: string) =>
      ['', '0', '00'].every((before) => checkDigitOf(before + one) === checkDigitOf(before + other));
    const pairs = [...zoneCharacters].flatMap((one, index) =>
      [...zoneCharacters.slice(index + 1)].map((other) => [one, other] as const),
    );
    expect(pairs.filter(([one, other]) => escapes(one, other))).toEqual(escapingPairs);
  });

  it('include those that look alike', () => {
    const names = confusablePairs.map((pair) => pair.join(''));
    for (const pair of ['6G', '1L', '0U', 'MW', 'K<', '8S']) expect(names).toContain(pair);
    // Told apart by the digit.
    for (const pair of ['0O', '1I', '5S', '8B']) expect(names).not.toContain(pair);
  });
});

describe('the states of a zone, which no check digit guards', () => {
  const letters = (code: string) =>
    confusableLetters(code).map(({ at, couldBe }) => `${at} ${code[at]}: ${couldBe.join('')}`);

  it('could be other states by a letter that looks alike', () => {
    // Read once where GBR stood.
    expect(letters('GBN')).toEqual(['2 N: R']);
    expect(letters('GBR').join()).toContain('2 R: NP');
    expect(letters('MLI')).toEqual(['2 I: T']);
  });

  it('and are left alone where no other state is near', () => {
    expect(letters('UTO')).toEqual([]);
    expect(letters('D<<')).toEqual([]);
  });

  it('are marked in both places', () => {
    const lines = ['P<GBRX<<Y', '2345792347GBN'].map((line) => line.padEnd(44, '<'));
    const marks = confusablePlaces(zoneFormats.TD3, lines).filter(({ read }) => 'NR'.includes(read));
    expect(marks.map(({ line, column }) => [line, column])).toEqual([
      [0, 4],
      [1, 12],
    ]);
  });
});

describe('places for the eye', () => {
  const parts = {
    documentCode: 'P<',
    issuer: 'UTO',
    nationality: 'UTO',
    dateOfBirth: '610812',
    sex: 'F',
    expiryDate: '300116',
    names: 'GULLIVER<<LEMUEL',
  };
  const places = (documentNumber: string) =>
    confusablePlaces(zoneFormats.TD3, writeZone(zoneFormats.TD3, { ...parts, documentNumber })).map(
      ({ column, read, couldBe }) => `${column} ${read}: ${couldBe.join('')}`,
    );

  it('are in the number, and never in dates or names', () => {
    expect(places('G12345678')).toEqual(['0 G: 6Q', '1 1: L', '6 6: G', '8 8: S']);
  });

  it('are none where nothing looks alike', () => {
    expect(places('234579234')).toEqual([]);
  });

  it('of the fillers behind a number, only the first', () => {
    expect(places('A2345<<<<')).toEqual(['5 <: K']);
    expect(confusedWith('K')).toEqual(['<']);
  });
});
