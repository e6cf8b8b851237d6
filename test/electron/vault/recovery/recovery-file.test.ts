/** The wrapped key: for the holder of the identity alone, and never believed where a bit of it was changed. */
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deriveVaultKeys } from '../../../../electron/vault/crypto/vault-keys.ts';
import { unwrapMasterKey, wrapMasterKey } from '../../../../electron/vault/recovery/recovery-file.ts';
import { unwrap } from '../../../../shared/result.ts';
import type { AgeIdentity, AgeRecipient } from '../../../../shared/settings/age-keys.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const identity = (await generateIdentity()) as AgeIdentity;
const recipient = (await identityToRecipient(identity)) as AgeRecipient;
const key = Buffer.alloc(32, 7);
const facts = { terminal: 'Counter 2', mode: 'live', wrappedAt: 1_800_000_000_000 } as const;
const text = await wrapMasterKey(key, facts, recipient);

/** A file of any contents, made as an outsider makes one: the recipient is public. */
async function forged(contents: unknown): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(JSON.stringify(contents)));
}

describe('the recovery file', () => {
  it('gives the key back to the holder of the identity, with the terminal it is of', async () => {
    expect(unwrap(await unwrapMasterKey(text, identity))).toEqual({
      schema: 1,
      ...facts,
      keyId: deriveVaultKeys(key).keyId,
      masterKey: key.toString('base64'),
    });
  });

  it('shows nothing of the key or the terminal', () => {
    const bytes = Buffer.from(armor.decode(text));
    for (const secret of [key, Buffer.from(key.toString('base64')), Buffer.from('Counter 2')])
      expect(bytes.includes(secret)).toBe(false);
    expect(text).not.toContain(key.toString('base64'));
  });

  it("is closed to another's identity", async () => {
    const other = (await generateIdentity()) as AgeIdentity;
    expect(await unwrapMasterKey(text, other)).toEqual({ ok: false, error: 'wrong-identity' });
  });

  it('gives nothing once a bit of it was changed, or its end is gone', async () => {
    const bytes = armor.decode(text);
    const changed = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    });
    const cut = fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut), async (damaged) => {
        const opened = await unwrapMasterKey(armor.encode(damaged), identity);
        expect(opened.ok).toBe(false);
      }),
      { numRuns: 60 },
    );
    // The same path, untouched, opens.
    expect((await unwrapMasterKey(armor.encode(bytes), identity)).ok).toBe(true);
  });

  it.each([
    '',
    'no age file',
    '-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n',
    'x'.repeat(20_000),
  ])('takes what is no age file for damaged (%#)', async (other) => {
    expect(await unwrapMasterKey(other, identity)).toEqual({ ok: false, error: 'file-damaged' });
  });

  it('is not believed where somebody else wrote it: key and name of the key must belong together', async () => {
    const contents = unwrap(await unwrapMasterKey(text, identity));
    expect((await unwrapMasterKey(await forged(contents), identity)).ok).toBe(true);
    for (const wrong of [
      { ...contents, keyId: 'f'.repeat(32) },
      { ...contents, masterKey: Buffer.alloc(31, 7).toString('base64') },
      { ...contents, extra: 1 },
      [],
    ])
      expect(await unwrapMasterKey(await forged(wrong), identity)).toEqual({
        ok: false,
        error: 'file-damaged',
      });
    const newer = await forged({ schema: 2, anything: true });
    expect(await unwrapMasterKey(newer, identity)).toEqual({ ok: false, error: 'file-newer' });
  });
});
