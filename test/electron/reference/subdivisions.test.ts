/** The parts of countries, at the level that addresses name. */
import { iso31661, iso31662 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { isCountry } from '../../../electron/reference/countries.ts';
import { createReferenceHandlers } from '../../../electron/reference/reference-handlers.ts';
import { subdivisionsOf } from '../../../electron/reference/subdivisions.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { unwrap } from '../../../shared/result.ts';

const codesOf = (country: string) => subdivisionsOf(country).map(({ code }) => code);
const namesOf = (country: string) => subdivisionsOf(country).map(({ name }) => name);

describe('a country', () => {
  it('has its parts with their codes, in the order of their names', () => {
    expect(subdivisionsOf('MY')).toContainEqual({ code: 'MY-10', name: 'Selangor' });
    expect(subdivisionsOf('US')).toContainEqual({ code: 'US-CA', name: 'California' });
    expect(namesOf('CA')).toHaveLength(13);
    expect(namesOf('CA').slice(0, 2)).toEqual(['Alberta', 'British Columbia']);
  });

  it.each([
    ['IE-CO', 'IE-M', 'a county of Ireland, not its province'],
    ['IT-RM', 'IT-62', 'a province of Italy, not its region'],
    ['ES-M', 'ES-MD', 'a province of Spain, not its community'],
    ['PH-CEB', 'PH-07', 'a province of the Philippines, not its region'],
    ['CZ-64', 'CZ-642', 'a region of Czechia, not its district'],
  ])('of two levels has the one that people write: %s, not %s (%s)', (written, other) => {
    expect(iso31662.map(({ code }) => code)).toEqual(expect.arrayContaining([written, other]));
    expect(codesOf(written.slice(0, 2))).toContain(written);
    expect(codesOf(written.slice(0, 2))).not.toContain(other);
  });

  it('has no part twice under one roof: a region is gone where its parts are there', () => {
    const parentOf = new Map(iso31662.map(({ code, parent }) => [code, parent]));
    for (const { alpha2 } of iso31661) {
      const codes = codesOf(alpha2);
      expect(codes.filter((code) => codes.includes(parentOf.get(code) ?? ''))).toEqual([]);
    }
  });

  it.each(['GB-UKM', 'GB-GBN', 'GB-EAW', 'ID-JW'])('%s is no part of an address', (code) => {
    expect(iso31662.map((one) => one.code)).toContain(code);
    expect(codesOf(code.slice(0, 2))).not.toContain(code);
  });

  it.each(['SG', 'MC', 'HK', 'GI', 'AW', 'ZZ', ''])('%j has none', (country) => {
    expect(subdivisionsOf(country)).toEqual([]);
  });
});

it('every list crosses to the window', () => {
  const { 'reference.read-subdivisions': read } = createReferenceHandlers();
  const { output } = contract['reference.read-subdivisions'];
  const lists = iso31661.map(({ alpha2 }) => output.parse(unwrap(read({ country: alpha2 }))));
  expect(lists.filter((list) => list.length > 0).length).toBeGreaterThan(190);
});

it('knows a country from two letters', () => {
  expect(['MY', 'XK', 'ZZ', 'EU', 'my', ''].map(isCountry)).toEqual([true, true, false, false, false, false]);
});
