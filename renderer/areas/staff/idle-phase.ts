/** After how long without input the terminal warns, and locks. Ms. */
export interface IdleLimits {
  readonly warnAfterMs: number;
  readonly lockAfterMs: number;
}

/** Thirty seconds of warning: enough to reach for the screen, never below the twenty that people need. */
export const standardIdleLimits: IdleLimits = { warnAfterMs: 90_000, lockAfterMs: 120_000 };

/** What a terminal does that has not been touched for so long. */
export function idlePhase(idleMs: number, limits: IdleLimits): 'awake' | 'warning' | 'locking' {
  if (idleMs >= limits.lockAfterMs) return 'locking';
  return idleMs >= limits.warnAfterMs ? 'warning' : 'awake';
}
