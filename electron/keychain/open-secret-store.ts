import type { Mode } from '../../shared/domain/provider.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { SpawnKeychainChild } from './child/keychain-child.ts';
import { createKeychainProcess, type KeychainProcess } from './child/keychain-process.ts';
import { chooseAdapter } from './choose-adapter.ts';
import { readKeychainRecord } from './keychain-record.ts';
import { createMemorySecretStore } from './memory-secret-store.ts';
import { openRecordedStore, serviceOf } from './open-recorded-store.ts';
import { createOsSecretStore } from './os-secret-store.ts';
import type { SecretStore } from './secret-store.ts';

/** Secrets, ready for use. */
export interface OpenedKeychain {
  readonly store: SecretStore;
  /** What staff must see on every screen. */
  readonly notices: readonly 'keychain-in-memory'[];
  /** Ends the child process. The store answers *unavailable* from then on. */
  readonly close: () => void;
}

/** Why a live terminal does not start. */
export type OpenKeychainFailure = Failure<
  | 'keychain-locked'
  | 'keychain-unavailable'
  | 'keychain-denied'
  | 'keychain-changed'
  | 'keychain-not-set-up'
  | 'settings-invalid'
>;

interface OpenOptions {
  readonly mode: Mode;
  /** The mode's own folder. */
  readonly profileDir: string;
  readonly platform: NodeJS.Platform;
  readonly spawn: SpawnKeychainChild;
  readonly clock: Clock;
  readonly timeLimitMs?: number;
}

/**
 * Opens this terminal's secrets at start. Live: the keychain on record, working and unchanged, or a failure; there is nothing to
 * fall back to. Training: a keychain that works, else memory with a notice; it never fails.
 */
export async function openSecretStore(
  options: OpenOptions,
): Promise<Result<OpenedKeychain, OpenKeychainFailure>> {
  const process = createKeychainProcess(options);
  const close = () => process.close();
  const store =
    options.mode === 'live'
      ? await openForLive({ ...options, process })
      : await openForTraining({ ...options, process });
  if (store.ok) return ok({ store: store.value, notices: [], close });
  close();
  if (options.mode === 'live') return err(store.error);
  return ok({ store: createMemorySecretStore(options.mode), notices: ['keychain-in-memory'], close });
}

type StoreResult = Promise<Result<SecretStore, OpenKeychainFailure>>;

async function openForLive(options: OpenOptions & { readonly process: KeychainProcess }): StoreResult {
  const record = readKeychainRecord(options.profileDir);
  if (!record.ok) return record;
  if (record.value === undefined) return err(fail('keychain-not-set-up'));
  return await openRecordedStore({ ...options, record: record.value });
}

/** A training terminal need not be provisioned; if it was, its record holds as on a live one. */
async function openForTraining(options: OpenOptions & { readonly process: KeychainProcess }): StoreResult {
  const record = readKeychainRecord(options.profileDir);
  if (!record.ok) return record;
  if (record.value !== undefined) return await openRecordedStore({ ...options, record: record.value });
  const { process, mode } = options;
  const adapter = await chooseAdapter(process, serviceOf(mode));
  if (!adapter.ok) return adapter;
  return ok(createOsSecretStore({ process, adapter: adapter.value, service: serviceOf(mode) }));
}
