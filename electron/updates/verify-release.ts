/**
 * The one place that says whether a release is ours. Nothing of a release is looked at, and no byte of it fetched, before this has said
 * yes; there is no switch, no variable and no second way round it.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { UpdateRefusal } from '../../shared/domain/update.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { UpdateManifest } from './update-manifest.ts';

/** Of the signed release, in bytes. A few hundred are usual for each file of it. */
export const maxReleaseBytes = 64 * 1024;

/** Stands before the signed bytes: a signature of the same key over anything else is none over a release. */
const signedPrefix = 'vestibule-update-1\n';

/** The manifest's exact bytes travel as base64, since nothing on the way may write them anew. */
const SignedRelease = z.strictObject({
  manifest: z.string().max(maxReleaseBytes),
  signatures: z
    .array(z.strictObject({ keyId: z.string().regex(/^[0-9a-f]{16}$/), signature: z.string().max(100) }))
    .max(4),
});

/** The first half of a key's hash: which signature is whose. */
export const keyIdOf = (publicKey: Uint8Array): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/**
 * The release in these bytes, if one of our keys signed it. Every signature that names a key of ours has to be right; one that names another
 * is passed over, so that keys can change. The bytes are refused where they are written in any other way than ours: no byte of them
 * can be changed unnoticed.
 */
export function verifyRelease(
  bytes: Uint8Array,
  keys: readonly string[],
): Result<UpdateManifest, UpdateRefusal> {
  if (bytes.length > maxReleaseBytes) return err('oversize');
  const release = parseRelease(bytes);
  if (!release) return err('tampered');
  if (release.signatures.length === 0) return err('unsigned');
  const manifest = decodeBase64(release.manifest);
  if (!manifest) return err('tampered');
  const signed = Buffer.concat([Buffer.from(signedPrefix), manifest]);
  const ours = new Map(keys.map((key) => [keyIdOf(Buffer.from(key, 'base64')), key]));
  const byUs = release.signatures.filter(({ keyId }) => ours.has(keyId));
  if (byUs.length === 0) return err('other-key');
  const isRight = byUs.every(({ keyId, signature }) => isSignedBy(ours.get(keyId) ?? '', signed, signature));
  if (!isRight) return err('tampered');
  return parseManifest(manifest);
}

function parseRelease(bytes: Uint8Array): z.infer<typeof SignedRelease> | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  const release = SignedRelease.safeParse(parseJson(text));
  if (!release.success) return undefined;
  const { manifest, signatures } = release.data;
  const written = {
    manifest,
    signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature })),
  };
  return `${JSON.stringify(written)}\n` === text ? release.data : undefined;
}

/** Ours and not as a release is written: made by a tool of another day. Nothing of it is guessed. */
function parseManifest(bytes: Buffer): Result<UpdateManifest, UpdateRefusal> {
  const manifest = UpdateManifest.safeParse(parseJson(bytes.toString('utf8')));
  return manifest.success ? ok(manifest.data) : err('malformed');
}

function isSignedBy(key: string, signed: Buffer, signature: string): boolean {
  const bytes = decodeBase64(signature);
  if (bytes?.length !== 64) return false;
  const x = Buffer.from(key, 'base64').toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, signed, publicKey, bytes);
}

/** Undefined for text that more than one spelling leads to. */
function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
