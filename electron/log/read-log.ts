import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from '../error-code.ts';
import { logFileName, logLimits } from './log.ts';
import { LogLine } from './log-events.ts';
import { rotatedFiles } from './rotating-file.ts';

/** What lies in the `logs` folder. */
export interface KeptLog {
  /** The oldest first. Each as the catalogue says, whoever wrote the file. */
  readonly lines: readonly LogLine[];
  /** Lines that are not as the catalogue says: torn ones, and what somebody else wrote. */
  readonly unreadable: number;
}

/** Reads every line that is kept. Files that are not there hold none; one that can't be read counts as one unreadable line. */
export function readLog(logsDir: string, mostFiles: number = logLimits.mostFiles): KeptLog {
  const lines: LogLine[] = [];
  let unreadable = 0;
  for (const file of rotatedFiles(path.join(logsDir, logFileName), mostFiles).toReversed()) {
    const text = readText(file);
    if (text === undefined) unreadable += 1;
    for (const line of (text ?? '').split('\n')) {
      if (line === '') continue;
      const parsed = LogLine.safeParse(parseJson(line));
      if (parsed.success) lines.push(parsed.data);
      else unreadable += 1;
    }
  }
  return { lines, unreadable };
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : undefined;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
