import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import { associatedData } from '../../../../electron/vault/crypto/associated-data.ts';
import { createDataKey, unwrapDataKey } from '../../../../electron/vault/crypto/data-key.ts';
import { open, seal } from '../../../../electron/vault/crypto/envelope.ts';
import { isRowIntact, sealRow } from '../../../../electron/vault/crypto/row-seal.ts';
import { deriveVaultKeys } from '../../../../electron/vault/crypto/vault-keys.ts';

const key = randomBytes(32);
const place = { kind: 'picture', recordId: 'one', part: 'front' };
const sealHere = (plain: Uint8Array, binding = place) => seal(key, plain, binding, systemRandom);

describe('an envelope', () => {
  it('gives back what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), fc.string(), fc.string(), (plain, recordId, part) => {
        const binding = { kind: 'application', recordId, part };
        expect(open(key, sealHere(plain, binding), binding)).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('is refused after a flip of any bit of any of its bytes', () => {
    const sealed = sealHere(Buffer.from('Nur Aina binti Contoh'));
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(open(key, changed, place), `byte ${at}, bit ${bit}`).toBeUndefined();
      }
    }
    expect(open(key, sealed, place)).toBeDefined();
  });

  it('is refused at every shorter length, and with anything behind it', () => {
    const sealed = sealHere(Buffer.from('specimen'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(open(key, sealed.subarray(0, length), place)).toBeUndefined();
    }
    expect(open(key, Buffer.concat([sealed, Buffer.alloc(1)]), place)).toBeUndefined();
  });

  it.each([
    ['another record', { ...place, recordId: 'two' }],
    ['the other side', { ...place, part: 'back' }],
    ['another kind', { ...place, kind: 'application' }],
    ['a boundary that moved', { ...place, recordId: 'onef', part: 'ront' }],
  ])('is refused in the place of %s', (_, binding) => {
    expect(open(key, sealHere(Buffer.from('specimen')), binding)).toBeUndefined();
  });

  it('is refused with another key', () => {
    expect(open(randomBytes(32), sealHere(Buffer.from('specimen')), place)).toBeUndefined();
  });

  it('never repeats an IV: 100,000 seals', () => {
    const ivs = new Set<string>();
    const plain = Buffer.from('x');
    for (let count = 0; count < 100_000; count += 1) ivs.add(sealHere(plain).toString('latin1', 1, 13));
    expect(ivs.size).toBe(100_000);
  });
});

describe('what an envelope is bound to', () => {
  it('differs wherever the fields differ', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        // Lone surrogates have no UTF-8; ids have none.
        fc.pre([...one, ...other].every((field) => field.isWellFormed()));
        expect(associatedData(...one).equals(associatedData(...other))).toBe(isSame);
      }),
    );
    expect(associatedData('ab', 'c').equals(associatedData('a', 'bc'))).toBe(false);
  });
});

describe('a data key', () => {
  const keys = deriveVaultKeys(randomBytes(32));
  const record = { kind: 'submission', recordId: 'one' } as const;
  const made = createDataKey(record, keys, systemRandom);
  const stored = { keyId: keys.keyId, wrapped: made.wrapped };

  it('is given back for its own record', () => {
    expect(unwrapDataKey(record, stored, keys)).toEqual(made.key);
  });

  it.each<[string, Parameters<typeof unwrapDataKey>]>([
    ['another record', [{ ...record, recordId: 'two' }, stored, keys]],
    ['a record of another kind', [{ ...record, kind: 'picture' }, stored, keys]],
    ['another master key', [record, stored, deriveVaultKeys(randomBytes(32))]],
    ['another key id', [record, { ...stored, keyId: '00' }, keys]],
    [
      'a changed byte',
      [record, { ...stored, wrapped: stored.wrapped.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) }, keys],
    ],
  ])('is not given to %s', (_, [name, what, whose]) => {
    expect(unwrapDataKey(name, what, whose)).toBeUndefined();
  });
});

describe('the keys of a vault', () => {
  it('are another for each use, and the id tells nothing of them', () => {
    const { keyId, wrapping, rows } = deriveVaultKeys(Buffer.alloc(32, 1));
    expect(wrapping.equals(rows)).toBe(false);
    const texts = [wrapping, rows].map((one) => one.export().toString('hex'));
    expect(texts.some((text) => text.includes(keyId))).toBe(false);
    expect(deriveVaultKeys(Buffer.alloc(32, 1)).keyId).toBe(keyId);
    expect(deriveVaultKeys(Buffer.alloc(32, 2)).keyId).not.toBe(keyId);
  });

  it('are never derived from a key of another length', () => {
    expect(() => deriveVaultKeys(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('the seal of a row', () => {
  const columns = ['id', 1, null, 'waiting'];
  const rowSeal = sealRow(key, 'submission', columns);

  it('holds for exactly these columns', () => {
    expect(isRowIntact(key, 'submission', columns, rowSeal)).toBe(true);
  });

  it.each<[string, string, (string | number | null)[]]>([
    ['another value', 'submission', ['id', 2, null, 'waiting']],
    ['a number as text', 'submission', ['id', '1', null, 'waiting']],
    ['NULL as text', 'submission', ['id', 1, 'null', 'waiting']],
    ['columns in another order', 'submission', [1, 'id', null, 'waiting']],
    ['a column fewer', 'submission', ['id', 1, null]],
    ['another table', 'ledger', ['id', 1, null, 'waiting']],
  ])('does not hold for %s', (_, table, changed) => {
    expect(isRowIntact(key, table, changed, rowSeal)).toBe(false);
  });

  it('is refused where it is missing or short', () => {
    expect(isRowIntact(key, 'submission', columns, null)).toBe(false);
    expect(isRowIntact(key, 'submission', columns, rowSeal.subarray(1))).toBe(false);
  });
});
