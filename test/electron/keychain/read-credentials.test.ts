import { describe, expect, it } from 'vitest';
import {
  credentialNames,
  credentialProviders,
  QuantumMetalCredentials,
} from '../../../electron/keychain/credentials.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { readCredentials, writeCredentials } from '../../../electron/keychain/read-credentials.ts';
import type { SecretStore } from '../../../electron/keychain/secret-store.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';

const credentials = { apiKey: 'specimen-key-0001', secretKey: 'specimen-secret-0001' };
const publishedSample = '5f4dcc3b5aa765d61d8327deb882cf99';

describe("Quantum Metal's credentials", () => {
  it('are a key and a secret', () => {
    expect(QuantumMetalCredentials.parse(credentials)).toEqual(credentials);
    expect(credentialProviders).toContain('quantum-metal');
    expect(credentialNames('quantum-metal').map(({ name }) => name)).toEqual([
      'quantum-metal/apiKey',
      'quantum-metal/secretKey',
    ]);
  });

  it.each([
    [{ apiKey: 'a' }],
    [{ ...credentials, apiKey: '' }],
    [{ ...credentials, apiKey: 'with space' }],
    [{ ...credentials, secretKey: 'with-line-break\n' }],
    [{ ...credentials, secretKey: 'x'.repeat(513) }],
    [{ ...credentials, secretKey: 7 }],
    [{ ...credentials, more: 'x' }],
    [{ ...credentials, secretKey: publishedSample }],
    [{ ...credentials, secretKey: publishedSample.toUpperCase() }],
  ])('refuse %j', (value) => {
    expect(QuantumMetalCredentials.safeParse(value).success).toBe(false);
  });
});

describe('reading', () => {
  it('gives what was written', async () => {
    const store = createMemorySecretStore('training');
    unwrap(await writeCredentials(store, 'quantum-metal', credentials));
    expect(unwrap(await readCredentials(store, 'quantum-metal'))).toEqual(credentials);
  });

  it('names the entry that is absent', async () => {
    const store = createMemorySecretStore('training');
    unwrap(await store.write('quantum-metal/apiKey', credentials.apiKey));
    expect(await readCredentials(store, 'quantum-metal')).toEqual(
      err(fail('secret-absent', { name: 'quantum-metal/secretKey' })),
    );
  });

  it('checks again: the published sample in the keychain is as good as nothing', async () => {
    const store = createMemorySecretStore('training');
    unwrap(await writeCredentials(store, 'quantum-metal', { ...credentials, secretKey: publishedSample }));
    expect(await readCredentials(store, 'quantum-metal')).toEqual(
      err(fail('secret-absent', { name: 'quantum-metal/secretKey' })),
    );
  });

  it.each(['keychain-locked', 'keychain-unavailable', 'keychain-denied'] as const)(
    'passes on %s',
    async (code) => {
      const broken = err(fail(code));
      const memory = createMemorySecretStore('training');
      const store: SecretStore = { ...memory, read: async () => broken, write: async () => broken };
      expect(await readCredentials(store, 'quantum-metal')).toEqual(broken);
      expect(await writeCredentials(store, 'quantum-metal', credentials)).toEqual(broken);
    },
  );
});
