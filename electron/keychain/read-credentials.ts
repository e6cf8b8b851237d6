import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  type CredentialProvider,
  type Credentials,
  credentialNames,
  credentialSchemas,
  isOptionalCredential,
} from './credentials.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/**
 * A provider's credentials, checked again as they are read. What is there but unusable (cut off, or the published sample) counts
 * as absent: the way out is the same, to provision the terminal.
 */
export async function readCredentials<Provider extends CredentialProvider>(
  store: SecretStore,
  provider: Provider,
): Promise<Result<Credentials<Provider>, SecretFailure>> {
  const found: Record<string, string> = {};
  for (const { field, name } of credentialNames(provider)) {
    const secret = await store.read(name);
    const isDispensable = isOptionalCredential(provider, field);
    if (!secret.ok && secret.error.code === 'secret-absent' && isDispensable) continue;
    if (!secret.ok) return secret;
    found[field] = secret.value;
  }
  const parsed = credentialSchemas[provider].safeParse(found);
  if (parsed.success) return ok(parsed.data as Credentials<Provider>);
  return err(
    fail('secret-absent', { name: `${provider}/${String(parsed.error.issues[0]?.path[0] ?? '*')}` }),
  );
}

/**
 * Stores a provider's credentials, which their schema has passed. Not all at once: after a failure half of them may be new, so the
 * caller must say that it is to be done again.
 */
export async function writeCredentials<Provider extends CredentialProvider>(
  store: SecretStore,
  provider: Provider,
  credentials: Credentials<Provider>,
): Promise<Result<void, SecretFailure>> {
  for (const { field, name } of credentialNames(provider)) {
    const value = credentials[field];
    // One that is left out now must not stay behind from before.
    const written = value === undefined ? await store.remove(name) : await store.write(name, String(value));
    if (!written.ok && !(value === undefined && written.error.code === 'secret-absent')) return written;
  }
  return ok();
}
