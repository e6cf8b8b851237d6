/** After how long without input the terminal warns, and locks. Ms. */
export interface IdleLimits {
  readonly warnAfterMs: number;
  readonly lockAfterMs: number;
}

/** Enough to reach for the screen, never below the twenty seconds that people need. */
const warningMs = 30_000;

/** The limits of a terminal that locks after so many seconds. */
export const idleLimits = (lockAfterSeconds: number): IdleLimits => ({
  warnAfterMs: lockAfterSeconds * 1000 - warningMs,
  lockAfterMs: lockAfterSeconds * 1000,
});

/** What a terminal does that has not been touched for so long. */
export function idlePhase(idleMs: number, limits: IdleLimits): 'awake' | 'warning' | 'locking' {
  if (idleMs >= limits.lockAfterMs) return 'locking';
  return idleMs >= limits.warnAfterMs ? 'warning' : 'awake';
}
