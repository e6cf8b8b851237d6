import type {
  CredentialProviderId,
  ProviderCredentials,
} from '../../../shared/contract/credentials-contract.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { HandlersOf } from '../../ipc/handlers.ts';
import { type CredentialsPolicy, neededCredentials } from '../../keychain/needed-credentials.ts';
import { replaceCredentials } from '../../keychain/replace-credentials.ts';
import type { SecretFailure, SecretStore } from '../../keychain/secret-store.ts';
import type { ConnectionTests } from './connection-tests.ts';

/** What the credentials need of the rest of main. */
export interface CredentialsParts {
  /** Undefined where the keychain could not be opened. */
  readonly store: SecretStore | undefined;
  readonly policy: CredentialsPolicy;
  /** Whoever has a test is a provider of this terminal's. */
  readonly tests: ConnectionTests;
  /** Called when something may be new in the keychain: whoever keeps something made of the old forgets it. */
  readonly onWritten: (provider: CredentialProviderId) => void;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** What a supervisor may do with credentials: see whether they are there, replace them, try them. Never read them. */
export function createCredentialsHandlers(
  parts: CredentialsParts,
): HandlersOf<'credentials.list' | 'credentials.write' | 'credentials.test'> {
  const { store, policy, tests, audit, clock } = parts;
  const isConfigured = (provider: ProviderId) => tests[provider] !== undefined;
  const unknownProvider = err(fail('malformed-input', { paths: ['provider'] }));
  // One after the other: two at once could leave the key of one and the secret of the other.
  let lastWrite: Promise<undefined> = Promise.resolve(undefined);

  return {
    'credentials.list': async () =>
      ok(await listCredentials(ProviderId.options.filter(isConfigured), store, policy)),

    'credentials.write': async ({ provider, values }, { staff }) => {
      if (!isConfigured(provider)) return unknownProvider;
      if (!store) return err(fail('keychain-unavailable'));
      const write = lastWrite.then(() => replaceCredentials(store, provider, values, policy));
      lastWrite = write.then(
        () => undefined,
        () => undefined,
      );
      const written = await write;
      if (!written.ok && written.error.code === 'credentials-unusable') return written;
      if (written.ok && written.value.length === 0) return ok(null);
      parts.onWritten(provider);
      if (staff) {
        const typed = Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [name]));
        audit.write('credentials.written', {
          staffId: staff.staffId,
          provider,
          names: written.ok ? [...written.value] : typed,
          ...(written.ok ? {} : { failure: written.error.code }),
        });
      }
      return written.ok ? ok(null) : written;
    },

    'credentials.test': async ({ provider }, { staff }) => {
      const test = tests[provider];
      if (!test) return unknownProvider;
      const begunAt = clock.monotonic();
      const { result, providerCode } = await test();
      if (staff) {
        audit.write('credentials.tested', {
          staffId: staff.staffId,
          provider,
          ...(result.ok ? {} : { failure: result.error.code }),
          ...(providerCode === undefined ? {} : { providerCode }),
          durationMs: Math.round(clock.monotonic() - begunAt),
        });
      }
      return result;
    },
  };
}

async function listCredentials(
  providers: readonly ProviderId[],
  store: SecretStore | undefined,
  policy: CredentialsPolicy,
): Promise<ProviderCredentials[]> {
  let unavailable: ProviderCredentials['unavailable'] = store ? undefined : fail('keychain-unavailable');
  const listed: ProviderCredentials[] = [];
  for (const provider of providers) {
    const fields: ProviderCredentials['fields'] = [];
    for (const { field, name, optional, isKeyFile, isUsable } of neededCredentials(provider, policy)) {
      // A keychain that hangs takes seconds to say so: asked once, it is not asked for the rest.
      const secret: Result<string, SecretFailure> | undefined = unavailable
        ? undefined
        : await store?.read(name);
      if (secret && !secret.ok && secret.error.code !== 'secret-absent') unavailable = secret.error;
      const kept = secret?.ok === true && isUsable(secret.value);
      fields.push({ field, optional, kind: isKeyFile ? 'key-file' : 'line', kept });
    }
    listed.push({ provider, fields, ...(unavailable && fields.length > 0 && { unavailable }) });
  }
  return listed;
}
