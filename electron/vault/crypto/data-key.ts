/**
 * One random key per record, kept wrapped by the master key: whoever deletes the wrapped key has destroyed the record, wherever
 * its ciphertext may still lie.
 */
import type { Random } from '../../random.ts';
import { open, seal } from './envelope.ts';
import { keyBytes, type VaultKeys } from './vault-keys.ts';

/** The record that a data key is for. */
export interface RecordName {
  readonly kind: 'application' | 'picture' | 'submission';
  readonly recordId: string;
}

const placeOf = ({ kind, recordId }: RecordName, keyId: string) => ({
  kind: `data-key of ${kind}`,
  recordId,
  part: keyId,
});

/** Makes a record's data key: as it is used now, and as it is stored. */
export function createDataKey(record: RecordName, { wrapping, keyId }: VaultKeys, random: Random) {
  const key = random.bytes(keyBytes);
  return { key, wrapped: seal(wrapping, key, placeOf(record, keyId), random) };
}

/** A stored data key, or undefined where it is not this record's, not this master key's, or not as it was stored. */
export function unwrapDataKey(
  record: RecordName,
  stored: { readonly keyId: string; readonly wrapped: Uint8Array },
  { wrapping }: VaultKeys,
): Buffer | undefined {
  const key = open(wrapping, stored.wrapped, placeOf(record, stored.keyId));
  return key?.length === keyBytes ? key : undefined;
}
