/**
 * Lines that were written to the file while the vault was shut go into the vault. The file's own chain begins anew each time it is emptied,
 * so its lines are chained anew behind the vault's last one. How far that went is noted in the same transaction, by the hash that a line
 * has in the file: after a crash anywhere each line is carried once.
 */
import type { AuditEnd, VaultWrite } from '../vault/vault-port.ts';
import {
  type AuditEntry,
  type ChainEnd,
  chainEntry,
  chainStart,
  findBrokenLine,
  parseEntry,
} from './audit-chain.ts';
import type { AuditFileLines } from './audit-sink.ts';

/** How far the lines of a file were carried. */
export interface Carried {
  /** Where the vault's chain ends. */
  readonly end: ChainEnd;
  /** The hash in the file of the last line that is in the vault. */
  readonly mark: string | undefined;
}

/** Where a vault stands that was opened just now. */
export function carriedBefore({ sequence, newest, mark }: AuditEnd): Carried {
  const hash = newest && parseEntry(newest.line)?.hash;
  return { end: { sequence, hash: hash ?? chainStart.hash }, mark };
}

/** What is there to carry, and how many lines of the file are not to be trusted. */
export interface CarryPlan {
  readonly lines: readonly AuditEntry[];
  readonly untrusted: number;
}

/**
 * Lines of earlier runs are carried while each follows the one before it: chained anew, one that was changed or put in would look
 * as if it had been written so. What this run wrote is beyond doubt.
 */
export function planCarry({ earlier, own }: AuditFileLines, mark: string | undefined): CarryPlan {
  const trusted = [...followChain(earlier), ...own.flatMap((line) => parseEntry(line) ?? [])];
  const done = trusted.findIndex(({ hash }) => hash === mark) + 1;
  return { lines: trusted.slice(done), untrusted: earlier.length + own.length - trusted.length };
}

/** A line that is no entry at all was stepped over when the next one was written. Behind one that does not follow nothing is believed. */
function followChain(lines: readonly string[]): readonly AuditEntry[] {
  const entries = lines.flatMap((line) => parseEntry(line) ?? []);
  const broken = findBrokenLine(entries);
  return broken === undefined ? entries : entries.slice(0, broken - 1);
}

/** The transaction that carries lines, and where the vault stands after it. */
export function carryLines(lines: readonly AuditEntry[], before: Carried): [readonly VaultWrite[], Carried] {
  const writes: VaultWrite[] = [];
  let { end, mark } = before;
  for (const { sequence, previous, hash, ...line } of lines) {
    const isNext = sequence === end.sequence + 1 && previous === end.hash;
    const entry = isNext ? { ...line, sequence, previous, hash } : chainEntry(line, end);
    writes.push(auditWrite(entry));
    end = entry;
    mark = hash;
  }
  if (mark !== undefined) writes.push({ write: 'audit-mark', hash: mark });
  return [writes, { end, mark }];
}

/** A line as the vault takes it. */
export const auditWrite = (entry: AuditEntry): VaultWrite => ({
  write: 'audit',
  entry: { sequence: entry.sequence, line: JSON.stringify(entry) },
});
