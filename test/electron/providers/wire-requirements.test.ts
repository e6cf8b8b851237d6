/** What a form asks is what a schema says: read out of it, not written down beside it. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FieldSource, hasPath, requirementsOf } from '../../../electron/providers/wire-requirements.ts';

const schema = z
  .strictObject({
    name: z.string().min(2).max(50),
    nick: z.string().max(7).optional(),
    home: z.strictObject({ street: z.string().min(3).max(80), country: z.string().length(2) }),
    office: z.strictObject({ street: z.string() }).optional(),
    proofs: z.array(z.strictObject({ number: z.string().max(36), kind: z.enum(['A', 'B']) })).min(1),
    id: z.string().transform(Number),
  })
  .refine(() => true);
const one = (source: FieldSource) => requirementsOf(schema, 'noah', [source]).fields[0];

describe('a field', () => {
  it('is required with its limits where the body is refused without it', () => {
    expect(one({ field: 'legalFullName', paths: ['name'] })).toEqual({
      field: 'legalFullName',
      need: 'required',
      place: 'main',
      minCodePoints: 2,
      maxCodePoints: 50,
      providers: ['noah'],
    });
  });

  it('is optional where it, or what it stands in, may be left out', () => {
    expect(one({ field: 'middleName', paths: ['nick'], place: 'more' })).toMatchObject({
      need: 'optional',
      place: 'more',
      maxCodePoints: 7,
    });
    expect(one({ field: 'street', paths: ['office.street'] })?.need).toBe('optional');
    expect(one({ field: 'street', paths: ['home.street'] })?.need).toBe('required');
  });

  it('written in two places has the limits of both', () => {
    const twice = one({ field: 'givenName', paths: ['name', 'nick'] });
    expect(twice).toMatchObject({ need: 'required', minCodePoints: 2, maxCodePoints: 7 });
  });

  it('joined with another has no least length of its own', () => {
    const part = one({ field: 'street', paths: ['home.street'], isPart: true });
    expect(part).toMatchObject({ maxCodePoints: 80 });
    expect(part).not.toHaveProperty('minCodePoints');
  });

  it('that main can replace is optional all the same', () => {
    expect(one({ field: 'city', paths: ['home.street'], need: 'optional' })?.need).toBe('optional');
  });

  it('that isn’t sent as typed has no length', () => {
    expect(one({ field: 'country', paths: ['home.country'] })).not.toHaveProperty('maxCodePoints');
  });

  it('that a transform reads is looked at as it is given', () => {
    expect(one({ field: 'remarks', paths: ['id'] })?.need).toBe('required');
  });
});

describe('an item of a list', () => {
  const onlyWhen = { field: 'secondDocumentKind', given: true } as const;

  it('is required up to the least count, and optional from there', () => {
    expect(one({ field: 'documentNumber', paths: ['proofs.0.number'] })?.need).toBe('required');
    expect(one({ field: 'documentNumber', paths: ['proofs.1.number'] })?.need).toBe('optional');
  });

  it('has to be whole once it is begun', () => {
    const number = one({ field: 'secondDocumentNumber', paths: ['proofs.1.number'], onlyWhen });
    expect(number).toMatchObject({ need: 'required', onlyWhen, maxCodePoints: 36 });
  });
});

it('offers the words that the schema takes', () => {
  const words = { passport: 'A', 'national-id-card': 'C', 'tax-id': 'B' };
  const kind = one({ field: 'documentKind', paths: ['proofs.0.kind'], words });
  expect(kind?.choices).toEqual(['passport', 'tax-id']);
});

it('a place that the schema does not have is a mistake of the table', () => {
  expect(() => one({ field: 'city', paths: ['home.city'] })).toThrow('noah has no home.city for city');
  expect([hasPath(schema, 'home.street'), hasPath(schema, 'home.city')]).toEqual([true, false]);
});
