import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAsciiDigits } from '../../shared/domain/ascii-digits.ts';
import { OneTimeCode } from '../../shared/domain/registration.ts';

describe('a one-time code as typed', () => {
  it.each([
    ['419 802', '419802'],
    ['419-802', '419802'],
    ['٤١٩٨٠٢', '419802'],
    ['۴۱۹۸۰۲', '419802'],
    ['４１９８０２', '419802'],
    ['४१९८०२', '419802'],
    ['𝟜𝟙𝟡𝟠𝟘𝟚', '419802'],
    [' 4198 ', '4198'],
  ])('reads %j as %s', (typed, digits) => {
    expect(OneTimeCode.parse(typed)).toBe(digits);
  });

  it.each(['', '12', '12345678901', 'abc123', '12.34'])('refuses %j', (typed) => {
    expect(OneTimeCode.safeParse(typed).success).toBe(false);
  });

  it('turns every decimal digit of Unicode into the digit it is', () => {
    for (let codePoint = 0; codePoint <= 0x1fbff; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      if (!/\p{Nd}/u.test(character)) continue;
      expect(toAsciiDigits(character)).toMatch(/^[0-9]$/);
    }
    for (const zero of [0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6]) {
      const run = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
      expect(toAsciiDigits(run)).toBe('0123456789');
    }
  });

  it('leaves text without digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Nd}/u.test(text));
        expect(toAsciiDigits(text)).toBe(text);
      }),
    );
  });
});
