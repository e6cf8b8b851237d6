/**
 * The vault's master key, wrapped for the organisation in an armored age file: without it, a dead terminal's keychain takes the customers
 * with it who were never sent. Everybody may write such a file to a recipient, so what comes out of one is believed only where the vault
 * says that this is its key.
 */
import { z } from 'zod';
import { Mode } from '../../../shared/domain/provider.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeIdentity, AgeRecipient } from '../../../shared/settings/age-keys.ts';
import { deriveVaultKeys, keyBytes } from '../crypto/vault-keys.ts';

/** What stands inside. */
export const RecoveryContents = z.strictObject({
  schema: z.literal(1),
  terminal: z.string().min(1).max(40),
  mode: Mode,
  /** Names the key, as the database does. */
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Base64. */
  masterKey: z.base64().length(44),
  /** Unix ms, the terminal's clock. */
  wrappedAt: z.number().int(),
});
export type RecoveryContents = z.infer<typeof RecoveryContents>;

/** Why a file gives no key. A changed first line can't be told from another's identity: age looks for its own lines by trying them. */
export type RecoveryFileProblem = 'wrong-identity' | 'file-damaged' | 'file-newer';

/** A file of ours takes 600 bytes. */
export const maxRecoveryFileBytes = 16 * 1024;

/** The file's text. Throws on a key of another length. */
export async function wrapMasterKey(
  key: Uint8Array,
  facts: Pick<RecoveryContents, 'terminal' | 'mode' | 'wrappedAt'>,
  recipient: AgeRecipient,
): Promise<string> {
  const { Encrypter, armor } = await import('age-encryption');
  const { keyId } = deriveVaultKeys(key);
  const masterKey = Buffer.from(key).toString('base64');
  const contents: RecoveryContents = { schema: 1, ...facts, keyId, masterKey };
  const plain = Buffer.from(JSON.stringify(contents));
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  try {
    return armor.encode(await encrypter.encrypt(plain));
  } finally {
    plain.fill(0);
  }
}

/** What a file holds, for the holder of the identity. */
export async function unwrapMasterKey(
  text: string,
  identity: AgeIdentity,
): Promise<Result<RecoveryContents, RecoveryFileProblem>> {
  if (text.length > maxRecoveryFileBytes) return err('file-damaged');
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(armor.decode(text));
  } catch (error) {
    const isForAnother = error instanceof Error && error.message.startsWith('no identity matched');
    return err(isForAnother ? 'wrong-identity' : 'file-damaged');
  }
  try {
    return parseContents(Buffer.from(plain).toString('utf8'));
  } finally {
    plain.fill(0);
  }
}

function parseContents(json: string): Result<RecoveryContents, RecoveryFileProblem> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return err('file-damaged');
  }
  const schema = z.object({ schema: z.number().int() }).safeParse(value);
  if (schema.success && schema.data.schema > 1) return err('file-newer');
  const parsed = RecoveryContents.safeParse(value);
  if (!parsed.success) return err('file-damaged');
  const key = Buffer.from(parsed.data.masterKey, 'base64');
  const holds = key.length === keyBytes && deriveVaultKeys(key).keyId === parsed.data.keyId;
  key.fill(0);
  return holds ? ok(parsed.data) : err('file-damaged');
}
