import fs from 'node:fs';
import path from 'node:path';
import pino from 'pino';

/**
 * The one door for errors that should not have happened. What is written is where, the error's name and its stack
 * frames: an error's message may quote what somebody typed, so it stays out.
 */
export interface BugLog {
  readonly report: (where: string, error: unknown) => void;
}

/** Opens the log in the profile's `logs` folder; every line also goes to standard error. */
export function createBugLog(logsDir: string): BugLog {
  fs.mkdirSync(logsDir, { recursive: true, mode: 0o700 });
  const file = pino.destination({ dest: path.join(logsDir, 'bugs.log'), sync: true, mode: 0o600 });
  const logger = pino({ base: null }, pino.multistream([{ stream: file }, { stream: process.stderr }]));
  return { report: (where, error) => logger.error(describeBug(where, error)) };
}

/** The facts of a bug that hold nobody's data. */
export function describeBug(
  where: string,
  error: unknown,
): { where: string; name: string; frames: string[] } {
  const isError = error instanceof Error;
  const frames = isError ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return { where, name: isError ? error.constructor.name : typeof error, frames: frames.slice(0, 20) };
}
