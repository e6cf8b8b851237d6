import { z } from 'zod';
import { Mode } from '../../shared/domain/provider.ts';

const event = <Fields extends z.ZodRawShape>(
  level: 'info' | 'warn' | 'error',
  sentence: string,
  fields: Fields,
) => ({ level, sentence, fields: z.strictObject(fields) });

const version = z.string().regex(/^[\w.+-]{1,40}$/);
const durationMs = z.number().int().nonnegative().max(999_999_999);
const count = z.number().int().nonnegative().max(999_999);

/** What is told of an error: its kind, the system's code, and where it came from. Never its message. */
const whatWentWrong = {
  /** A class of error, or the type of what was thrown instead of one. */
  name: z.string().regex(/^[A-Za-z]{1,60}$/),
  /** `ENOSPC`, `ERR_INVALID_ARG_TYPE`, `SQLITE_FULL`: of the system, Node or the database. */
  code: z
    .string()
    .regex(/^[A-Z0-9_]{1,60}$/)
    .optional(),
  frames: z.array(z.string().max(400)).max(20),
};

/** Why a renderer's process ended, in Electron's words. */
export const GoneReason = z.enum([
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
  // What no process says of itself: it takes no input, answers no question, or could not be loaded.
  ...(['unresponsive', 'silent', 'load-failed', 'preload-failed', 'closed'] as const),
]);

/**
 * The catalogue of log lines: what may be written, with which fields, and the sentence it stands for. Enums, counts, durations, versions and
 * stack frames; no field takes a text that anybody typed or any provider answered.
 */
export const logEvents = {
  'app.started': event('info', 'The program started.', {
    version,
    mode: Mode,
    host: z.enum(['electron', 'stand-in']),
    platform: z.enum(['linux', 'win32', 'darwin', 'other']),
    arch: z.enum(['x64', 'arm64', 'other']),
    chromium: version.optional(),
  }),
  'app.stopped': event('info', 'The program stopped in order.', { upMs: durationMs }),
  bug: event('error', 'An error that should not have happened.', {
    where: z.string().regex(/^[a-z][a-zA-Z.-]{0,60}(?: [a-z][a-zA-Z.-]{0,60})?$/),
    ...whatWentWrong,
    causes: z.array(z.strictObject(whatWentWrong)).max(3).optional(),
  }),
  'renderer.gone': event('warn', 'The window’s page was lost, and had to be rescued.', {
    reason: GoneReason,
  }),
  'renderer.given-up': event('error', 'The window’s process ended too often to be brought back.', {}),
  'shutdown.unfinished': event('warn', 'Parts of the program did not stop in time.', { modules: count }),
  'log.refused': event('warn', 'A line was not as the catalogue says, and was left out.', {}),
  'log.lost': event('warn', 'Lines could not be written: the disk was full or in use.', { lines: count }),
} as const;

/** The stable name of a log line. */
export type LogEventId = keyof typeof logEvents;

/** The fields that a line of this event carries. */
export type LogFields<Id extends LogEventId> = z.input<(typeof logEvents)[Id]['fields']>;

/** A line as it lies in the file; lines of another program, or changed ones, don't parse. */
export type LogLine = {
  [Id in LogEventId]: { readonly at: number; readonly event: Id } & z.output<
    (typeof logEvents)[Id]['fields']
  >;
}[LogEventId];
export const LogLine: z.ZodType<LogLine> = z.discriminatedUnion(
  'event',
  Object.entries(logEvents).map(([id, { level, fields }]) =>
    z.strictObject({
      level: z.literal(level),
      at: z.number().int().nonnegative(),
      event: z.literal(id),
      ...fields.shape,
    }),
  ) as never,
);
