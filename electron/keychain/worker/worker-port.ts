/** The child's end of the line to the process that started it, the same in Electron's utility process and in plain Node. */
export interface WorkerPort {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** The other end is gone: there is nobody left to answer. */
  readonly onClosed: (listener: () => void) => void;
}

/** The part of Electron's `process.parentPort` that is used. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown;
}

/** This process as a child process: Electron's utility process if it is one, else Node's child with an IPC channel. */
export function openWorkerPort(child: NodeJS.Process): WorkerPort {
  const { parentPort } = child as { readonly parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // Chromium ends a utility process together with the one that started it.
      onClosed: () => {},
    };
  }
  return {
    send: (message) => child.send?.(message),
    onMessage: (listener) => child.on('message', listener),
    onClosed: (listener) => child.on('disconnect', listener),
  };
}
