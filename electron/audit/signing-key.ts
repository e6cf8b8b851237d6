/**
 * The terminal's signature under what it exports: Ed25519 (RFC 8032), by a key that is derived from the vault's and is nowhere else. The
 * organisation notes the public key, or its fingerprint, when the terminal is set up: whoever is shown another one later has another
 * terminal, or another vault, before them.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The name under which the vault gives out the seed. */
export const signingKeyName = 'audit-signing';

/** A terminal's key, to sign with. */
export interface SigningKey {
  /** 43 signs of base64url: the 32 bytes of the public key. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

const seedBytes = 32;
/** An Ed25519 private key in PKCS #8 (RFC 8410, section 7), up to its seed. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of a seed of 32 bytes; another length is a bug. */
export function createSigningKey(seed: Uint8Array): SigningKey {
  if (seed.length !== seedBytes) throw new RangeError('a signing key has a seed of 32 bytes');
  const der = Buffer.concat([pkcs8Head, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key has an x');
  return { publicKey: x, sign: (bytes) => sign(null, bytes, privateKey) };
}

/** Whether these bytes were signed by the owner of a public key; false for what is no key at all. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = readPublicKey(publicKey);
  return key !== undefined && verify(null, bytes, key, signature);
}

function readPublicKey(text: string): KeyObject | undefined {
  if (!isPublicKey(text)) return undefined;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** Whether a text is a public key in its one spelling. */
export const isPublicKey = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === 32 && bytes.toString('base64url') === text;
};

/** What is noted on paper and compared by eye: 128 bits of the key's SHA-256, `3F2A 91C0 …` in eight groups. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** Whether what somebody noted, the public key or its fingerprint however spaced, is this key; undefined where it can be neither. */
export function isNotedKey(noted: string, publicKey: string): boolean | undefined {
  const text = noted.trim();
  if (isPublicKey(text)) return text === publicKey;
  const digits = text.replace(/[\s:-]/g, '').toUpperCase();
  if (!/^[0-9A-F]{32}$/.test(digits)) return undefined;
  return digits === fingerprintOf(publicKey).replaceAll(' ', '');
}
