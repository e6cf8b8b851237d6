/** A signal that aborts with another one or when time is up, and leaves nothing behind once released. */
export interface LimitedSignal {
  readonly signal: AbortSignal;
  /** Resolves at the moment it aborts. */
  readonly aborted: Promise<void>;
  readonly release: () => void;
}

/**
 * Like `AbortSignal.any([outer, AbortSignal.timeout(limitMs)])`, which keeps its timer and its place among the outer
 * signal's dependants long after the call has ended: at a kiosk the outer signal can live as long as a visit.
 */
export function limitSignal(outer: AbortSignal, limitMs: number): LimitedSignal {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const abort = () => {
    controller.abort();
    resolve();
  };
  const timer = setTimeout(abort, limitMs);
  if (outer.aborted) abort();
  else outer.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    aborted: promise,
    release: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}
