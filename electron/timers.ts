/** Calls something later; what it returns calls that off. */
export type Timer = (ms: number, act: () => void) => () => void;

/** Waiting, handed to whoever needs it, so that logic can be tested without waiting. */
export interface Timers {
  /** Once, after so many milliseconds. */
  readonly after: Timer;
  /** Again and again, every so many milliseconds. */
  readonly every: Timer;
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
