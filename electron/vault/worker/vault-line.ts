/** The main thread's end of the line to the vault's worker. */
import { Worker } from 'node:worker_threads';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import type {
  VaultCallName,
  VaultCalls,
  VaultReply,
  VaultRequest,
  VaultWorkerData,
} from './vault-protocol.ts';

/** Calls into the worker. */
export interface VaultLine {
  /** Rejects where the call threw over there, which is a bug. After the worker's end every call is *storage-unavailable*. */
  readonly call: <Name extends VaultCallName>(
    name: Name,
    ...input: Parameters<VaultCalls[Name]>
  ) => Promise<ReturnType<VaultCalls[Name]>>;
  /** Resolves when the worker is gone. Calls made before are answered first. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker. `onBug` hears of an error that ended it. */
export function openVaultLine(options: {
  readonly workerPath: string;
  readonly folder: string;
  readonly onBug: (error: Error) => void;
}): VaultLine {
  const { workerPath, folder, onBug } = options;
  const workerData: VaultWorkerData = { folder };
  // Nothing of this process's environment is of use there.
  const worker = new Worker(workerPath, { workerData, env: {} });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let isOver = false;

  worker.on('message', (reply: VaultReply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('bug' in reply) caller?.reject(new Error(`the vault threw: ${reply.bug}`));
    else caller?.resolve(reply.result);
  });
  worker.on('error', onBug);
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      isOver = true;
      for (const { resolve: answer } of waiting.values()) answer(err(fail('storage-unavailable')));
      waiting.clear();
      resolve();
    });
  });

  const call: VaultLine['call'] = (name, ...input) =>
    new Promise((resolve, reject) => {
      if (isOver) {
        resolve(err(fail('storage-unavailable')) as never);
        return;
      }
      calls += 1;
      const request: VaultRequest = { id: calls, name, input: input[0] };
      waiting.set(request.id, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage(request);
    });

  return {
    call,
    close: async () => {
      if (!isOver) await call('close');
      await ended;
    },
  };
}
