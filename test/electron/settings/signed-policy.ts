/** Signs policies as an organisation does, with code of its own: the bytes as the README of packaging says them. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Organisation {
  readonly privateKey: KeyObject;
  /** As it stands in policy.json. */
  readonly publicKey: string;
}

export function newOrganisation(): Organisation {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of an Ed25519 key's DER are the key.
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { privateKey, publicKey: raw.toString('base64') };
}

export const contents = (version: number, more: Record<string, unknown> = {}) => ({
  version,
  issuedAt: '2026-05-03T09:00:00Z',
  policy: { country: 'SG' },
  ...more,
});

export function signedBundle(
  { privateKey }: Organisation,
  inside: unknown,
  prefix = 'vestibule policy bundle 1\n',
): { schema: number; signed: string; signature: string } {
  const signed = typeof inside === 'string' ? inside : JSON.stringify(inside);
  const signature = sign(null, Buffer.from(prefix + signed), privateKey).toString('base64');
  return { schema: 1, signed, signature };
}
