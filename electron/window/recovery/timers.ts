/** Waiting, handed to whoever needs it. Each answers the function that calls it off. */
export interface Timers {
  /** Once, after so many milliseconds. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Again and again, every so many milliseconds. */
  readonly every: (ms: number, act: () => void) => () => void;
}

/** The machine's own. None of them keeps the process alive. */
export const systemTimers: Timers = {
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  every: (ms, act) => {
    const timer = setInterval(act, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};
