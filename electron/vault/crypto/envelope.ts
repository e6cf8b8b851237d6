/**
 * AES-256-GCM with everything that could be chosen wrongly fixed: one version byte, a random 96-bit IV, a 16-byte tag that can't be
 * shortened. The version is part of what is bound, so that a later format can never be read as this one.
 *
 *     version (1) | IV (12) | ciphertext | tag (16)
 */
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { Random } from '../../random.ts';
import { associatedData } from './associated-data.ts';

const algorithm = 'aes-256-gcm';
const envelopeVersion = 1;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes;

/** What an envelope is worth nothing without: the key's own record, and the place inside it. */
export interface Binding {
  /** The sort of record, such as `submission`. */
  readonly kind: string;
  readonly recordId: string;
  /** The field inside the record; for a wrapped data key, the id of the key that wraps it. */
  readonly part: string;
}

const isBinding = ({ kind, recordId, part }: { readonly [Name in keyof Binding]: unknown }) =>
  [kind, recordId, part].every((field) => typeof field === 'string');

const bound = ({ kind, recordId, part }: Binding) =>
  associatedData('vestibule', String(envelopeVersion), kind, recordId, part);

/** Seals bytes for exactly one place. `key` has 32 bytes. */
export function seal(
  key: Uint8Array | KeyObject,
  plain: Uint8Array,
  binding: Binding,
  random: Random,
): Buffer {
  const iv = random.bytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(bound(binding));
  const sealed = Buffer.allocUnsafe(headBytes + plain.length + tagBytes);
  sealed[0] = envelopeVersion;
  iv.copy(sealed, 1);
  cipher.update(plain).copy(sealed, headBytes);
  cipher.final();
  cipher.getAuthTag().copy(sealed, headBytes + plain.length);
  return sealed;
}

/**
 * What was sealed, or undefined where anything about it is wrong; which thing is never said. A damaged row can hold anything in place of bytes
 * and names.
 */
export function open(key: Uint8Array | KeyObject, sealed: unknown, binding: Binding): Buffer | undefined {
  if (!(sealed instanceof Uint8Array) || !isBinding(binding)) return undefined;
  if (sealed.length < headBytes + tagBytes || sealed[0] !== envelopeVersion) return undefined;
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, headBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound(binding));
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(headBytes, end));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}
