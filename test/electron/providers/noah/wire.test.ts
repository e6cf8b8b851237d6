/** Every limit of the page of Put Customer, at its edge and one beyond, counted in characters. */
import { describe, expect, it } from 'vitest';
import { PutCustomerBody } from '../../../../electron/providers/noah/wire.ts';

const good = {
  FullName: { FirstName: 'Lena', LastName: 'Aalto' },
  DateOfBirth: '1990-01-02',
  Identities: [{ IssuingCountry: 'FI', IDNumber: 'SPECIMEN-1', IDType: 'Passport' }],
  PrimaryResidence: {
    Street: 'Mallikatu 1',
    City: 'Espoo',
    PostCode: '02100',
    State: 'Uusimaa',
    Country: 'FI',
  },
};
type Path = readonly (string | number)[];

function withValue(path: Path, value: unknown): unknown {
  const copy = structuredClone(good) as Record<string | number, unknown>;
  let here = copy;
  for (const part of path.slice(0, -1)) here = here[part] as typeof copy;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete here[last];
  else here[last] = value;
  return copy;
}
const accepts = (path: Path, value: unknown) => PutCustomerBody.safeParse(withValue(path, value)).success;

const name = ['FullName', 'FirstName'] as const;
const lengths: readonly [Path, number, number][] = [
  [name, 1, 50],
  [['FullName', 'LastName'], 1, 50],
  [['FullName', 'MiddleName'], 1, 50],
  [['Identities', 0, 'IDNumber'], 1, 36],
  [['PrimaryResidence', 'Street'], 2, 200],
  [['PrimaryResidence', 'City'], 1, 100],
  [['PrimaryResidence', 'PostCode'], 1, 20],
  [['PrimaryResidence', 'State'], 1, 100],
];

describe('a text', () => {
  // One code point of one, two (a name of the Han extension) and two code units (not to be mistaken for two characters).
  describe.each(['x', '美', '𠮷', '😀'])('of %s', (character) => {
    it.each(lengths)('%j takes %i to %i', (path, least, most) => {
      expect(accepts(path, character.repeat(least))).toBe(true);
      expect(accepts(path, character.repeat(most))).toBe(true);
      expect(accepts(path, character.repeat(least - 1))).toBe(false);
      expect(accepts(path, character.repeat(most + 1))).toBe(false);
    });
  });
});

describe('what must be there', () => {
  const required: readonly Path[] = [
    name,
    ['FullName', 'LastName'],
    ['FullName'],
    ['DateOfBirth'],
    ['Identities'],
    ['Identities', 0, 'IssuingCountry'],
    ['Identities', 0, 'IDNumber'],
    ['Identities', 0, 'IDType'],
    ['PrimaryResidence'],
    ['PrimaryResidence', 'Street'],
    ['PrimaryResidence', 'City'],
    ['PrimaryResidence', 'PostCode'],
    ['PrimaryResidence', 'State'],
    ['PrimaryResidence', 'Country'],
  ];
  it.each(required)('%j…', (...path) => {
    expect(accepts(path.flat(), undefined)).toBe(false);
    expect(accepts(path.flat(), null)).toBe(false);
  });

  it.each([
    ['FullName', 'MiddleName'],
    ['Identities', 0, 'IssuedDate'],
    ['Identities', 0, 'ExpiryDate'],
    ['PrimaryResidence', 'Street2'],
  ])('%s %s need not', (...path) => {
    expect(accepts(path, undefined)).toBe(true);
    expect(accepts(path, '')).toBe(false);
  });

  it('is everything in the example', () => {
    expect(PutCustomerBody.safeParse(good).success).toBe(true);
  });
});

describe('a date', () => {
  it.each([
    ['2024-04-16', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-4-16', false],
    ['2024-04-16T00:00:00Z', false],
    ['16-04-2024', false],
    ['02024-04-16', false],
    ['', false],
  ])('%s: %s', (value, expected) => {
    expect(accepts(['DateOfBirth'], value)).toBe(expected);
    expect(accepts(['Identities', 0, 'IssuedDate'], value)).toBe(expected);
    expect(accepts(['Identities', 0, 'ExpiryDate'], value)).toBe(expected);
  });
});

it.each(['DrivingLicense', 'NationalIDCard', 'Passport', 'AddressProof', 'ResidencePermit', 'TaxID'])(
  'a document may be a %s',
  (idType) => {
    expect(accepts(['Identities', 0, 'IDType'], idType)).toBe(true);
  },
);

it.each(['DrivingLicence', 'NationalIdCard', 'TaxId', 'passport', 'VisaCard', ''])(
  'a document may be no %j',
  (idType) => {
    expect(accepts(['Identities', 0, 'IDType'], idType)).toBe(false);
  },
);

it.each([
  ['FI', true],
  ['fi', false],
  ['FIN', false],
  ['Finland', false],
  ['', false],
])('a country %s: %s', (code, expected) => {
  expect(accepts(['PrimaryResidence', 'Country'], code)).toBe(expected);
  expect(accepts(['Identities', 0, 'IssuingCountry'], code)).toBe(expected);
});

it.each([
  ['US', 'CA', true],
  ['CA', 'ON', true],
  ['US', 'California', false],
  ['US', 'US-CA', false],
  ['CA', 'on', false],
  ['AU', 'New South Wales', true],
])('in %s the state %s: %s', (Country, State, expected) => {
  const body = { ...good, PrimaryResidence: { ...good.PrimaryResidence, Country, State } };
  const parsed = PutCustomerBody.safeParse(body);
  expect(parsed.success).toBe(expected);
  if (!expected) expect(parsed.error?.issues[0]?.path).toEqual(['PrimaryResidence', 'State']);
});

it('a customer without any document is none', () => {
  expect(accepts(['Identities'], [])).toBe(false);
});

it.each([
  [['Email']],
  [['FullName', 'Title']],
  [['Identities', 0, 'Image']],
  [['PrimaryResidence', 'Number']],
])('%j is not on the page and cannot leave', (path) => {
  expect(accepts(path, 'x')).toBe(false);
});
