import type { Failure } from '../../shared/failure.ts';
import { fail } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { KeychainProcess } from './child/keychain-process.ts';
import type {
  KeychainRefusal,
  KeychainReply,
  OsAdapterName,
  ServiceName,
} from './child/keychain-protocol.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/** The keychain exists and can't be used. */
export type KeychainFailure = Exclude<SecretFailure, { code: 'secret-absent' }>;

/** A `SecretStore` in the operating system's keychain, through one library. */
export function createOsSecretStore(options: {
  readonly process: KeychainProcess;
  readonly adapter: OsAdapterName;
  readonly service: ServiceName;
}): SecretStore {
  const { process, adapter, service } = options;
  const done = async (name: string, reply: Promise<KeychainReply>): Promise<Result<void, SecretFailure>> => {
    const failure = failureOf(name, await reply);
    return failure === undefined ? ok() : err(failure);
  };
  return {
    adapter,
    read: async (name) => {
      const reply = await process.call({ operation: 'read', adapter, service, name });
      if (reply.kind === 'value') return ok(reply.value);
      return err(failureOf(name, reply) ?? fail('keychain-unavailable'));
    },
    write: (name, value) => done(name, process.call({ operation: 'write', adapter, service, name, value })),
    remove: (name) => done(name, process.call({ operation: 'remove', adapter, service, name })),
    probe: () => done('', process.call({ operation: 'probe', adapter, service })),
  };
}

function failureOf(name: string, reply: KeychainReply): SecretFailure | undefined {
  if (reply.kind === 'absent') return fail('secret-absent', { name });
  return reply.kind === 'refused' ? keychainFailure(reply.why) : undefined;
}

/** A refusal in the words of the contract. */
export function keychainFailure(why: KeychainRefusal): KeychainFailure {
  const failures: Record<KeychainRefusal, Failure<KeychainFailure['code']>> = {
    locked: fail('keychain-locked'),
    denied: fail('keychain-denied'),
    unavailable: fail('keychain-unavailable'),
    'adapter-missing': fail('keychain-unavailable'),
  };
  return failures[why];
}
