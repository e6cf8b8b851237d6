/** The kiosk's alpha-2 in Yativo's two notations. */
import { describe, expect, it } from 'vitest';
import { alpha3Of, countryNameOf } from '../../../../electron/providers/yativo/countries.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
const known = pairs.filter((pair) => alpha3Of(pair) !== undefined);

it.each([
  ['US', 'USA', 'United States of America'],
  ['CL', 'CHL', 'Chile'],
  ['MY', 'MYS', 'Malaysia'],
  ['BR', 'BRA', 'Brazil'],
  ['TR', 'TUR', 'Türkiye'],
])('%s is %s and %s', (alpha2, alpha3, name) => {
  expect(alpha3Of(alpha2)).toBe(alpha3);
  expect(countryNameOf(alpha2, {})).toBe(name);
});

it('every country has both, and no two share one', () => {
  expect(known.length).toBeGreaterThanOrEqual(249);
  expect(new Set(known.map(alpha3Of)).size).toBe(known.length);
  const names = known.map((alpha2) => countryNameOf(alpha2, {}));
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(known.length);
});

it("agrees with what the JavaScript engine knows of the world's regions", () => {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(known.filter((alpha2) => regions.of(alpha2) === undefined)).toEqual([]);
});

describe('what is no country has neither', () => {
  it.each(['ZZ', 'USA', 'us', '', 'constructor', '__proto__'])('%j', (text) => {
    expect(alpha3Of(text)).toBeUndefined();
    expect(countryNameOf(text, {})).toBeUndefined();
  });
});

it('the organisation may know better', () => {
  expect(countryNameOf('CL', { CL: 'Republic of Chile' })).toBe('Republic of Chile');
});
