import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreesWith, dayOf, isWholeDay, readZoneDate } from '../../../shared/documents/zone/document-date.ts';

const today = '2026-11-22';

describe('a date of birth', () => {
  it.each([
    ['740812', '1974-08-12'],
    ['261122', '2026-11-22'],
    ['261123', '1926-11-23'],
    ['000229', '2000-02-29'],
    ['990101', '1999-01-01'],
    ['26<<<<', '2026-XX-XX'],
    ['74<<<<', '1974-XX-XX'],
    ['740000', '1974-XX-XX'],
    ['7408<<', '1974-08-XX'],
    ['<<<<<<', 'XXXX-XX-XX'],
    ['<<0229', 'XXXX-02-29'],
  ])('%s is %s', (characters, date) => {
    expect(readZoneDate(characters, 'birth', today)).toBe(date);
  });

  it.each(['740230', '741301', '7408', '74081A', '7<0812', '010229', ''])('%s is none', (characters) => {
    expect(readZoneDate(characters, 'birth', today)).toBeUndefined();
  });

  it('is never after today', () => {
    const two = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.tuple(two, two, two), (parts) => {
        const date = readZoneDate(parts.join(''), 'birth', today);
        expect(date === undefined || date <= today).toBe(true);
      }),
    );
  });
});

describe('a date of expiry', () => {
  it.each([
    ['260503', '2026-05-03'],
    ['350503', '2035-05-03'],
    // Documents that never expire end in the year 99.
    ['990101', '2099-01-01'],
    ['020101', '2002-01-01'],
    ['<<<<<<', 'XXXX-XX-XX'],
  ])('%s is %s', (characters, date) => {
    expect(readZoneDate(characters, 'expiry', today)).toBe(date);
  });

  it('knows no zeros for what is not known', () => {
    expect(readZoneDate('260000', 'expiry', today)).toBeUndefined();
  });
});

describe('dates as text', () => {
  it('have only days of the calendar', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(dayOf(1900, 2, 29)).toBeUndefined();
    expect(dayOf(2026, 4, 31)).toBeUndefined();
    expect(dayOf(Number.NaN, 4, 3)).toBeUndefined();
  });

  it('agree as far as both say something', () => {
    expect(agreesWith('1974-XX-XX', '1974-08-12')).toBe(true);
    expect(agreesWith('1975-XX-XX', '1974-08-12')).toBe(false);
    expect(isWholeDay('1974-08-XX')).toBe(false);
    expect(isWholeDay('1974-08-12')).toBe(true);
  });
});
