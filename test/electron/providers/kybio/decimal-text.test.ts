import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../../electron/providers/kybio/decimal-text.ts';

it.each([
  ['0', '0'],
  ['12.50', '12.50'],
  ['-3.10', '-3.10'],
  ['0.00', '0.00'],
  ['123456789012345678.123456789', '123456789012345678.123456789'],
  ['1E+2', '100'],
  ['1e2', '100'],
  ['5E-3', '0.005'],
  ['12.5E-1', '1.25'],
  ['12.50E1', '125.0'],
  ['-1.5e3', '-1500'],
  ['0E-2', '0.00'],
  ['0.5E1', '5'],
])('%s is shown as %s', (source, shown) => {
  expect(decimalText(source)).toBe(shown);
});

it.each(['', '.5', '5.', '1,5', '+1', 'NaN', 'Infinity', '0x10', '1e999', ' 1', '١'])(
  '%j is none',
  (source) => {
    expect(decimalText(source)).toBeUndefined();
  },
);

describe('with an exponent', () => {
  const parts = fc.record({
    digits: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    scale: fc.integer({ min: -20, max: 20 }),
  });
  /** Times ten to the 60th, as a whole number. */
  const scaled = (text: string): bigint => {
    const [whole = '', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(60, '0'));
  };

  it('it is the same number, without one', () => {
    fc.assert(
      fc.property(parts, ({ digits, scale }) => {
        const shown = decimalText(`${digits}E${scale}`) ?? '';
        expect(shown).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
        expect(scaled(shown)).toBe(digits * 10n ** BigInt(60 + scale));
      }),
    );
  });
});
