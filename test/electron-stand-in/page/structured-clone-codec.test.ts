/** The codec agrees with the language's own structured clone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodec } from './structured-clone-codec.ts';

const { encode, decode } = createCodec();
const roundTrip = (value: unknown) => decode(encode(value));

/** What IPC carries, nested; keys include the ones the codec itself uses. */
const carried = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withMap: true, withSet: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('$', 'v', 'k', '__proto__', 'a'), tie('value'), { noNullPrototype: true }),
  ),
})).value;

describe('the structured-clone codec', () => {
  it('carries what structuredClone carries, unchanged', () => {
    fc.assert(
      fc.property(carried, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the kind and the message of an error', () => {
    const error = roundTrip(new RangeError('too far'));
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  it('makes no prototype of a key called __proto__', () => {
    const value = roundTrip(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect('polluted' in value).toBe(false);
  });

  it('turns a Buffer into bytes of their own', () => {
    const bytes = roundTrip(Buffer.from('abc')) as Uint8Array;
    expect(bytes.constructor).toBe(Uint8Array);
    expect(bytes.buffer.byteLength).toBe(3);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a regular expression', /x/],
  ])('refuses %s', (_name, value) => {
    expect(() => encode({ value })).toThrow(/could not be cloned/);
  });

  it('refuses what contains itself, and carries twice what occurs twice', () => {
    const around: { self?: unknown } = {};
    around.self = [around];
    expect(() => encode(around)).toThrow('An object that contains itself could not be cloned.');
    const shared = { a: 1 };
    expect(roundTrip([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
  });
});
