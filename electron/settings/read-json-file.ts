import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { z } from 'zod';
import type { Failure } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { locateJsonMistake } from './locate-json-mistake.ts';

/** Where a file is wrong, never what stands there. */
export type FileProblem = Pick<Failure<'policy-invalid'>, 'file' | 'field' | 'problem'>;

type WholeFileProblem = NonNullable<FileProblem['problem']>;

/**
 * Reads a small JSON file that people may have edited. Any bytes give an answer: the parsed value, undefined for a file that is not
 * there, or the place of the first mistake. Nothing that stands in the file gets into that answer but names of fields. Never throws.
 */
export function readJsonFile<Schema extends z.ZodType>(options: {
  readonly file: string;
  readonly schema: Schema;
  readonly maxBytes: number;
}): Result<z.output<Schema> | undefined, FileProblem> {
  const { file, schema, maxBytes } = options;
  const wrong = (problem: WholeFileProblem, field = '*') => err({ file, field, problem });
  let bytes: Buffer | undefined;
  try {
    bytes = readUpTo(file, maxBytes);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    return isMissing ? ok(undefined) : wrong('unreadable');
  }
  if (bytes === undefined) return wrong('too-large');
  const json = parseJson(bytes);
  if (!json.ok) return wrong('not-json', json.error);
  const parsed = schema.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : err({ file, field: fieldOf(parsed.error.issues[0]) });
}

/** The file's bytes; undefined if there are more than allowed. Throws what the file system throws. */
function readUpTo(file: string, maxBytes: number): Buffer | undefined {
  // Not blocking: opening a named pipe would otherwise wait for a writer for ever.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(handle);
    if (!fstatSync(handle).isFile()) throw new Error('not a regular file');
    if (size > maxBytes) return undefined;
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = readSync(handle, buffer, length, buffer.length - length, null);
    return length > maxBytes ? undefined : buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** The value, or where the mistake is. */
function parseJson(bytes: Buffer): Result<unknown, string> {
  let text: string;
  try {
    // Drops the byte order mark that Windows editors write; refuses what is not UTF-8.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err('*');
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return err(locateJsonMistake(text, error));
  }
}

/** The path of the field. A name that we did not choose is shown only if it looks like one: it may be a misplaced value. */
export function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return '*';
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKey].map(String);
  const shown = path.map((part) => (/^[A-Za-z][A-Za-z0-9-]{0,29}$|^\d{1,6}$/.test(part) ? part : '?'));
  return shown.join('.') || '*';
}
