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
 * Appends lines to a file, one JSON object each, flushed before it returns. A last line that a power cut left
 * incomplete was never acknowledged; it is set aside beside the log, not silently dropped.
 */
export function createFileAuditSink(file: string): AuditSink {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  setTornLineAside(file);
  const last = readAuditFile(file).at(-1);
  const descriptor = fs.openSync(file, 'a', 0o600);
  return {
    last: () => last,
    append: (entry) => {
      fs.writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      fs.fsyncSync(descriptor);
    },
  };
}

/** Reads a log. Throws on a line that is not an audit entry: verification reports it, nothing repairs it. */
export function readAuditFile(file: string): AuditEntry[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => AuditEntry.parse(JSON.parse(line)));
}

function setTornLineAside(file: string): void {
  if (!fs.existsSync(file)) return;
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  fs.appendFileSync(`${file}.torn`, bytes.subarray(end));
  fs.truncateSync(file, end);
}
