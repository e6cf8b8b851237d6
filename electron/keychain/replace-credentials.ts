import type { CredentialField } from '../../shared/contract/credentials-contract.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CredentialProvider } from './credentials.ts';
import { type CredentialsPolicy, neededCredentials } from './needed-credentials.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/** What somebody typed, by field. */
export type TypedCredentials = Readonly<Partial<Record<CredentialField, string>>>;

/**
 * Stores what was typed and leaves alone what was left blank; the names of what was stored. All of it is looked at
 * before anything is written: *credentials-unusable* names each field that can't be right, that is another provider's,
 * or that was left blank with nothing usable to keep. Not all at once: after a failure of the keychain a part may be new.
 */
export async function replaceCredentials(
  store: SecretStore,
  provider: CredentialProvider,
  typed: TypedCredentials,
  policy: CredentialsPolicy,
): Promise<Result<readonly CredentialField[], SecretFailure | Failure<'credentials-unusable'>>> {
  const needed = neededCredentials(provider, policy);
  const wrong = new Set<string>(
    Object.keys(typed).filter((field) => needed.every((one) => one.field !== field)),
  );
  const writes: { readonly field: CredentialField; readonly name: string; readonly value: string }[] = [];
  const useless: string[] = [];

  for (const { field, name, optional, isUsable } of needed) {
    // What is pasted brings blanks and line breaks along; none of the credentials begins or ends with one.
    const value = typed[field]?.trim() ?? '';
    if (value !== '') {
      if (isUsable(value)) writes.push({ field, name, value });
      else wrong.add(field);
      continue;
    }
    const kept = await store.read(name);
    if (!kept.ok && kept.error.code !== 'secret-absent') return kept;
    if (kept.ok && isUsable(kept.value)) continue;
    if (!optional) wrong.add(field);
    // Unusable and not needed: left behind, it would count as absent for ever and could not be got rid of.
    else if (kept.ok) useless.push(name);
  }
  if (wrong.size > 0) return err(fail('credentials-unusable', { fields: [...wrong] }));

  for (const { name, value } of writes) {
    const written = await store.write(name, value);
    if (!written.ok) return written;
  }
  for (const name of useless) {
    const removed = await store.remove(name);
    if (!removed.ok && removed.error.code !== 'secret-absent') return removed;
  }
  return ok(writes.map(({ field }) => field));
}
