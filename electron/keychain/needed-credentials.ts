/** What a terminal of a given policy needs of a provider's credentials, which may be more than their form. */
import type { z } from 'zod';
import type { CredentialField } from '../../shared/contract/credentials-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { NoahPolicy } from '../../shared/settings/policy.ts';
import {
  type CredentialProvider,
  credentialNames,
  credentialProviders,
  credentialSchemas,
  signingNoahCredentials,
} from './credentials.ts';
import { readCredentials } from './read-credentials.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/** The part of the policy's providers that says what is needed. */
export interface CredentialsPolicy {
  readonly noah?: Pick<NoahPolicy, 'signing'> | undefined;
}

/** One of a provider's credentials, as this terminal needs it. */
export interface NeededCredential {
  readonly field: CredentialField;
  /** In the keychain, such as `noah/apiKey`. */
  readonly name: string;
  readonly optional: boolean;
  /** A private key in PEM, which has several lines. */
  readonly isKeyFile: boolean;
  readonly isUsable: (value: string) => boolean;
}

/** A provider's credentials, in the order of its schema. None for a provider that knows the customer instead. */
export function neededCredentials(
  provider: ProviderId,
  policy: CredentialsPolicy,
): readonly NeededCredential[] {
  if (!hasOwnCredentials(provider)) return [];
  const shape: Readonly<Record<string, z.ZodType>> = schemaFor(provider, policy).shape;
  return credentialNames(provider).map(({ field, name }) => ({
    field,
    name,
    optional: shape[field]?.safeParse(undefined).success ?? false,
    isKeyFile: field === 'signingKey',
    isUsable: (value) => shape[field]?.safeParse(value).success ?? false,
  }));
}

/**
 * Whether everything is there that this terminal needs to call a provider; the first thing that is not, by name. A key
 * that the policy's algorithm can't use is as good as none.
 */
export async function checkCredentials(
  provider: ProviderId,
  store: SecretStore,
  policy: CredentialsPolicy,
): Promise<Result<void, SecretFailure>> {
  if (!hasOwnCredentials(provider)) return ok();
  const read = await readCredentials(store, provider);
  if (!read.ok) return read;
  const found: Readonly<Record<string, string | undefined>> = read.value;
  const missing = neededCredentials(provider, policy).find(({ field, optional, isUsable }) => {
    const value = found[field];
    return value === undefined ? !optional : !isUsable(value);
  });
  return missing ? err(fail('secret-absent', { name: missing.name })) : ok();
}

/** Whether there is anything to write for a provider. */
function hasOwnCredentials(provider: ProviderId): provider is CredentialProvider {
  return credentialProviders.some((id) => id === provider);
}

function schemaFor(provider: CredentialProvider, { noah }: CredentialsPolicy) {
  if (provider !== 'noah' || !noah || noah.signing === 'off') return credentialSchemas[provider];
  return signingNoahCredentials(noah.signing);
}
