import { describe, expect, it } from 'vitest';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import { nameKey, StaffName } from '../../shared/domain/staff-directory.ts';

describe('a new PIN', () => {
  it.each(['482913', '702946', '135790', '90210457', '314159265358', '112358', '010204'])(
    '%s may be taken',
    (pin) => expect(weaknessOf(pin)).toBeUndefined(),
  );

  it.each([
    ['', 'too-short'],
    ['1234', 'too-short'],
    ['48291', 'too-short'],
    ['4829134829134', 'too-long'],
    ['48291a', 'not-digits'],
    // Digits of another script look like others to whoever reads them aloud.
    ['٤٨٢٩١٣', 'not-digits'],
    [' 482913', 'not-digits'],
    ['000000', 'trivial'],
    ['111112', 'trivial'],
    ['696969', 'trivial'],
    ['123456', 'trivial'],
    ['987654', 'trivial'],
    ['567890', 'trivial'],
    ['321098', 'trivial'],
    ['112233', 'trivial'],
    ['998877', 'trivial'],
    ['123123', 'trivial'],
    ['48294829', 'trivial'],
    ['4824824', 'trivial'],
  ] as const)('%s may not: %s', (pin, why) => expect(weaknessOf(pin)).toBe(why));

  it('is another one than the old', () => {
    expect(weaknessOf('482913', '482913')).toBe('same-as-before');
    expect(weaknessOf('482914', '482913')).toBeUndefined();
  });
});

describe('a name of staff', () => {
  it.each(['Nur Aina', 'José Martí', '李小龍', 'محمد', "O'Brien", 'X', 'ශ්‍රී', 'Clerk 2'])(
    '%s may be one',
    (name) => expect(StaffName.safeParse(name).success).toBe(true),
  );

  it.each([
    '',
    '   ',
    'a'.repeat(61),
    'a\nb',
    'a\u202Eb',
    'a\u2066b',
    'a\u0000b',
    '\u200B',
    '\u3164',
    '\u2800',
    '...',
    'Lim\uFE0F',
    'L\u034Fim',
    'Lim\u2800',
    'Lim\u200D',
    'a\u200Bb',
  ])('%j may not', (name) => expect(StaffName.safeParse(name).success).toBe(false));

  it('is the same however it is spaced, cased, or filled with signs that nobody sees', () => {
    for (const other of [
      'nur aina',
      ' Nur  Aina ',
      'Nur\u200B Aina',
      'ＮＵＲ AINA',
      'Nur Aina\uFE0F',
      'Nur\u034F Aina',
      'Nur Aina\u2800',
      'Nu\u200Dr Aina\u3164',
    ])
      expect(nameKey(other)).toBe(nameKey('Nur Aina'));
    expect(nameKey('Nur Aini')).not.toBe(nameKey('Nur Aina'));
  });
});
