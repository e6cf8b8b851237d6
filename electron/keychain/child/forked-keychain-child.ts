import { fork } from 'node:child_process';
import { type KeychainChild, type SpawnKeychainChild, workerEnvironment } from './keychain-child.ts';

/**
 * Runs the keychain worker as a fork of plain Node: for `npm run provision` and for tests, never for the app. The child does
 * not keep this process alive, and ends by itself when this process is gone.
 */
export function forkedKeychainChild(options: {
  /** Absolute path of `keychain-worker.ts`. */
  readonly workerPath: string;
  readonly env: NodeJS.ProcessEnv;
}): SpawnKeychainChild {
  return (): KeychainChild => {
    const child = fork(options.workerPath, [], {
      env: workerEnvironment(options.env),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    child.unref();
    child.channel?.unref();
    return {
      send: (message) => {
        if (child.connected) child.send(message as object, () => {});
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => void exited.then(listener),
      kill: () => child.kill('SIGKILL'),
    };
  };
}
