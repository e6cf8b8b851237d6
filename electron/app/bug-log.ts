import fs from 'node:fs';
import path from 'node:path';
import pino from 'pino';

/**
 * The one door for errors that should not have happened. What is written is where, the error's name and its stack
 * frames: an error's message may quote what somebody typed, so it stays out.
 */
export interface BugLog {
  readonly report: (where: string, error: unknown) => void;
  /** From here on lines are also kept in the profile's `logs` folder. Throws where it can't be written. */
  readonly keepIn: (logsDir: string) => void;
}

/** Characters that wait for room on the disk; what comes after them is dropped. */
const mostUnwritten = 64 * 1024;

/** Opens the log on standard error: there are bugs to report before there is a profile to keep them in. */
export function createBugLog(): BugLog {
  let logger = pino({ base: null }, process.stderr);
  return {
    report: (where, error) => logger.error(describeBug(where, error)),
    keepIn: (logsDir) => {
      fs.mkdirSync(logsDir, { recursive: true, mode: 0o700 });
      const dest = path.join(logsDir, 'bugs.log');
      const file = pino.destination({ dest, sync: true, mode: 0o600, maxLength: mostUnwritten });
      // A full disk. Unheard, its error would end the program from within whatever reports a bug; standard error has the line.
      file.on('error', () => {});
      logger = pino({ base: null }, pino.multistream([{ stream: file }, { stream: process.stderr }]));
    },
  };
}

/** The facts of a bug that hold nobody's data. */
export function describeBug(
  where: string,
  error: unknown,
): { where: string; name: string; frames: string[] } {
  const isError = error instanceof Error;
  // The stack begins with the message, and a line of that may look like a frame.
  const stack = isError ? (error.stack ?? '').replace(error.message, '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { where, name: isError ? error.constructor.name : typeof error, frames: frames.slice(0, 20) };
}
