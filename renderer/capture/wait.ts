/** Lets time pass. Resolves early, never rejects, when the signal is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The browser's own time. */
export const waitReally: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done);
  });
