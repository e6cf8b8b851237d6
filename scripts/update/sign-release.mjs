/** The signature over a release, and its check, as `electron/updates/verify-release.ts` makes it: by code of its own. */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** As in the kiosk: a signature of the same key over anything else is none over a release. */
const prefix = Buffer.from('vestibule-update-1\n');

/**
 * The 32 bytes of a public key, as the build takes them.
 * @param {import('node:crypto').KeyObject} key private or public
 */
export function publicKeyOf(key) {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}

/** @param {string} pem as `openssl genpkey -algorithm ed25519` writes it */
export function readPrivateKey(pem) {
  try {
    const key = createPrivateKey(pem);
    publicKeyOf(key);
    return key;
  } catch {
    // The error of the library may quote what it was given.
    throw new Error('this is no private Ed25519 key in PEM');
  }
}

/** @param {Uint8Array} publicKey */
export const keyIdOf = (publicKey) => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/**
 * The release as it lies on the feed: the manifest's exact bytes, and a signature by each key.
 * @param {Record<string, unknown>} manifest
 * @param {readonly import('node:crypto').KeyObject[]} keys
 */
export function signRelease(manifest, keys) {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const signatures = keys.map((key) => ({
    keyId: keyIdOf(publicKeyOf(key)),
    signature: sign(null, Buffer.concat([prefix, bytes]), key).toString('base64'),
  }));
  return `${JSON.stringify({ manifest: bytes.toString('base64'), signatures })}\n`;
}

/**
 * The manifest of a release that each of these keys signed. Throws where one did not.
 * @param {string} release
 * @param {readonly string[]} keys public, in base64
 */
export function openRelease(release, keys) {
  const { manifest, signatures } = JSON.parse(release);
  const bytes = Buffer.from(manifest, 'base64');
  for (const key of keys) {
    const raw = Buffer.from(key, 'base64');
    const x = raw.toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const found = signatures.find((/** @type {{ keyId: string }} */ { keyId }) => keyId === keyIdOf(raw));
    const signature = Buffer.from(found?.signature ?? '', 'base64');
    if (!found || !verify(null, Buffer.concat([prefix, bytes]), publicKey, signature))
      throw new Error(`not signed by ${key}`);
  }
  return JSON.parse(bytes.toString('utf8'));
}
