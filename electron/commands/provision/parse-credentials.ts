import { err, ok, type Result } from '../../../shared/result.ts';
import {
  type CredentialProvider,
  type Credentials,
  credentialNames,
  credentialSchemas,
} from '../../keychain/credentials.ts';

/** What is wrong with the credentials that somebody gave. Never holds any of what they gave. */
export type CredentialsProblem =
  | { readonly problem: 'nothing-given' | 'too-large' | 'not-json' | 'published-sample' }
  /** Fields of the provider that are missing or can't be right; `*` for surplus ones or something that is no object. */
  | { readonly problem: 'wrong-fields'; readonly fields: readonly string[] };

/** No provider's credentials come near it. */
export const maxCredentialBytes = 64 * 1024;

/** Parses a provider's credentials from the bytes of a JSON text. */
export function parseCredentials<Provider extends CredentialProvider>(
  provider: Provider,
  bytes: Uint8Array,
): Result<Credentials<Provider>, CredentialsProblem> {
  if (bytes.length > maxCredentialBytes) return err({ problem: 'too-large' });
  const text = decode(bytes);
  if (text?.trim() === '') return err({ problem: 'nothing-given' });
  const value = text === undefined ? undefined : parseJson(text);
  if (value === undefined) return err({ problem: 'not-json' });
  const parsed = credentialSchemas[provider].safeParse(value);
  if (parsed.success) return ok(parsed.data as Credentials<Provider>);
  const { issues } = parsed.error;
  if (issues.some((issue) => issue.code === 'custom' && issue.params?.sample === true))
    return err({ problem: 'published-sample' });
  const known: readonly string[] = credentialNames(provider).map(({ field }) => field);
  const wrong = issues.map(({ path }) => known.find((field) => field === path[0]) ?? '*');
  return err({ problem: 'wrong-fields', fields: [...new Set(wrong)] });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
