/** Fires once; the function that it returns takes it back. */
export type Timer = (afterMs: number, fire: () => void) => () => void;

/** The machine's own timer. Nothing is kept alive for it. */
export const systemTimer: Timer = (afterMs, fire) => {
  const timer = setTimeout(fire, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
};
