/** The JWT, read apart and checked with WebCrypto: another implementation than the one that signs. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createKeyReader,
  type SignedRequest,
  signRequest,
} from '../../../../electron/providers/noah/signing.ts';

const nowMs = Date.UTC(2026, 4, 3, 9, 0, 0, 750);
const nowSeconds = Math.floor(nowMs / 1000);
const bodyOf = (text: string) => Buffer.from(text, 'utf8');
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const sign = (request: Partial<SignedRequest>, algorithm: 'ES384' | 'ES256' = 'ES384') =>
  signRequest(
    { method: 'PUT', path: '/v1/customers/1', ...request },
    { key: (algorithm === 'ES384' ? p384 : p256).privateKey, algorithm, nowMs },
  );
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
const claimsOf = async (request: Partial<SignedRequest>) => decode((await sign(request)).split('.')[1]);

async function isValid(jwt: string, algorithm: 'ES384' | 'ES256'): Promise<boolean> {
  const [header, payload, signature = ''] = jwt.split('.');
  const { publicKey } = algorithm === 'ES384' ? p384 : p256;
  const { subtle } = webcrypto;
  const key = await subtle.importKey(
    'spki',
    publicKey.export({ type: 'spki', format: 'der' }),
    { name: 'ECDSA', namedCurve: algorithm === 'ES384' ? 'P-384' : 'P-256' },
    false,
    ['verify'],
  );
  const hash = algorithm === 'ES384' ? 'SHA-384' : 'SHA-256';
  const bytes = Buffer.from(signature, 'base64url');
  return subtle.verify({ name: 'ECDSA', hash }, key, bytes, bodyOf(`${header}.${payload}`));
}

describe('the claims', () => {
  it('are the page, and no other: audience, times in seconds, method, path, and the hash of the body', async () => {
    expect(await claimsOf({ body: bodyOf('{"a":1}') })).toEqual({
      aud: 'https://api.noah.com',
      iat: nowSeconds,
      exp: nowSeconds + 300,
      method: 'PUT',
      path: '/v1/customers/1',
      bodyHash: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    });
  });

  it('have no hash where there is no body', async () => {
    expect(Object.keys(await claimsOf({ method: 'GET' }))).toEqual(['aud', 'iat', 'exp', 'method', 'path']);
    expect(await claimsOf({ body: Buffer.alloc(0) })).not.toHaveProperty('bodyHash');
  });

  it('have the query only where there is one', async () => {
    expect(await claimsOf({ query: {} })).not.toHaveProperty('queryParams');
    expect(await claimsOf({ query: { PageSize: '20' } })).toMatchObject({ queryParams: { PageSize: '20' } });
  });

  it('hash the very bytes, not what they mean', async () => {
    const text = '{"name":"陈美玲 O’Neill"}';
    const { bodyHash } = await claimsOf({ body: bodyOf(text) });
    expect(bodyHash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect((await claimsOf({ body: bodyOf(` ${text}`) })).bodyHash).not.toBe(bodyHash);
  });
});

describe('the signature', () => {
  it.each([
    ['ES384', 128],
    ['ES256', 86],
  ] as const)('is raw %s, %i characters long, and names no key', async (algorithm, characters) => {
    const jwt = await sign({ body: bodyOf('{"a":1}') }, algorithm);
    const [header, , signature] = jwt.split('.');
    expect(decode(header)).toEqual({ alg: algorithm, typ: 'JWT' });
    expect(signature).toHaveLength(characters);
    expect(await isValid(jwt, algorithm)).toBe(true);
  });

  it('does not hold for other claims', async () => {
    const [header, payload, signature] = (await sign({})).split('.');
    const other = { ...decode(payload), path: '/v1/customers/2' };
    const forged = Buffer.from(JSON.stringify(other)).toString('base64url');
    expect(await isValid(`${header}.${forged}.${signature}`, 'ES384')).toBe(false);
  });
});

describe('a private key', () => {
  const pkcs8 = p384.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const sec1 = p384.privateKey.export({ type: 'sec1', format: 'pem' }).toString();

  it.each([
    ['PKCS#8', pkcs8, 'BEGIN PRIVATE KEY'],
    ['SEC1', sec1, 'BEGIN EC PRIVATE KEY'],
    ['PKCS#8 with the line ends of Windows', pkcs8.replaceAll('\n', '\r\n'), 'BEGIN PRIVATE KEY'],
  ])('is read from %s', (_name, pem, heading) => {
    expect(pem).toContain(heading);
    const key = createKeyReader()(pem, 'ES384');
    if (!key) throw new Error('not read');
    expect(createPublicKey(key).export({ type: 'spki', format: 'pem' })).toBe(
      p384.publicKey.export({ type: 'spki', format: 'pem' }),
    );
  });

  it.each([
    ['on the curve of another algorithm', pkcs8, 'ES256'],
    [
      'of RSA',
      generateKeyPairSync('rsa', { modulusLength: 2048 })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      'ES384',
    ],
    ['that is a public one', p384.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'ES384'],
    [
      'behind a passphrase',
      p384.privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString(),
      'ES384',
    ],
    ['cut off', pkcs8.slice(0, 120), 'ES384'],
    ['that is no key', 'hello', 'ES384'],
  ] as const)('%s is none', (_name, pem, algorithm) => {
    expect(createKeyReader()(pem, algorithm)).toBeUndefined();
  });

  it('is imported once, and again when it was replaced', () => {
    const read = createKeyReader();
    const first = read(pkcs8, 'ES384');
    expect(read(pkcs8, 'ES384')).toBe(first);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    const second = read(other.export({ type: 'pkcs8', format: 'pem' }).toString(), 'ES384');
    expect(second && other.equals(second)).toBe(true);
    expect(second?.equals(createPrivateKey(pkcs8))).toBe(false);
  });
});
