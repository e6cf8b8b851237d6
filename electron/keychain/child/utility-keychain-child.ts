import { type KeychainChild, type SpawnKeychainChild, workerEnvironment } from './keychain-child.ts';

/** The part of Electron's `utilityProcess` that is used. */
export interface UtilityProcessModule {
  fork(
    modulePath: string,
    args: string[],
    options: { serviceName: string; stdio: 'ignore'; env: Record<string, string> },
  ): UtilityChild;
}

interface UtilityChild {
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  on(event: 'error', listener: () => void): unknown;
}

/**
 * Runs the keychain worker as a utility process of Electron. A plain fork would be dead in a packaged build, where the fuse
 * that lets Electron run as Node is off. Only after the app is ready.
 */
export function utilityKeychainChild(options: {
  readonly utilityProcess: UtilityProcessModule;
  /** Absolute path of the built `keychain-worker.js`. */
  readonly workerPath: string;
  readonly env: NodeJS.ProcessEnv;
}): SpawnKeychainChild {
  return (): KeychainChild => {
    const child = options.utilityProcess.fork(options.workerPath, [], {
      serviceName: 'Vestibule keychain',
      stdio: 'ignore',
      env: workerEnvironment(options.env),
    });
    // An exit follows; without a listener the event would be thrown in main.
    child.on('error', () => {});
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', listener),
      kill: () => child.kill(),
    };
  };
}
