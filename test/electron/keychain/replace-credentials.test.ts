/** Typed credentials on their way into the keychain: all or nothing of what can be known beforehand, and blank keeps. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { readCredentials } from '../../../electron/keychain/read-credentials.ts';
import { replaceCredentials } from '../../../electron/keychain/replace-credentials.ts';
import type { SecretStore } from '../../../electron/keychain/secret-store.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';

const pem = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const typed = { apiKey: 'marker-typed-key', secretKey: 'marker-typed-secret' };
const unusable = (...fields: string[]) => err(fail('credentials-unusable', { fields }));
const publishedSample = '5f4dcc3b5aa765d61d8327deb882cf99';

/** A keychain that remembers what was asked of it. */
function watched(entries: Readonly<Record<string, string>> = {}) {
  const memory = createMemorySecretStore('training');
  const changes: string[] = [];
  const store: SecretStore = {
    ...memory,
    write: (name, value) => {
      changes.push(`write ${name}`);
      return memory.write(name, value);
    },
    remove: (name) => {
      changes.push(`remove ${name}`);
      return memory.remove(name);
    },
  };
  const ready = Promise.all(Object.entries(entries).map(([name, value]) => memory.write(name, value)));
  return { store, changes, ready };
}

describe('replacing', () => {
  it('stores what was typed, for the next call to read', async () => {
    const { store } = watched();
    expect(await replaceCredentials(store, 'quantum-metal', typed, {})).toEqual(ok(['apiKey', 'secretKey']));
    expect(unwrap(await readCredentials(store, 'quantum-metal'))).toEqual(typed);
  });

  it.each([
    { apiKey: typed.apiKey },
    { apiKey: typed.apiKey, secretKey: '' },
    { apiKey: ' ', secretKey: typed.secretKey },
  ])('keeps what is stored where %j is blank, without touching it', async (values) => {
    const before = { 'quantum-metal/apiKey': 'stored-key', 'quantum-metal/secretKey': 'stored-secret' };
    const { store, changes, ready } = watched(before);
    await ready;
    unwrap(await replaceCredentials(store, 'quantum-metal', values, {}));
    expect(changes).toHaveLength(1);
    const blank = values.secretKey?.trim() ? 'apiKey' : 'secretKey';
    expect(unwrap(await readCredentials(store, 'quantum-metal'))[blank]).toBe(
      blank === 'apiKey' ? 'stored-key' : 'stored-secret',
    );
  });

  it('keeps only what is there: blank and nothing stored is named', async () => {
    const { store, changes } = watched();
    const answer = await replaceCredentials(store, 'quantum-metal', { apiKey: typed.apiKey }, {});
    expect(answer).toEqual(unusable('secretKey'));
    expect(changes).toEqual([]);
  });

  it('keeps only what is usable: the published sample in the keychain is as good as nothing', async () => {
    const { store, ready } = watched({ 'quantum-metal/secretKey': publishedSample });
    await ready;
    expect(await replaceCredentials(store, 'quantum-metal', { apiKey: typed.apiKey }, {})).toEqual(
      unusable('secretKey'),
    );
  });

  it.each([
    [{ ...typed, apiKey: 'marker with blanks' }, ['apiKey']],
    [{ ...typed, secretKey: 'x'.repeat(201) }, ['secretKey']],
    [{ ...typed, secretKey: publishedSample }, ['secretKey']],
    [{ apiKey: 'ümlaut', secretKey: 'ümlaut' }, ['apiKey', 'secretKey']],
    [{ ...typed, appKey: 'another provider’s' }, ['appKey']],
  ])('names what is wrong in %j, and stores nothing at all', async (values, fields) => {
    const { store, changes } = watched();
    const answer = await replaceCredentials(store, 'quantum-metal', values, {});
    expect(answer).toEqual(unusable(...fields));
    expect(JSON.stringify(answer)).not.toMatch(/marker|x{10}|5f4dcc|mlaut|another/);
    expect(changes).toEqual([]);
  });

  it('takes off the blanks and the line break that pasting brings along', async () => {
    const { store } = watched();
    const pasted = { apiKey: ` ${typed.apiKey}\n`, secretKey: `${typed.secretKey}\r\n` };
    unwrap(await replaceCredentials(store, 'quantum-metal', pasted, {}));
    expect(unwrap(await readCredentials(store, 'quantum-metal'))).toEqual(typed);
  });

  it('takes a key file as it is pasted, on the curve that policy asks for and no other', async () => {
    const { store } = watched();
    const policy = { noah: { signing: 'ES384' } } as const;
    const noah = (signingKey: string) =>
      replaceCredentials(store, 'noah', { apiKey: 'specimen', signingKey }, policy);
    expect(await noah(pem('P-256'))).toEqual(unusable('signingKey'));
    expect(await noah('')).toEqual(unusable('signingKey'));
    const key = `\r\n${pem('P-384').replaceAll('\n', '\r\n')}\r\n`;
    expect(await noah(key)).toEqual(ok(['apiKey', 'signingKey']));
    expect(unwrap(await readCredentials(store, 'noah')).signingKey).toBe(key.trim());
  });

  it('clears an unusable key away where none is needed: nobody could get rid of it otherwise', async () => {
    const { store, ready } = watched({ 'noah/apiKey': 'old', 'noah/signingKey': 'half a key' });
    await ready;
    const policy = { noah: { signing: 'off' } } as const;
    expect(await replaceCredentials(store, 'noah', { apiKey: 'new' }, policy)).toEqual(ok(['apiKey']));
    expect(unwrap(await readCredentials(store, 'noah'))).toEqual({ apiKey: 'new' });
  });

  it.each(['keychain-locked', 'keychain-unavailable', 'keychain-denied'] as const)(
    'passes on %s, from reading and from writing',
    async (code) => {
      const broken = err(fail(code));
      const { store } = watched();
      const noReading = { ...store, read: async () => broken };
      const noWriting = { ...store, write: async () => broken };
      expect(await replaceCredentials(noReading, 'quantum-metal', { apiKey: 'x' }, {})).toEqual(broken);
      expect(await replaceCredentials(noWriting, 'quantum-metal', typed, {})).toEqual(broken);
    },
  );
});
