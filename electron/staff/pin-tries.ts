/** How many wrong PINs are taken before each further one costs a wait. */
const freeTries = 5;

const firstDelayMs = 30_000;
const longestDelayMs = 15 * 60_000;

/** Wrong PINs of one person since the last right one. `lastWrongAt` is monotonic. */
export interface PinTries {
  readonly wrong: number;
  readonly lastWrongAt: number;
}

export const noTries: PinTries = { wrong: 0, lastWrongAt: 0 };

/** How long the next try has to wait, in milliseconds; 0 when it may be made now. Doubles with each wrong PIN past the fifth. */
export function remainingDelayMs(tries: PinTries, now: number): number {
  if (tries.wrong < freeTries) return 0;
  const delay = Math.min(firstDelayMs * 2 ** (tries.wrong - freeTries), longestDelayMs);
  return Math.max(0, Math.ceil(tries.lastWrongAt + delay - now));
}

/** Counts a wrong PIN. */
export function afterWrongPin(tries: PinTries, now: number): PinTries {
  return { wrong: tries.wrong + 1, lastWrongAt: now };
}

/** Tries that are free of waiting. */
export function triesLeft(tries: PinTries): number {
  return Math.max(0, freeTries - tries.wrong);
}
