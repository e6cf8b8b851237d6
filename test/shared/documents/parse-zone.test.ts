import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneCharacters } from '../../../shared/documents/zone/check-digit.ts';
import { escapesCheckDigit } from '../../../shared/documents/zone/confusable.ts';
import { type ParsedZone, parseZone } from '../../../shared/documents/zone/parse-zone.ts';
import { zoneFormats } from '../../../shared/documents/zone/zone-formats.ts';
import { unwrap } from '../../../shared/result.ts';
import { anyZone, writeZone } from './generated-zones.ts';

const today = '2026-11-22';
const parse = (...lines: readonly string[]): ParsedZone => unwrap(parseZone(lines, today));

/** The specimens printed in ICAO 9303 itself, parts 4 to 7. */
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const largerCard = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const visa = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'];
const smallVisa = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];

describe('the specimens of the standard', () => {
  it.each([
    ['TD3', passport],
    ['TD1', card],
    ['TD2', largerCard],
    ['MRV-A', visa],
    ['MRV-B', smallVisa],
  ])('%s', (name, lines) => {
    const zone = parse(...lines);
    expect(zone.format.name).toBe(name);
    expect(zone.valid).toBe(true);
    expect(zone.names).toEqual({ familyName: 'ERIKSSON', givenName: 'ANNA MARIA', cutName: undefined });
    expect(zone.sex).toBe('F');
  });

  it('says what stands in each part', () => {
    expect(parse(...passport)).toMatchObject({
      documentCode: 'P<',
      issuer: 'UTO',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      dateOfBirth: '1974-08-12',
      expiryDate: '2012-04-15',
      optionalData: 'ZE184226B',
    });
  });
});

describe('numbers longer than nine', () => {
  it('go on in the optional data of a card, with their check digit at the end', () => {
    const zone = parse(
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    );
    expect(zone).toMatchObject({ documentNumber: 'D23145890734', optionalData: '', valid: true });
  });

  it('do so on the larger card too, and not on a passport', () => {
    const parts = { documentCode: 'I<', issuer: 'UTO', documentNumber: 'ABC1234567', nationality: 'UTO' };
    const more = { dateOfBirth: '740812', expiryDate: '300415', sex: 'F', names: 'DOE<<JO' };
    const lines = writeZone(zoneFormats.TD2, { ...parts, ...more });
    expect(parse(...lines)).toMatchObject({ documentNumber: 'ABC1234567', valid: true });
    const onPassport = writeZone(zoneFormats.TD3, { ...parts, ...more, documentCode: 'P<' });
    expect(parse(...onPassport).valid).toBe(false);
  });

  it('do not hold without anything to go on with', () => {
    const [first = '', ...others] = card;
    expect(parse(first.replace('D231458907', 'D23145890<'), ...others).valid).toBe(false);
  });
});

describe('the personal number of a passport', () => {
  const [upper = '', lower = ''] = passport;
  it('may have a filler or a zero as its check digit where there is none', () => {
    const empty = `${lower.slice(0, 28)}${'<'.repeat(14)}`;
    for (const digit of ['0', '<']) expect(parse(upper, `${empty}${digit}4`).checks[3]?.holds).toBe(true);
    expect(parse(upper, `${empty}10`).checks[3]?.holds).toBe(false);
  });

  it('may not where there is one', () => {
    expect(parse(upper, `${lower.slice(0, 42)}<0`).checks[3]?.holds).toBe(false);
  });
});

describe('a day', () => {
  const born = (dateOfBirth: string, expiryDate: string, format = zoneFormats.TD1) => {
    const parts = { documentCode: 'I<', issuer: 'UTO', documentNumber: 'A1', nationality: 'UTO', sex: 'F' };
    const code = format === zoneFormats.TD3 ? { documentCode: 'P<' } : {};
    return parse(...writeZone(format, { ...parts, ...code, dateOfBirth, expiryDate, names: 'DOE<<JO' }));
  };

  it('of birth is never after that of expiry: the holder is as much older', () => {
    expect(born('200101', '100101')).toMatchObject({ dateOfBirth: '1920-01-01', expiryDate: '2010-01-01' });
    expect(born('20<<<<', '100101').dateOfBirth).toBe('1920-XX-XX');
    expect(born('090101', '100101').dateOfBirth).toBe('2009-01-01');
    expect(born('100101', '100101').dateOfBirth).toBe('2010-01-01');
    expect(born('<<0101', '100101').dateOfBirth).toBe('XXXX-01-01');
  });

  it('of birth that the earlier century does not have is none', () => {
    // 2000 was a leap year, 1900 was not; the card would have ended before it.
    expect(parse(...born('000229', '100101').lines).valid).toBe(true);
    expect(born('000229', '010101')).toMatchObject({ valid: true });
    expect(parseZone(born('000229', '010101').lines, '2001-06-01')).toMatchObject({ ok: true });
    const early = unwrap(parseZone(born('000301', '000101').lines, '2020-01-01'));
    expect(early.dateOfBirth).toBe('1900-03-01');
    const never = unwrap(parseZone(born('000229', '000101').lines, '2020-01-01'));
    expect(never).toMatchObject({ impossible: ['dateOfBirth'], valid: false });
  });

  it('of expiry of a passport is at most 20 years ahead; a card may never expire', () => {
    expect(born('740812', '991231', zoneFormats.TD3).expiryDate).toBe('1999-12-31');
    expect(born('740812', '461122', zoneFormats.TD3).expiryDate).toBe('2046-11-22');
    expect(born('250812', '461123', zoneFormats.TD3).expiryDate).toBe('1946-11-23');
    expect(born('740812', '991231').expiryDate).toBe('2099-12-31');
  });
});

describe('the last name of a full line', () => {
  const namesOf = (names: string) =>
    parse(...writeZone(zoneFormats.TD3, { documentCode: 'P<', issuer: 'UTO', documentNumber: 'A1', names }))
      .names;

  it.each([
    [`SMITH<<${'A'.repeat(32)}`, 'givenName'],
    [`SMITH<<ANNA<${'B'.repeat(27)}`, 'givenName'],
    ['S'.repeat(39), 'familyName'],
    [`${'S'.repeat(37)}<<`, undefined],
    [`SMITH<<${'A'.repeat(31)}`, undefined],
  ])('%s: what may be cut is its %s', (names, cutName) => {
    expect(namesOf(names).cutName).toBe(cutName);
  });
});

describe('refuses', () => {
  it.each([
    ['nothing', []],
    ['one line', [passport[0] ?? '']],
    ['lines of different formats', [passport[0] ?? '', largerCard[1] ?? '']],
    ['a code of no document', ['X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', passport[1] ?? '']],
    ['a visa that calls itself a card', ['IVUTOD231458907'.padEnd(30, '<'), ...card.slice(1)]],
    ['a visa that calls itself a larger card', ['IV'.padEnd(36, 'A'), largerCard[1] ?? '']],
    ['a passport of the size of a card', ['P<UTOERIKSSON<<ANNA'.padEnd(44, '<'), largerCard[1] ?? '']],
  ])('%s', (_, lines) => {
    expect(parseZone(lines, today)).toEqual({ ok: false, error: 'no-such-format' });
  });

  it.each(['p', ' ', 'Ä', '\n'])('the character %j', (character) => {
    const [upper = '', lower = ''] = passport;
    expect(parseZone([upper.slice(0, 43) + character, lower], today)).toEqual({
      ok: false,
      error: 'unknown-characters',
    });
  });

  it('a day that does not exist, although its check digit holds', () => {
    const lines = writeZone(zoneFormats.TD3, {
      documentCode: 'P<',
      issuer: 'UTO',
      documentNumber: 'A1',
      nationality: 'UTO',
      dateOfBirth: '740231',
      sex: 'F',
      expiryDate: '300101',
      names: 'DOE<<JO',
    });
    const zone = parse(...lines);
    expect(zone.checks.every(({ holds }) => holds)).toBe(true);
    expect(zone).toMatchObject({ impossible: ['dateOfBirth'], valid: false });
  });
});

describe('whatever is printed', () => {
  it('comes back as it was said', () => {
    fc.assert(
      fc.property(anyZone, (specimen) => {
        const zone = parse(...specimen.lines);
        expect(zone.valid).toBe(true);
        expect(zone.format).toBe(specimen.format);
        expect(zone.documentNumber).toBe(specimen.documentNumber);
        expect(zone.dateOfBirth.slice(-5).replaceAll('-', '')).toBe(
          specimen.dateOfBirth.slice(2).replaceAll('<', 'X'),
        );
        if (!zone.names.cutName) {
          expect(zone.names).toMatchObject({
            familyName: specimen.familyName,
            givenName: specimen.givenName,
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is refused with one guarded character changed, unless the change escapes every check digit', () => {
    const change = fc.record({
      specimen: anyZone,
      rule: fc.nat(),
      span: fc.nat(),
      place: fc.nat(),
      to: fc.constantFrom(...zoneCharacters),
    });
    fc.assert(
      fc.property(change, ({ specimen, rule, span, place, to }) => {
        const { checks } = specimen.format;
        const over = checks[rule % checks.length]?.over ?? [];
        const { line, from, to: end } = over[span % over.length] ?? { line: 0, from: 0, to: 1 };
        const column = from + (place % (end - from));
        const before = specimen.lines[line]?.[column] ?? '';
        fc.pre(before !== to && !escapesCheckDigit(before, to));
        const lines = specimen.lines.map((text, at) =>
          at === line ? text.slice(0, column) + to + text.slice(column + 1) : text,
        );
        const parsed = parseZone(lines, today);
        expect(parsed.ok && parsed.value.valid).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('never throws', () => {
    const line = fc.string({ unit: fc.constantFrom(...zoneCharacters, 'ä', ' '), maxLength: 46 });
    const near = anyZone.chain(({ lines }) =>
      fc
        .tuple(fc.nat(2), fc.nat(45), line)
        .map(([which, at, inserted]) =>
          lines.map((text, index) => (index === which ? text.slice(0, at) + inserted : text)),
        ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(line, { maxLength: 4 }), near), (lines) => {
        const parsed = parseZone(lines, today);
        expect(parsed.ok || typeof parsed.error === 'string').toBe(true);
      }),
    );
  });
});
