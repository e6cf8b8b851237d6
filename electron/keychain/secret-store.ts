import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';

/** How a keychain call can fail. *Absent* is said only when the keychain has really answered. */
export type SecretFailure = Failure<
  'secret-absent' | 'keychain-locked' | 'keychain-unavailable' | 'keychain-denied'
>;

/** Which implementation holds the secrets of this terminal; written down at provisioning, never changed silently. */
export type KeychainAdapterName = 'keytar' | 'napi-keyring' | 'memory';

/**
 * The only door to secrets. Names look like `quantum-metal/apiKey`; the service name (with the mode in it) is the
 * store's own. Values never appear in an error, a log or an IPC message. Calls run one at a time.
 */
export interface SecretStore {
  readonly adapter: KeychainAdapterName;
  readonly read: (name: string) => Promise<Result<string, SecretFailure>>;
  readonly write: (name: string, value: string) => Promise<Result<void, SecretFailure>>;
  readonly remove: (name: string) => Promise<Result<void, SecretFailure>>;
  /** Writes, reads and deletes a random probe entry: whether the keychain works at all right now. */
  readonly probe: () => Promise<Result<void, SecretFailure>>;
}
