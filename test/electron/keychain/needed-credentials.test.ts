/** What a terminal needs of its providers' credentials, by policy, and whether it is there. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { checkCredentials, neededCredentials } from '../../../electron/keychain/needed-credentials.ts';
import { CredentialField, CredentialProviderId } from '../../../shared/contract/credentials-contract.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';

const pem = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const absent = (name: string) => err(fail('secret-absent', { name }));
const signed = { noah: { signing: 'ES384' } } as const;

/** A keychain with these entries. */
async function keychainOf(entries: Readonly<Record<string, string>>) {
  const store = createMemorySecretStore('training');
  for (const [name, value] of Object.entries(entries)) unwrap(await store.write(name, value));
  return store;
}

describe('what is needed', () => {
  it('is named in the contract, for every provider that has any', () => {
    const withCredentials = ProviderId.options.filter((id) => neededCredentials(id, {}).length > 0);
    expect(withCredentials).toEqual(CredentialProviderId.options);
    const fields = new Set(
      withCredentials.flatMap((id) => neededCredentials(id, {}).map((one) => one.field)),
    );
    expect([...fields].sort()).toEqual([...CredentialField.options].sort());
  });

  it('is a key file only where it is a key', () => {
    const keyFiles = ProviderId.options.flatMap((id) =>
      neededCredentials(id, {}).flatMap(({ name, isKeyFile }) => (isKeyFile ? [name] : [])),
    );
    expect(keyFiles).toEqual(['noah/signingKey']);
  });

  it.each([
    ['ES384', false],
    ['ES256', false],
    ['off', true],
  ] as const)('lets Noah’s signing key be left out as policy signs: %s', (signing, optional) => {
    const [, signingKey] = neededCredentials('noah', { noah: { signing } });
    expect(signingKey).toMatchObject({ field: 'signingKey', optional });
  });
});

describe('whether it is there', () => {
  const apiKey = { 'noah/apiKey': 'specimen-key-0001' };

  it('says which signing key is absent while policy has requests signed', async () => {
    const store = await keychainOf(apiKey);
    expect(await checkCredentials('noah', store, signed)).toEqual(absent('noah/signingKey'));
    // The control: the same keychain is enough where nothing is signed.
    expect(await checkCredentials('noah', store, { noah: { signing: 'off' } })).toEqual(ok());
  });

  it('takes a key that the algorithm cannot use for absent', async () => {
    const store = await keychainOf({ ...apiKey, 'noah/signingKey': pem('P-256') });
    expect(await checkCredentials('noah', store, signed)).toEqual(absent('noah/signingKey'));
    expect(await checkCredentials('noah', store, { noah: { signing: 'ES256' } })).toEqual(ok());
  });

  it('is content with a key of the right curve', async () => {
    const store = await keychainOf({ ...apiKey, 'noah/signingKey': pem('P-384') });
    expect(await checkCredentials('noah', store, signed)).toEqual(ok());
  });

  it('is content with a provider that has no credentials, whatever the keychain says', async () => {
    const store = await keychainOf({});
    expect(await checkCredentials('democrance', store, {})).toEqual(ok());
    expect(await checkCredentials('kybio', store, {})).toEqual(absent('kybio/appId'));
  });

  it('does not call a locked keychain empty', async () => {
    const locked = err(fail('keychain-locked'));
    const store = { ...(await keychainOf(apiKey)), read: async () => locked };
    expect(await checkCredentials('noah', store, signed)).toEqual(locked);
  });
});
