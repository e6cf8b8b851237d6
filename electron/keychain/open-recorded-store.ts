import type { Mode } from '../../shared/domain/provider.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { KeychainProcess } from './child/keychain-process.ts';
import type { ServiceName } from './child/keychain-protocol.ts';
import { type KeychainRecord, keychainIdName } from './keychain-record.ts';
import { createOsSecretStore, type KeychainFailure, keychainFailure } from './os-secret-store.ts';
import type { SecretStore } from './secret-store.ts';

/** The keychain service of a mode: what is entered for training is never seen by live work, and the other way round. */
export const serviceOf = (mode: Mode): ServiceName => `vestibule-${mode}`;

/**
 * Opens the keychain that the record names, after it has shown that it works and that it is the same one. *keychain-changed* where
 * it is another: another system, a library that is gone, or a keychain that does not know this terminal.
 */
export async function openRecordedStore(options: {
  readonly process: KeychainProcess;
  readonly mode: Mode;
  readonly platform: NodeJS.Platform;
  readonly record: KeychainRecord;
}): Promise<Result<SecretStore, Failure<KeychainFailure['code'] | 'keychain-changed'>>> {
  const { process, mode, platform, record } = options;
  const service = serviceOf(mode);
  if (record.platform !== platform) return err(fail('keychain-changed'));
  const probe = await process.call({ operation: 'probe', adapter: record.adapter, service });
  if (probe.kind === 'refused')
    return err(probe.why === 'adapter-missing' ? fail('keychain-changed') : keychainFailure(probe.why));

  const store = createOsSecretStore({ process, adapter: record.adapter, service });
  const id = await store.read(keychainIdName);
  if (id.ok) return id.value === record.keychainId ? ok(store) : err(fail('keychain-changed'));
  return err(id.error.code === 'secret-absent' ? fail('keychain-changed') : id.error);
}
