import fs from 'node:fs';
import path from 'node:path';
import { AuditEntry } from './audit-chain.ts';

/** Where audit lines are kept. */
export interface AuditSink {
  /** The newest line, so that a new run goes on with the chain. */
  readonly last: () => Pick<AuditEntry, 'sequence' | 'hash'> | undefined;
  /** Returns once the line is on the disk. */
  readonly append: (entry: AuditEntry) => void;
}

/** Keeps lines in memory, for tests. */
export function createMemoryAuditSink(): AuditSink & { readonly entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return { entries, last: () => entries.at(-1), append: (entry) => void entries.push(entry) };
}

/**
 * Appends lines to a file, one JSON object each, flushed before it returns. Throws where a line can't be kept; what was
 * written of it is taken back, so that the next one begins a line of its own. A last line that a power cut left
 * incomplete was never acknowledged; it is set aside beside the log, not silently dropped. One that is complete and
 * unreadable stays, for the verification to find: the chain goes on from the newest line that can be read.
 */
export function createFileAuditSink(file: string, onDamaged: () => void = () => {}): AuditSink {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = fs.openSync(file, 'a+', 0o600);
  setTornLineAside(file, descriptor);
  const lines = readTail(descriptor).bytes.toString('utf8').split('\n').filter(Boolean);
  const newest = lines.findLastIndex((line) => parseEntry(line) !== undefined);
  if (newest !== lines.length - 1) onDamaged();
  const last = parseEntry(lines[newest] ?? '');

  let unfinishedFrom: number | undefined;
  const takeBack = (): void => {
    // By its name: on Windows a descriptor that only appends can't be cut.
    if (unfinishedFrom !== undefined) fs.truncateSync(file, unfinishedFrom);
    unfinishedFrom = undefined;
  };
  return {
    last: () => last,
    append: (entry) => {
      takeBack();
      unfinishedFrom = fs.fstatSync(descriptor).size;
      try {
        writeWhole(descriptor, Buffer.from(`${JSON.stringify(entry)}\n`));
        fs.fsyncSync(descriptor);
        unfinishedFrom = undefined;
      } catch (error) {
        try {
          takeBack();
        } catch {
          // Tried again before the next line; until then the log takes none.
        }
        throw error;
      }
    },
  };
}

/** Reads a log. Throws on a line that is not an audit entry: verification reports it, nothing repairs it. */
export function readAuditFile(file: string): AuditEntry[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => AuditEntry.parse(JSON.parse(line)));
}

/** The end of the log is all that a start needs; the whole of it grows for years. */
const tailBytes = 1024 * 1024;

function readTail(descriptor: number): { readonly bytes: Buffer; readonly start: number } {
  const { size } = fs.fstatSync(descriptor);
  const start = Math.max(0, size - tailBytes);
  const bytes = Buffer.alloc(size - start);
  const read = fs.readSync(descriptor, bytes, 0, bytes.length, start);
  return { bytes: bytes.subarray(0, read), start };
}

function parseEntry(line: string): AuditEntry | undefined {
  try {
    return AuditEntry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** A disk that is nearly full takes a part of what it is given, and says so only in the count. */
function writeWhole(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
}

function setTornLineAside(file: string, descriptor: number): void {
  const { bytes, start } = readTail(descriptor);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  fs.appendFileSync(`${file}.torn`, bytes.subarray(end), { mode: 0o600 });
  fs.truncateSync(file, start + end);
}
