/** Credentials of Noah and KYBIO, and what it means that one of them may be left out. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  isOptionalCredential,
  KybioCredentials,
  NoahCredentials,
} from '../../../electron/keychain/credentials.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { readCredentials, writeCredentials } from '../../../electron/keychain/read-credentials.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';

const apiKey = 'practice_sandbox_0001';
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;
const pem = (type: 'pkcs8' | 'sec1', namedCurve = 'P-384') =>
  ec(namedCurve).export({ type, format: 'pem' }).toString();

describe("Noah's signing key", () => {
  it.each([
    ['PKCS#8', pem('pkcs8')],
    ['SEC1', pem('sec1')],
    ['ES256', pem('pkcs8', 'P-256')],
    ['nothing', undefined],
  ])('may be %s', (_name, signingKey) => {
    expect(NoahCredentials.safeParse({ apiKey, signingKey }).success).toBe(true);
  });

  it.each([
    ['a curve that signs neither', pem('pkcs8', 'secp256k1')],
    [
      'RSA',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    [
      'a public key',
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ type: 'spki', format: 'pem' }),
    ],
    [
      'a key behind a passphrase',
      ec('P-384').export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
    ],
    ['half a key', pem('pkcs8').slice(0, 100)],
    ['an empty text', ''],
  ])('is refused as %s', (_name, signingKey) => {
    expect(NoahCredentials.safeParse({ apiKey, signingKey }).success).toBe(false);
  });
});

it.each([{ appId: 'abc', appKey: 'def' }, { appId: 'abc' }, { appId: 'a b', appKey: 'def' }])(
  "KYBIO's are an id and a key: %j",
  (credentials) => {
    expect(KybioCredentials.safeParse(credentials).success).toBe(
      credentials.appId === 'abc' && 'appKey' in credentials,
    );
  },
);

describe('an entry that may be left out', () => {
  it('is only the one that says so', () => {
    expect(isOptionalCredential('noah', 'signingKey')).toBe(true);
    expect(isOptionalCredential('noah', 'apiKey')).toBe(false);
    expect(isOptionalCredential('quantum-metal', 'secretKey')).toBe(false);
    expect(isOptionalCredential('noah', 'other')).toBe(false);
  });

  it('is read as not there, while the other must be', async () => {
    const store = createMemorySecretStore('training');
    expect(await readCredentials(store, 'noah')).toEqual(err(fail('secret-absent', { name: 'noah/apiKey' })));
    unwrap(await writeCredentials(store, 'noah', { apiKey }));
    expect(unwrap(await readCredentials(store, 'noah'))).toEqual({ apiKey });
  });

  it('comes back line by line when it is there', async () => {
    const store = createMemorySecretStore('training');
    const credentials = { apiKey, signingKey: pem('sec1') };
    unwrap(await writeCredentials(store, 'noah', credentials));
    expect(unwrap(await readCredentials(store, 'noah'))).toEqual(credentials);
  });

  it('does not stay behind when it is left out the next time', async () => {
    const store = createMemorySecretStore('training');
    unwrap(await writeCredentials(store, 'noah', { apiKey, signingKey: pem('pkcs8') }));
    unwrap(await writeCredentials(store, 'noah', { apiKey }));
    expect(unwrap(await readCredentials(store, 'noah'))).toEqual({ apiKey });
  });

  it('is not taken for left out when the keychain is locked', async () => {
    const memory = createMemorySecretStore('training');
    unwrap(await writeCredentials(memory, 'noah', { apiKey }));
    const locked = err(fail('keychain-locked'));
    const store = {
      ...memory,
      read: async (name: string) => (name === 'noah/signingKey' ? locked : memory.read(name)),
      remove: async () => locked,
    };
    expect(await readCredentials(store, 'noah')).toEqual(locked);
    expect(await writeCredentials(store, 'noah', { apiKey })).toEqual(locked);
  });
});
