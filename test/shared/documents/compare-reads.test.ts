import { describe, expect, it } from 'vitest';
import { acceptBarcode, acceptZone } from '../../../shared/documents/accept-read.ts';
import { compareReads } from '../../../shared/documents/compare-reads.ts';
import type { DocumentRead } from '../../../shared/documents/document-read.ts';
import { suggestApplicant } from '../../../shared/documents/suggest-applicant.ts';
import { zoneFormats } from '../../../shared/documents/zone/zone-formats.ts';
import type { ApplicantDraft } from '../../../shared/domain/applicant.ts';
import { unwrap } from '../../../shared/result.ts';
import { cpuMsOf } from '../../support/cpu-time.ts';
import { writeZone } from './generated-zones.ts';
import { writeLicence } from './specimen-licence.ts';

const today = '2026-11-22';
const zone = (changed: Parameters<typeof writeZone>[1] = {}) => {
  const parts = {
    documentCode: 'P<',
    issuer: 'D<<',
    documentNumber: 'C01X00T47',
    nationality: 'D<<',
    dateOfBirth: '740812',
    sex: 'F',
    expiryDate: '320415',
    names: 'MUELLER<<ANNA<MARIA',
  };
  return unwrap(acceptZone(writeZone(zoneFormats.TD3, { ...parts, ...changed }), 'two-frames', today));
};
const licenceWith = (changed: Record<string, string>) =>
  unwrap(acceptBarcode(writeLicence({ changed }), 'sharp-still', today));
const licence = licenceWith({});

describe('a document fills the form', () => {
  it('from its zone', () => {
    expect(suggestApplicant(zone())).toMatchObject({
      legalFullName: { value: 'ANNA MARIA MUELLER', checked: false, from: ['givenName', 'familyName'] },
      givenName: { value: 'ANNA MARIA' },
      dateOfBirth: { value: '1974-08-12', checked: true, origin: 'zone' },
      documentKind: { value: 'passport' },
      documentNumber: { value: 'C01X00T47', checked: true },
      documentCountry: { value: 'DE', checked: false },
      documentExpiryDate: { value: '2032-04-15', checked: true },
    });
  });

  it('from a licence, with its address', () => {
    const made = suggestApplicant(licence);
    expect(made).toMatchObject({ city: { value: 'RICHMOND', origin: 'barcode' }, state: { value: 'US-VA' } });
    expect(made).toMatchObject({ country: { value: 'US' }, documentIssuedDate: { value: '2019-06-06' } });
    expect(made.documentKind).toEqual(expect.objectContaining({ value: 'driving-licence' }));
  });

  it('and leaves out what the form can’t take', () => {
    const made = suggestApplicant(zone({ issuer: 'UTO', dateOfBirth: '74<<<<', expiryDate: '<<<<<<' }));
    expect(Object.keys(made)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/documentCountry|dateOfBirth|documentExpiryDate/)]),
    );
  });
});

describe('what was typed', () => {
  const differing = (typed: ApplicantDraft, read: DocumentRead = zone()) =>
    compareReads(typed, read).map(({ field, why }) => `${field} ${why}`);

  it.each([
    { familyName: 'Müller', givenName: 'Anna Maria' },
    { familyName: 'Mueller', givenName: 'anna-maria' },
    { givenName: 'Anna', middleName: 'Maria' },
    { legalFullName: 'Anna Maria Müller' },
    { legalFullName: 'Müller Anna Maria' },
    { documentNumber: 'c01 x00-t47', documentCountry: 'DE', dateOfBirth: '1974-08-12' },
    { familyName: '  ', city: 'Kuala Lumpur' },
    {},
  ])('%o agrees', (typed) => {
    expect(differing(typed)).toEqual([]);
  });

  it.each([
    [{ familyName: 'Miller' }, ['familyName differs']],
    [{ givenName: 'Anna' }, ['givenName differs']],
    [{ givenName: 'Maria Anna' }, ['givenName differs']],
    [{ documentNumber: 'C01X00T48' }, ['documentNumber differs']],
    [{ dateOfBirth: '1974-08-21' }, ['dateOfBirth differs']],
    [{ documentCountry: 'MY' }, ['documentCountry differs']],
    [{ familyName: '米勒' }, ['familyName other-script']],
    [{ familyName: 'Мюллер', dateOfBirth: '1975-08-12' }, ['familyName other-script', 'dateOfBirth differs']],
  ])('%o does not', (typed, expected) => {
    expect(differing(typed).toSorted()).toEqual(expected.toSorted());
  });

  it('is shown beside what was read', () => {
    expect(compareReads({ documentNumber: 'C01X00T48' }, zone())).toEqual([
      {
        field: 'documentNumber',
        typed: 'C01X00T48',
        read: expect.objectContaining({ value: 'C01X00T47', origin: 'zone', checked: true }),
        why: 'differs',
      },
    ]);
  });

  it('agrees with a name that the zone had to cut', () => {
    const read = zone({ names: 'MUELLER<<ANNA<MARIA<ANNA<MARIA<WILHELMINA' });
    expect(read.fields.givenName?.mayBeCut).toBe(true);
    const names = { familyName: 'Müller', givenName: 'Anna Maria Anna Maria Wilhelmina' };
    expect(differing(names, read)).toEqual([]);
    expect(differing({ ...names, givenName: 'Anna Maria Anna Maria Walburga' }, read)).toEqual([
      'givenName differs',
    ]);
  });

  it('is held against the family name that was read, whatever of the given names was cut', () => {
    const read = zone({ names: `SMITH<<ANNA<${'B'.repeat(27)}` });
    expect(differing({ legalFullName: `ANNA ${'B'.repeat(29)} SMITH` }, read)).toEqual([]);
    expect(differing({ legalFullName: `Smith Anna ${'b'.repeat(29)}` }, read)).toEqual([]);
    const other = ['legalFullName differs'];
    expect(differing({ legalFullName: `ANNA ${'B'.repeat(27)} SMITHSONIAN` }, read)).toEqual(other);
    expect(differing({ legalFullName: 'ANNA SMITH' }, read)).toEqual(other);
    expect(differing({ familyName: 'SMITHSONIAN' }, read)).toEqual(['familyName differs']);
  });

  it('agrees with a family name that was cut where nothing stands behind it', () => {
    const read = zone({ names: 'S'.repeat(39) });
    expect(differing({ familyName: 'S'.repeat(45) }, read)).toEqual([]);
    expect(differing({ legalFullName: 'S'.repeat(45) }, read)).toEqual([]);
  });

  it('agrees with the name of a licence that was cut, and with no other', () => {
    const read = licenceWith({ DDG: 'T' });
    expect(differing({ middleName: 'Quincyanne', legalFullName: 'Maria Quincyanne Sample' }, read)).toEqual(
      [],
    );
    expect(differing({ familyName: 'SAMPLESON' }, read)).toEqual(['familyName differs']);
    expect(differing({ givenName: 'Mariana' }, read)).toEqual(['givenName differs']);
  });

  it('is one name in one order: words of the family name around the given ones are another', () => {
    const read = zone({ names: 'GARCIA<MARQUEZ<<GABRIEL' });
    expect(differing({ legalFullName: 'Gabriel García Márquez' }, read)).toEqual([]);
    expect(differing({ legalFullName: 'García-Márquez, Gabriel' }, read)).toEqual([]);
    expect(differing({ legalFullName: 'Márquez Gabriel García' }, read)).toEqual(['legalFullName differs']);
  });

  it.each([
    ['74<<<<', '1990-05-01', ['dateOfBirth differs']],
    ['74<<<<', '1974-05-01', []],
    ['7408<<', '1974-05-01', ['dateOfBirth differs']],
    ['<<0812', '1990-08-12', []],
    ['<<<<<<', '1990-08-12', []],
  ])('of a birth of which %s is known: %s', (dateOfBirth, typed, expected) => {
    expect(differing({ dateOfBirth: typed }, zone({ dateOfBirth }))).toEqual(expected);
  });

  it('is compared in no time, whatever somebody has made up', () => {
    const long = licenceWith({ DCS: `${'A'.repeat(189)}B`, DAC: 'A', DAD: 'A', DDF: 'T', DDG: 'T' });
    const words = `${'Å'.repeat(7)} `.repeat(24).trim();
    const marks = `${'Å'.repeat(66)} ${"' ".repeat(400)}`.trim();
    for (const legalFullName of [words, marks, 'A '.repeat(400).trim(), 'Å'.repeat(1000)]) {
      const neededMs = cpuMsOf(() =>
        expect(differing({ legalFullName }, long)).toEqual(['legalFullName differs']),
      );
      // Some tens of milliseconds; without bounds, seconds.
      expect(neededMs).toBeLessThan(1000);
    }
  });

  it('agrees with a licence whose middle name stands apart', () => {
    expect(differing({ givenName: 'Maria', middleName: 'Quincy', familyName: 'Sample' }, licence)).toEqual(
      [],
    );
  });
});
