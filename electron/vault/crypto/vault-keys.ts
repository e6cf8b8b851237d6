/** What is derived from the master key. Each use has a key of its own, so that no use can be played against another. */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The size of a master key and of a data key. */
export const keyBytes = 32;

/** The keys of an open vault. They live in its worker and nowhere else. */
export interface VaultKeys {
  /** Names the master key without telling anything about it; stored in the database, so that another key is noticed. */
  readonly keyId: string;
  /** Wraps the data keys of records. As a key object, which need not be imported anew for each use. */
  readonly wrapping: KeyObject;
  /** Seals the plain columns of rows. */
  readonly rows: KeyObject;
  /** Seals the small records that have no key of their own. */
  readonly records: KeyObject;
  /** What keys for uses outside of the vault are derived from. */
  readonly purposes: Buffer;
}

/** Derives the keys of a vault. Throws on a master key of another length. */
export function deriveVaultKeys(masterKey: Uint8Array): VaultKeys {
  if (masterKey.length !== keyBytes) throw new RangeError('a master key has 32 bytes');
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(), `vestibule vault 1 ${use}`, bytes));
  return {
    keyId: derive('id', 16).toString('hex'),
    wrapping: createSecretKey(derive('wrapping', keyBytes)),
    rows: createSecretKey(derive('rows', keyBytes)),
    records: createSecretKey(derive('records', keyBytes)),
    purposes: derive('purposes', keyBytes),
  };
}

/** A key of 32 bytes for one use outside of the vault: always the same for this vault and this name, and telling nothing of any other. */
export const derivePurposeKey = ({ purposes }: Pick<VaultKeys, 'purposes'>, name: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', purposes, new Uint8Array(), `vestibule purpose 1 ${name}`, keyBytes));
