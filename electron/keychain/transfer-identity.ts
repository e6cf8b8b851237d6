/**
 * The organisation's key for bundles of unsent items. It is no provider's credential and opens every terminal's bundles, so only the
 * terminals that import hold it; what the others know of it is the recipient in their policy.
 */

import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { AgeIdentity } from '../../shared/settings/age-keys.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/** Its entry in the keychain. */
export const transferIdentityName = 'transfer/identity';

/** The identity, checked again as it is read: what is there but cut off counts as absent. */
export async function readTransferIdentity(store: SecretStore): Promise<Result<AgeIdentity, SecretFailure>> {
  const secret = await store.read(transferIdentityName);
  if (!secret.ok) return secret;
  const parsed = AgeIdentity.safeParse(secret.value);
  return parsed.success ? ok(parsed.data) : err(fail('secret-absent', { name: transferIdentityName }));
}

/**
 * The one identity in a text: the key alone, or the file that `age-keygen` writes, with its comments. Undefined where there is none, more
 * than one, or anything else beside it.
 */
export function findTransferIdentity(text: string): AgeIdentity | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [key, ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const parsed = AgeIdentity.safeParse(key);
  return parsed.success && more.length === 0 ? parsed.data : undefined;
}
