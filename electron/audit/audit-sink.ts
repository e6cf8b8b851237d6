import fs from 'node:fs';
import path from 'node:path';
import { type AuditEntry, type ChainEnd, parseEntry } from './audit-chain.ts';

/** Where audit lines are kept. */
export interface AuditSink {
  /** The newest line, which the next one follows. */
  readonly last: () => ChainEnd | undefined;
  /** Returns once the line is kept as well as this sink can keep it: on the disk, or in the queue to it. */
  readonly append: (entry: AuditEntry) => void;
}

/** What stands in a log file, as text: lines of earlier runs, and those that this run wrote. */
export interface AuditFileLines {
  readonly earlier: readonly string[];
  readonly own: readonly string[];
}

/** A sink in a file, which can be read and emptied again. Throws what the disk throws. */
export interface FileAuditSink extends AuditSink {
  readonly read: () => AuditFileLines;
  /** The next line begins a new chain. */
  readonly empty: () => void;
  /** Keeps all that stands in the file beside it, as `<file>.broken`. */
  readonly keepAside: () => void;
}

/**
 * Appends lines to a file, one JSON object each, flushed before it returns. Throws where a line can't be kept; what was
 * written of it is taken back, so that the next one begins a line of its own. A last line that a power cut left
 * incomplete was never acknowledged; it is set aside beside the log, not silently dropped. Where a full disk does not take it there, it
 * stays, and no line is written behind it: that is no reason not to open. One that is complete and
 * unreadable stays, for the verification to find: the chain goes on from the newest line that can be read.
 */
export function createFileAuditSink(file: string, onDamaged: () => void = () => {}): FileAuditSink {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = fs.openSync(file, 'a+', 0o600);
  let isTorn = !isSetAside(file, descriptor);
  const lines = splitLines(readTail(descriptor).bytes);
  const newest = lines.findLastIndex((line) => parseEntry(line) !== undefined);
  if (newest !== lines.length - 1) onDamaged();
  let last: ChainEnd | undefined = parseEntry(lines[newest] ?? '');
  let ownFrom = fs.fstatSync(descriptor).size;

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
      if (isTorn) {
        setTornLineAside(file, descriptor);
        isTorn = false;
        ownFrom = fs.fstatSync(descriptor).size;
      }
      unfinishedFrom = fs.fstatSync(descriptor).size;
      try {
        writeWhole(descriptor, Buffer.from(`${JSON.stringify(entry)}\n`));
        fs.fsyncSync(descriptor);
        unfinishedFrom = undefined;
        last = entry;
      } catch (error) {
        try {
          takeBack();
        } catch {
          // Tried again before the next line; until then the log takes none.
        }
        throw error;
      }
    },
    read: () => {
      const bytes = fs.readFileSync(file);
      return { earlier: splitLines(bytes.subarray(0, ownFrom)), own: splitLines(bytes.subarray(ownFrom)) };
    },
    empty: () => {
      // Nearly every start finds it empty, and would wait for the disk to hear so.
      if (fs.fstatSync(descriptor).size > 0) {
        fs.truncateSync(file);
        fs.fsyncSync(descriptor);
      }
      last = undefined;
      unfinishedFrom = undefined;
      isTorn = false;
      ownFrom = 0;
    },
    keepAside: () => writeDurably(`${file}.broken`, fs.readFileSync(file)),
  };
}

const splitLines = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n').filter(Boolean);

/** Behind what stands there already. */
function writeDurably(file: string, bytes: Buffer): void {
  const descriptor = fs.openSync(file, 'a', 0o600);
  try {
    writeWhole(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
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

/** A disk that is nearly full takes a part of what it is given, and says so only in the count. */
function writeWhole(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
}

/** Whether no torn line is left at the end. */
function isSetAside(file: string, descriptor: number): boolean {
  try {
    setTornLineAside(file, descriptor);
    return true;
  } catch {
    return false;
  }
}

function setTornLineAside(file: string, descriptor: number): void {
  const { bytes, start } = readTail(descriptor);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  fs.appendFileSync(`${file}.torn`, bytes.subarray(end), { mode: 0o600 });
  fs.truncateSync(file, start + end);
}
