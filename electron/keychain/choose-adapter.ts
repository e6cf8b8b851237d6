import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { KeychainProcess } from './child/keychain-process.ts';
import { OsAdapterName, type ServiceName } from './child/keychain-protocol.ts';
import { type KeychainFailure, keychainFailure } from './os-secret-store.ts';

/**
 * Picks the library for a terminal that has none on record: keytar, and @napi-rs/keyring only where keytar can't be loaded. Both
 * reach the same keychain, so a keychain that is locked for one is not asked through the other.
 */
export async function chooseAdapter(
  process: KeychainProcess,
  service: ServiceName,
): Promise<Result<OsAdapterName, Failure<KeychainFailure['code']>>> {
  for (const adapter of OsAdapterName.options) {
    const reply = await process.call({ operation: 'probe', adapter, service });
    if (reply.kind === 'done') return ok(adapter);
    if (reply.kind === 'refused' && reply.why !== 'adapter-missing') return err(keychainFailure(reply.why));
  }
  return err(fail('keychain-unavailable'));
}
