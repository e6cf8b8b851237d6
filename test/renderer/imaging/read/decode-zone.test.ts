import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeZone } from '../../../../renderer/imaging/read/decode/decode-zone.ts';
import { readCharacters } from '../../../../renderer/imaging/read/decode/read-characters.ts';
import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';
import { anyZone } from '../../../shared/documents/generated-zones.ts';
import { type Doubt, logitsOf } from './zone-logits.ts';

const today = '2026-11-22';
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const [upper = '', lower = ''] = passport;
const decode = (lines: readonly string[], doubts: readonly Doubt[] = []) =>
  decodeZone(
    lines.map((line, index) => readCharacters(logitsOf(line, index === lines.length - 1 ? doubts : []))),
    today,
  );
const sure = { valid: true, repaired: false };

describe('lines become a zone', () => {
  it('of whichever format they are', () => {
    fc.assert(
      fc.property(anyZone, ({ lines, format }) => {
        expect(decode(lines)).toMatchObject({ lines, format: { name: format.name }, ...sure });
      }),
      { numRuns: 60 },
    );
  });

  it('among other lines', () => {
    const other = 'NATIONALITY<UTOPIAN<SEX<F';
    expect(decode([other, ...passport, other])).toMatchObject({ lines: passport, ...sure });
  });

  it('with doubled letters', () => {
    expect(
      readCharacters(logitsOf('ANNA<<'))
        .map(({ character }) => character)
        .join(''),
    ).toBe('ANNA<<');
  });

  it('with a stray character of the document’s edge at an end', () => {
    expect(decode([`${upper}I`, lower])).toMatchObject({ lines: passport, ...sure });
    expect(decode([upper, `1${lower}`])).toMatchObject({ lines: passport, ...sure });
  });

  it('with a filler that was overlooked among fillers', () => {
    expect(decode([`${upper.slice(0, 35)} ${upper.slice(36)}`, lower])).toMatchObject({
      lines: passport,
      ...sure,
    });
  });

  it('and none out of too few or of other text', () => {
    expect(decode([])).toBeUndefined();
    expect(decode([upper])).toBeUndefined();
    expect(decode([upper.slice(0, 20), lower])).toBeUndefined();
    expect(decode(['X'.repeat(44), lower])).toBeUndefined();
  });
});

describe('a reading is not sure', () => {
  it('when a check digit fails', () => {
    expect(decode([upper, lower.replace('740812', '740813')])?.valid).toBe(false);
  });

  it('when a character was changed for a check digit', () => {
    const wrong = `${lower.slice(0, 14)}1${lower.slice(15)}`;
    const read = decode([upper, wrong], [{ at: 14, other: '4', cost: 2 }]);
    expect(read).toMatchObject({ lines: passport, valid: true, repaired: true });
  });

  it('when a letter was overlooked, which no check digit would notice', () => {
    const read = decode([upper.replace('ERIKSSON', 'ERIK SON'), lower]);
    expect(read).toMatchObject({ valid: true, repaired: true });
    expect(decode([upper.replace('ERIKSSON', 'ERIKSSO '), lower])?.repaired).toBe(true);
  });

  it('when it could nearly as well be another one that is valid too', () => {
    // 8 and S leave the check digit as it is.
    const doubtful = decode([upper, lower], [{ at: 1, other: 'S', cost: 1 }]);
    expect(doubtful).toMatchObject({ lines: passport, valid: true, repaired: true });
    expect(decode([upper, lower], [{ at: 1, other: 'S', cost: 12 }])).toMatchObject(sure);
    // Motion once made three S of three 8, and the net was rather sure of each.
    expect(decode([upper, lower], [{ at: 1, other: 'S', cost: 7 }])?.repaired).toBe(true);
    // A likely mistake that the check digit does notice leaves no doubt.
    expect(decode([upper, lower], [{ at: 1, other: 'B', cost: 1 }])).toMatchObject(sure);
  });

  it('when one of its states could nearly as well be another, which no check digit would notice', () => {
    const british = [upper, lower.replace('UTO', 'GBN')];
    const doubt = (cost: number) => [{ at: 12, other: 'R', cost }];
    expect(decode(british, doubt(1))).toMatchObject({ lines: british, valid: true, repaired: true });
    expect(decode(british, doubt(9))).toMatchObject(sure);
    // The other state of the same zone is likely from the start.
    const both = [upper.replace('UTO', 'GBR'), british[1] ?? ''];
    expect(decode(both, doubt(8.5))).toMatchObject({ valid: true, repaired: true });
    expect(decode(both, doubt(12))).toMatchObject({ lines: both, ...sure });
    // Two letters may be in doubt at once: GUM is read where GBR stands.
    const guam = [upper, lower.replace('UTO', 'GUM')];
    const two = (cost: number) => [
      { at: 11, other: 'B', cost },
      { at: 12, other: 'R', cost },
    ];
    expect(decode(guam, two(1))).toMatchObject({ lines: guam, valid: true, repaired: true });
    expect(decode(guam, two(6))).toMatchObject(sure);
    // GBX is nobody's code: nothing is in doubt.
    expect(decode(british, [{ at: 12, other: 'X', cost: 1 }])).toMatchObject(sure);
  });

  it('when one of its states is nobody’s', () => {
    for (const lines of [
      [upper, lower.replace('UTO', 'GBX')],
      [upper.replace('UTO', 'UTQ'), lower],
    ])
      expect(decode(lines)).toMatchObject({ lines, valid: true, repaired: true });
  });

  it('when a place holds what the net is sure is something else', () => {
    const letter = `${lower.slice(0, 15)}O${lower.slice(16)}`;
    const read = decode([upper, letter.replace('74O812', '7408122').slice(0, 44)]);
    expect(read === undefined || read.repaired || !read.valid).toBe(true);
  });
});

it('never throws, and never takes noise for a zone', () => {
  const line = fc.string({ unit: fc.constantFrom(...zoneCharacters, ' '), minLength: 20, maxLength: 48 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
      const read = decode(lines);
      expect(read === undefined || !read.valid || read.repaired).toBe(true);
    }),
    { numRuns: 60 },
  );
});
