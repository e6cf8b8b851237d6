/** Digits in are digits out, whatever JavaScript thinks of the number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLossless, rawNumber } from '../../../electron/providers/lossless-json.ts';

const digitsOfLongs = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);

describe('an integer', () => {
  it.each(['813951242628553689', '9223372036854775807', '9007199254740993', '100000000000000000001'])(
    '%s comes out as text, digit by digit',
    (digits) => {
      expect(parseLossless(`{"data":[{"customerUid":${digits}}]}`)).toEqual({
        data: [{ customerUid: digits }],
      });
      // The control: this is what the plain parser makes of it.
      expect(String(JSON.parse(digits))).not.toBe(digits);
    },
  );

  it.each(['0', '-1', '60', '999999999999999', '-999999999999999'])('%s stays a number', (digits) => {
    expect(parseLossless(digits)).toBe(Number(digits));
    expect(parseLossless(`[${digits},813951242628553689]`)).toEqual([Number(digits), '813951242628553689']);
  });

  it('of any length goes in and out unchanged', () => {
    fc.assert(
      fc.property(digitsOfLongs, (digits) => {
        const read = parseLossless(`{"customerUid": ${digits} }`) as { customerUid: number | string };
        expect(String(read.customerUid)).toBe(digits);
        expect(JSON.stringify({ customerUid: rawNumber(digits) })).toBe(`{"customerUid":${digits}}`);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([['12.50'], ['0.1'], ['1E+2'], ['1e3'], ['-0.0']])('the decimal %s comes out as text', (source) => {
  expect(parseLossless(`{"balance":${source}}`)).toEqual({ balance: source });
});

it('everything else is what the plain parser makes of it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const integersOnly = JSON.parse(JSON.stringify(value), (_key, inner) =>
        typeof inner === 'number' && !/^-?\d{1,15}$/.test(JSON.stringify(inner)) ? 7 : inner,
      );
      expect(parseLossless(JSON.stringify({ value: integersOnly }))).toEqual({ value: integersOnly });
    }),
  );
});

it('digits inside a text are left alone', () => {
  const text = JSON.stringify({ remarks: 'card 8139512426285536890, 12.50 paid', point: 1 });
  expect(parseLossless(text)).toEqual(JSON.parse(text));
});

it.each(['', '{', '{"a":01}', '{"a":1.}', '[8139512426285536890'])('%j is no JSON', (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});

it.each(['', '007', '1.5', '1e3', '"1"', '{}', '１'])('%j is not written as a number', (text) => {
  expect(() => rawNumber(text)).toThrow('not the digits of an integer');
});
