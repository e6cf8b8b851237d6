import fs from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import type { Clock } from '../clock.ts';
import { describeError } from './describe-error.ts';
import { guardLine } from './guard-line.ts';
import { placeOf } from './known-places.ts';
import { type LogEventId, type LogFields, logEvents } from './log-events.ts';
import { openRotatingFile } from './rotating-file.ts';

/** The only way to write a log line. Fields come from the catalogue; anything else does not compile, and is left out. */
export interface Log {
  /** Never throws, whatever it is handed. Stack frames come from an error itself and not from a caller: a bug is reported. */
  readonly write: <Id extends Exclude<LogEventId, 'bug'>>(event: Id, fields: LogFields<Id>) => void;
  /** The one door for errors that should not have happened. Never throws. */
  readonly report: (where: string, error: unknown) => void;
  /** How many were reported in this run. */
  readonly reported: () => number;
  /** From here on lines are also kept in the profile's `logs` folder. Throws where the folder can't be made. */
  readonly keepIn: (logsDir: string) => void;
}

/** The newest file of the log, in the profile's `logs` folder. */
export const logFileName = 'kiosk.log';
/** Five files of 1 MiB: some ten thousand lines. */
export const logLimits = { mostBytes: 1024 * 1024, mostFiles: 5 } as const;

export interface LogOptions {
  readonly clock: Clock;
  /** There are bugs to report before there is a profile to keep them in. */
  readonly errorStream: { readonly write: (text: string) => unknown };
  readonly limits?: { readonly mostBytes: number; readonly mostFiles: number };
  /** What every line passes before a transport has it; another one only in a test that shows what it is for. */
  readonly guard?: (line: string) => string;
}

/** Opens the log on the error stream. */
export function createLog({ clock, errorStream, limits = logLimits, guard = guardLine }: LogOptions): Log {
  let file: ReturnType<typeof openRotatingFile> | undefined;
  const transports = {
    write: (line: string) => {
      file?.write(line);
      try {
        errorStream.write(line);
      } catch {
        // Nobody is left to be told.
      }
    },
  };
  const logger = pino(
    {
      base: null,
      timestamp: () => `,"at":${clock.now()}`,
      formatters: { level: (level) => ({ level }) },
      hooks: { streamWrite: guard },
    },
    transports,
  );
  const write = (event: LogEventId, fields: unknown) => {
    try {
      const parsed = logEvents[event].fields.safeParse(fields);
      if (parsed.success) logger[logEvents[event].level]({ event, ...parsed.data });
      else logger.warn({ event: 'log.refused' });
    } catch {
      // A thing that throws when it is looked at. It must not become the bug that ends the program.
      logger.warn({ event: 'log.refused' });
    }
  };
  let reported = 0;
  return {
    write: (event, fields) =>
      event === ('bug' as LogEventId) ? write('log.refused', {}) : write(event, fields),
    report: (where, error) => {
      reported += 1;
      write('bug', { where: placeOf(where), ...describeError(error) });
    },
    reported: () => reported,
    keepIn: (logsDir) => {
      fs.mkdirSync(logsDir, { recursive: true, mode: 0o700 });
      file?.close();
      file = openRotatingFile({
        file: path.join(logsDir, logFileName),
        ...limits,
        sayLost: (lines) => {
          const event = { level: logEvents['log.lost'].level, at: clock.now(), event: 'log.lost', lines };
          return `${JSON.stringify(event)}\n`;
        },
      });
    },
  };
}
