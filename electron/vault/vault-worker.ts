/** The thread in which the vault lives: a commit waits for the disk, and the window must not. The master key comes by message only. */
import { parentPort, workerData } from 'node:worker_threads';
import { systemRandom } from '../random.ts';
import { serveVault } from './worker/serve-vault.ts';
import { createVaultHost } from './worker/vault-host.ts';
import type { VaultWorkerData } from './worker/vault-protocol.ts';

const { folder } = workerData as VaultWorkerData;
if (!parentPort) throw new Error('the vault runs in a worker');
serveVault(parentPort, createVaultHost({ folder, random: systemRandom }));
