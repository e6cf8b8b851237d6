import { describe, expect, it } from 'vitest';
import {
  acceptBarcode,
  acceptZone,
  checkZoneRead,
  decideRead,
  type Sighting,
} from '../../../shared/documents/accept-read.ts';
import { DocumentRead } from '../../../shared/documents/document-read.ts';
import { parseZone } from '../../../shared/documents/zone/parse-zone.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { writeLicence } from './specimen-licence.ts';

const today = '2026-11-22';
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const still: Sighting = {
  said: passport.join(),
  valid: true,
  repaired: false,
  sharpness: 'sharp',
  source: 'still',
};
const frame: Sighting = { ...still, source: 'frame' };

describe('a read is taken', () => {
  it('from a sharp still, at once', () => {
    expect(decideRead(still, [])).toBe('sharp-still');
  });

  it('from the living picture, when a second frame says the same', () => {
    expect(decideRead(frame, [])).toBe('once-more');
    expect(decideRead(frame, [{ ...frame, said: 'something else' }])).toBe('once-more');
    expect(decideRead(frame, [{ ...frame }])).toBe('two-frames');
    expect(decideRead({ ...frame, sharpness: 'soft' }, [{ ...frame }])).toBe('two-frames');
  });

  it('and a frame does not agree with itself', () => {
    expect(decideRead(frame, [frame])).toBe('once-more');
  });
});

describe('a read is never taken', () => {
  it.each([
    ['repaired', { repaired: true }, 'please-look'],
    ['not valid', { valid: false }, 'please-look'],
    ['blurred', { sharpness: 'blurred' }, 'once-more'],
    ['blurred, in a frame', { sharpness: 'blurred', source: 'frame' }, 'once-more'],
    ['from a soft still alone', { sharpness: 'soft' }, 'once-more'],
    ['repaired, in a frame', { repaired: true, source: 'frame' }, 'please-look'],
  ] as const)('when it is %s', (_, change, decision) => {
    expect(decideRead({ ...still, ...change }, [still, frame])).toBe(decision);
  });

  it('on the word of a frame that does not count itself', () => {
    for (const change of [{ repaired: true }, { valid: false }, { sharpness: 'blurred' }] as const) {
      expect(decideRead(frame, [{ ...frame, ...change }])).toBe('once-more');
    }
  });
});

describe('a zone that names a state nobody knows', () => {
  const [upper = '', lower = ''] = passport;

  it.each([
    ['as its issuer', [upper.replace('UTO', 'UTQ'), lower]],
    ['as its holder’s nationality', [upper, lower.replace('UTO', 'GBX')]],
    ['as nothing at all', [upper, lower.replace('UTO', '<<<')]],
  ])('%s is not taken, though its check digits hold', (_, lines) => {
    expect(unwrap(parseZone(lines, today)).valid).toBe(true);
    expect(checkZoneRead(lines, today)).toEqual({ ok: false, error: 'unknown-state' });
    expect(acceptZone(lines, 'sharp-still', today)).toEqual({ ok: false, error: 'unknown-state' });
  });

  it.each(['D<<', 'GBN', 'XXA', 'UNK', 'RKS', 'EUE'])('is another thing than %s, which is known', (state) => {
    expect(checkZoneRead([upper, lower.replace('UTO', state)], today).ok).toBe(true);
  });
});

describe('what crosses to main', () => {
  const read = unwrap(acceptZone(passport, 'two-frames', today));

  it('says of each field whether a check digit answers for it', () => {
    expect(read.fields).toMatchObject({
      documentNumber: { value: 'L898902C3', checked: true },
      dateOfBirth: { value: '1974-08-12', checked: true },
      expiryDate: { value: '2012-04-15', checked: true },
      optionalData: { value: 'ZE184226B', checked: true },
      issuer: { value: 'UTO', checked: false },
      sex: { value: 'F', checked: false },
      familyName: { value: 'ERIKSSON', checked: false },
    });
    expect(DocumentRead.safeParse(read).success).toBe(true);
  });

  it('can be no repaired one', () => {
    expect(DocumentRead.safeParse({ ...read, repaired: true }).success).toBe(false);
    expect(DocumentRead.safeParse({ ...read, valid: false }).success).toBe(false);
  });

  it('main works out again from the lines alone', () => {
    const [upper = '', lower = ''] = passport;
    const changed = [upper, lower.replace('L898902C3', 'L898902C4')];
    expect(checkZoneRead(changed, today)).toEqual({ ok: false, error: 'check-failed' });
    expect(acceptZone(changed, 'two-frames', today)).toEqual({ ok: false, error: 'check-failed' });
  });

  it.each([
    ['a street of 300 characters', { DAG: 'A'.repeat(300) }],
    ['a name of 300 characters', { DCS: 'A'.repeat(300) }],
  ])('is nothing with %s', (_, changed) => {
    expect(acceptBarcode(writeLicence({ changed }), 'two-frames', today)).toEqual(err('unfit'));
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty'])('is no sex that is called %s', (DBC) => {
    const read = unwrap(acceptBarcode(writeLicence({ changed: { DBC } }), 'two-frames', today));
    expect(read.fields.sex).toBeUndefined();
    expect(DocumentRead.safeParse(read).success).toBe(true);
  });

  it('of a licence is its text, worked out again the same way', () => {
    const licence = unwrap(acceptBarcode(writeLicence(), 'sharp-still', today));
    expect(licence.fields.familyName).toEqual({ value: 'SAMPLE', checked: false });
    expect(DocumentRead.safeParse(licence).success).toBe(true);
    expect(acceptBarcode(licence.text, licence.agreement, today)).toEqual({ ok: true, value: licence });
    expect(acceptBarcode(licence.text.slice(0, -20), licence.agreement, today)).toMatchObject({ ok: false });
  });
});
