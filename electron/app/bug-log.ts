import { systemClock } from '../clock.ts';
import { createLog, type Log } from '../log/log.ts';

/** The log of a whole run, as main opens it first of all. Errors that should not have happened have their one door in it. */
export type BugLog = Log;

/** Opens the log on standard error: there are bugs to report before there is a profile to keep them in. */
export function createBugLog(): BugLog {
  // Whoever read it may be gone. Unheard, that would end the program from within whatever reports a bug.
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  return createLog({ clock: systemClock, errorStream: process.stderr });
}
