import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLicence } from '../../../shared/documents/licence/parse-licence.ts';
import { unwrap } from '../../../shared/result.ts';
import { writeLicence } from './specimen-licence.ts';

const today = '2026-11-22';
const read = (choices?: Parameters<typeof writeLicence>[0]) => parseLicence(writeLicence(choices), today);
const refusal = (text: string) => {
  const parsed = parseLicence(text, today);
  return parsed.ok ? undefined : parsed.error;
};

describe('a licence', () => {
  it('is read with its dates as text and its address', () => {
    expect(unwrap(read())).toEqual({
      familyName: 'SAMPLE',
      givenName: 'MARIA',
      middleName: 'QUINCY',
      cutNames: [],
      dateOfBirth: '1986-06-06',
      issuedDate: '2019-06-06',
      expiryDate: '2032-12-10',
      issuer: { country: 'US', state: 'US-VA', writes: 'USA' },
      isIdentityCard: false,
      documentNumber: 'T64235789',
      sex: 'F',
      street: '2300 WEST BROAD STREET',
      street2: '',
      city: 'RICHMOND',
      state: 'US-VA',
      postCode: '23269',
    });
  });

  it('of Canada has the year first and its own post codes', () => {
    const changed = {
      DBB: '19860607',
      DBD: '20190606',
      DBA: '20321210',
      DAJ: 'ON',
      DAK: 'K1A 0B1',
      DCG: 'CAN',
    };
    expect(unwrap(read({ issuer: '636012', changed }))).toMatchObject({
      dateOfBirth: '1986-06-07',
      state: 'CA-ON',
      postCode: 'K1A 0B1',
    });
  });

  it('of Ontario has no offset in its directory', () => {
    const text = writeLicence({ issuer: '636012', changed: { DCG: 'CAN' } });
    expect(parseLicence(text.replace(/DL\d{4}/, 'DL0000'), today).ok).toBe(true);
  });

  it('may be an identity card, and may never expire', () => {
    const card = unwrap(read({ type: 'ID', changed: { DBA: '00000000', DBD: undefined } }));
    expect(card).toMatchObject({ isIdentityCard: true, expiryDate: 'XXXX-XX-XX', issuedDate: 'XXXX-XX-XX' });
  });

  it.each([
    [{ DAA: 'SAMPLE,MARIA,QUINCY' }, '01'],
    [{ DCS: 'SAMPLE', DCT: 'MARIA,QUINCY' }, '03'],
    [{ DCS: 'SAMPLE', DCT: 'MARIA QUINCY' }, '02'],
  ])('of an older version has its names in %o', (names, version) => {
    const changed = { DCS: undefined, DAC: undefined, DAD: undefined, ...names };
    const said = { familyName: 'SAMPLE', givenName: 'MARIA', middleName: 'QUINCY' };
    expect(unwrap(read({ version, changed }))).toMatchObject(said);
  });

  it('says NONE for none', () => {
    expect(unwrap(read({ changed: { DAD: 'NONE' } })).middleName).toBe('');
  });

  it.each<[Record<string, string | undefined>, string, readonly string[]]>([
    [{ DDE: 'T' }, '10', ['familyName']],
    [{ DDF: 'T' }, '10', ['givenName']],
    [{ DDG: 'T' }, '10', ['middleName']],
    [{ DDE: 'T', DDG: 'T' }, '10', ['familyName', 'middleName']],
    [{ DDE: 'U', DDF: 'N' }, '10', []],
    // All given names in one element: its end is what was cut.
    [{ DDF: 'T', DAC: undefined, DAD: undefined, DCT: 'MARIA,QUINCY' }, '03', ['middleName']],
    [{ DDF: 'T', DDG: 'T', DAC: undefined, DAD: undefined, DCT: 'MARIA' }, '03', ['givenName']],
  ])('says in %o which of its names were cut', (changed, version, cutNames) => {
    expect(unwrap(read({ version, changed })).cutNames).toEqual(cutNames);
  });

  it('of the first version may have its permits beside it, and none of a newer version', () => {
    const changed = { DBA: '20321210', DBB: '19860606', DBD: '20190606', PAA: 'M', PAF: '' };
    expect(read({ version: '01', changed })).toMatchObject({ ok: true, value: { familyName: 'SAMPLE' } });
    expect(refusal(writeLicence({ changed: { PAA: 'M' } }))).toBe('damaged-element');
    expect(refusal(writeLicence({ version: '01', changed: { ...changed, PAG: 'M' } }))).toBe(
      'damaged-element',
    );
  });

  it.each([
    ['ZZ', ''],
    ['VA', 'US-VA'],
    ['ON', ''],
    ['', ''],
  ])('in the state %j is in %j', (DAJ, state) => {
    expect(unwrap(read({ changed: { DAJ } })).state).toBe(state);
  });

  it.each(['constructor', '__proto__', 'toString', '3', ''])('of the sex %j says nothing of it', (DBC) => {
    expect(unwrap(read({ changed: { DBC } })).sex).toBeUndefined();
  });

  it('is written in the letters of Western Europe', () => {
    expect(unwrap(read({ changed: { DCS: 'PÉREZ-NUÑEZ' } })).familyName).toBe('PÉREZ-NUÑEZ');
  });

  it('of today was issued, and a person of today was born', () => {
    const dates = { DBB: '11212026', DBD: '11222026', DBA: '11222030' };
    expect(read({ changed: dates }).ok).toBe(true);
  });

  it('has room for parts of the state’s own', () => {
    expect(read({ own: 'ZVZVA01' }).ok).toBe(true);
  });
});

describe('refuses', () => {
  const good = writeLicence();
  it.each([
    ['not-a-licence', good.replace('ANSI ', 'AAMVA')],
    ['not-a-licence', good.slice(1)],
    ['unknown-version', writeLicence({ version: '00' })],
    ['unknown-version', writeLicence({ version: '77' })],
    ['unknown-issuer', writeLicence({ issuer: '123456' })],
    ['damaged-directory', good.replace('DL0031', 'DL0039')],
    ['damaged-directory', good.replace('RICHMOND', 'RICHMONDMORE')],
    ['damaged-directory', good.replace('WEST BROAD ', '')],
    ['no-licence-part', good.replaceAll('DL0', 'ZV0').replace('DLDAQ', 'ZVDAQ')],
    ['damaged-element', good.replace('DAYBRO', 'DA\u0001BRO')],
    ['damaged-element', good.replace('DAYBRO', 'XAYBRO')],
    ['contradiction', writeLicence({ changed: { DCG: 'CAN' } })],
    ['contradiction', writeLicence({ changed: { DBD: '06061985' } })],
    ['contradiction', writeLicence({ changed: { DAY: 'BRO\nDAYBLU' } })],
    ['missing-element', writeLicence({ changed: { DAQ: '' } })],
    ['missing-element', writeLicence({ changed: { DBB: undefined } })],
    ['missing-element', writeLicence({ changed: { DCS: '', DAC: '', DAD: '' } })],
    ['impossible-date', writeLicence({ changed: { DBB: '02301986' } })],
    ['impossible-date', writeLicence({ changed: { DBA: '1210' } })],
    ['missing-element', writeLicence({ changed: { DBA: undefined } })],
    ['impossible-date', writeLicence({ changed: { DBB: '06062150', DBD: '06062160', DBA: '06062170' } })],
    ['impossible-date', writeLicence({ changed: { DBB: '11232026', DBD: '', DBA: '' } })],
    ['impossible-date', writeLicence({ changed: { DBD: '11232026' } })],
    // The order of the text turned; an invisible hyphen; a letter from after Latin-1.
    ['damaged-element', writeLicence({ changed: { DAG: '\u202e99 TSEW' } })],
    ['damaged-element', writeLicence({ changed: { DAG: 'WEST\u00adBROAD' } })],
    ['damaged-element', writeLicence({ changed: { DCS: 'SAMPLĘ' } })],
    // A Cyrillic T; an O with a stroke.
    ['damaged-element', writeLicence({ changed: { DAQ: 'Т64235789' } })],
    ['damaged-element', writeLicence({ changed: { DAQ: 'TØ4235789' } })],
  ])('%s', (error, text) => {
    expect(refusal(text)).toBe(error);
  });

  it('whatever was cut off, wherever', () => {
    const texts = [good, writeLicence({ own: 'ZVZVA01' })];
    for (const text of texts) {
      for (let end = 0; end < text.length; end += 1)
        expect(parseLicence(text.slice(0, end), today).ok).toBe(false);
    }
  });

  it('a text from which something in the middle is missing', () => {
    const gap = fc.record({
      from: fc.integer({ min: 31, max: good.length - 4 }),
      size: fc.integer({ min: 3, max: 40 }),
    });
    fc.assert(
      fc.property(gap, ({ from, size }) => {
        expect(parseLicence(good.slice(0, from) + good.slice(from + size), today).ok).toBe(false);
      }),
    );
  });
});

it('never throws', () => {
  const good = writeLicence();
  const changed = fc
    .tuple(fc.nat(good.length), fc.nat(12), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([at, left, text]) => good.slice(0, at) + text + good.slice(at + left));
  fc.assert(
    fc.property(fc.oneof(changed, fc.string({ unit: 'binary' })), (text) => {
      const parsed = parseLicence(text, today);
      expect(parsed.ok || typeof parsed.error === 'string').toBe(true);
    }),
    { numRuns: 1000 },
  );
});
