/** The organisation's key for bundles, in the keychain. */
import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import {
  findTransferIdentity,
  readTransferIdentity,
  transferIdentityName,
} from '../../../electron/keychain/transfer-identity.ts';
import { unwrap } from '../../../shared/result.ts';
import { AgeRecipient } from '../../../shared/settings/age-keys.ts';
import { anotherOrganisation, organisation } from '../outbox/transfer/support/specimens.ts';

const { identity, recipient } = organisation;
const file = `# created: 2026-05-03T09:00:00Z\n# public key: ${recipient}\n${identity}\n`;

describe('the identity', () => {
  it('is kept and replaced', async () => {
    const store = createMemorySecretStore('training');
    const absent = { ok: false, error: { code: 'secret-absent', name: transferIdentityName } };
    expect(await readTransferIdentity(store)).toEqual(absent);
    for (const one of [identity, anotherOrganisation.identity]) {
      unwrap(await store.write(transferIdentityName, one));
      expect(unwrap(await readTransferIdentity(store))).toBe(one);
    }
  });

  it('that is cut off counts as absent', async () => {
    const store = createMemorySecretStore('training');
    unwrap(await store.write(transferIdentityName, identity.slice(0, -1)));
    expect(await readTransferIdentity(store)).toMatchObject({ error: { code: 'secret-absent' } });
  });

  it.each([identity, `  ${identity}\r\n`, file, file.replaceAll('\n', '\r\n')])('is found in %j', (text) => {
    expect(findTransferIdentity(text)).toBe(identity);
  });

  it.each([
    '',
    '# only a comment',
    recipient,
    identity.toLowerCase(),
    identity.slice(0, -1),
    `${identity}Q`,
    `${identity}\n${anotherOrganisation.identity}`,
    `${identity} for the branch`,
    'AGE-SECRET-KEY-PQ-1QQQQ',
  ])('is not found in %j', (text) => {
    expect(findTransferIdentity(text)).toBeUndefined();
  });
});

it.each([
  ['recipient', recipient, (text: string) => AgeRecipient.safeParse(text).success],
  ['identity', identity, (text: string) => findTransferIdentity(text) !== undefined],
])('any slip of one character in the %s is found', (_, key, isTaken) => {
  expect(isTaken(key)).toBe(true);
  for (let at = 0; at < key.length; at += 1) {
    for (const slip of ['Q', 'q', '1', 'B', ' ', '']) {
      const wrong = key.slice(0, at) + slip + key.slice(at + 1);
      if (wrong !== key && wrong.trim() !== key) expect(isTaken(wrong), `${wrong}`).toBe(false);
    }
  }
});
