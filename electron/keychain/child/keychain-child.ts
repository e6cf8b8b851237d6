/** A child process that runs `keychain-worker.ts`, seen from the process that started it. */
export interface KeychainChild {
  /** Hands over a message; to a child that is gone, nothing happens. */
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once the child is gone, however it went, also if it never started. */
  readonly onExit: (listener: () => void) => void;
  /** Ends the child at once, also in the middle of a call that hangs. */
  readonly kill: () => void;
}

/** Starts one. Main passes Electron's utility process; tests and `npm run provision` pass a fork of plain Node. */
export type SpawnKeychainChild = () => KeychainChild;

/**
 * The environment of the child: C locale, so that error texts are not translated; no display, so that no library starts a
 * D-Bus daemon of its own (which X11 autolaunch would) and finds another keyring there; nothing that loads code into Node.
 */
export function workerEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const dropped = ['DISPLAY', 'WAYLAND_DISPLAY', 'NODE_OPTIONS', 'LC_ALL', 'LANGUAGE'];
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !dropped.includes(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
