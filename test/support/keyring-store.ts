/** The keychain as the app uses it, with its worker as a fork of this Node. */
import path from 'node:path';
import { systemClock } from '../../electron/clock.ts';
import { forkedKeychainChild } from '../../electron/keychain/child/forked-keychain-child.ts';
import type { KeychainChild } from '../../electron/keychain/child/keychain-child.ts';
import {
  createKeychainProcess,
  type KeychainProcess,
} from '../../electron/keychain/child/keychain-process.ts';
import type { OsAdapterName } from '../../electron/keychain/child/keychain-protocol.ts';
import { createOsSecretStore } from '../../electron/keychain/os-secret-store.ts';
import type { SecretStore } from '../../electron/keychain/secret-store.ts';

const here = import.meta.dirname;
export const keychainWorker = path.join(here, '../../electron/keychain/keychain-worker.ts');
export const carelessWorker = path.join(here, 'keyring-careless-worker.ts');

export interface RealKeychain {
  readonly store: SecretStore;
  readonly process: KeychainProcess;
  /** Every child that was started, with whether it is gone. */
  readonly children: readonly { gone: boolean }[];
}

/** `timeLimitMs` is ample by default, so that a busy machine is not mistaken for a keychain that hangs. */
export function openRealKeychain(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly adapter: OsAdapterName;
  readonly timeLimitMs?: number;
  readonly workerPath?: string;
}): RealKeychain {
  const { env, adapter, timeLimitMs = 15_000, workerPath = keychainWorker } = options;
  const fork = forkedKeychainChild({ workerPath, env });
  const children: { gone: boolean }[] = [];
  const spawn = (): KeychainChild => {
    const child = fork();
    const seen = { gone: false };
    children.push(seen);
    child.onExit(() => {
      seen.gone = true;
    });
    return child;
  };
  const process = createKeychainProcess({ spawn, clock: systemClock, timeLimitMs });
  return {
    store: createOsSecretStore({ process, adapter, service: 'vestibule-training' }),
    process,
    children,
  };
}
