/**
 * The lines of the audit log. What is in one is the audit's own business; the vault seals each with its number, and keeps the highest number
 * beside them, so that the newest can't be taken off unseen.
 */
import { z } from 'zod';
import { isRowIntact, sealRow } from '../crypto/row-seal.ts';
import { auditCounter, type Counters } from './counters.ts';
import type { KeptRecords } from './kept-records.ts';
import type { RecordContext } from './record-context.ts';

/** A line and its number, from 1. */
export interface AuditLine {
  readonly sequence: number;
  readonly line: string;
}

/** A line as it was found. */
export interface FoundAuditLine extends AuditLine {
  /** Whether it is as this vault wrote it. */
  readonly isIntact: boolean;
}

/** Which lines to read: the first number, and how many at most. */
export interface AuditRange {
  readonly from: number;
  readonly limit: number;
}

/** Where the log ends. */
export interface AuditEnd {
  /** The highest number that was ever given; 0 for none. */
  readonly sequence: number;
  /** The newest line that is as it was written. */
  readonly newest: AuditLine | undefined;
  /** The hash that `mark` was last given. */
  readonly mark: string | undefined;
  /** False: the count that is kept beside the lines can't be trusted, or is behind them. Newest lines may have been taken off. */
  readonly isCounted: boolean;
}

/** The audit lines of an open vault. Everything that writes is to be called inside a transaction. */
export interface AuditLines {
  /** A number that is there already keeps its line. */
  readonly append: (line: AuditLine) => void;
  /** Notes how far lines were carried over from a file. */
  readonly mark: (hash: string) => void;
  /** In the order of their numbers. */
  readonly read: (range: AuditRange) => readonly FoundAuditLine[];
  readonly end: () => AuditEnd;
}

interface Row extends AuditLine {
  readonly row_seal: Buffer;
}

/** Beyond any number that is given out: what stands there was put there by a bad disk, and nothing could be counted on from it. */
const beyond = 2 ** 52;
const markId = 'file';

/** Opens the audit lines. */
export function openAuditLines(
  { database, keys }: RecordContext,
  counters: Counters,
  marks: KeptRecords,
): AuditLines {
  const insert = database.prepare(
    'INSERT INTO audit (sequence, line, row_seal) VALUES (?, ?, ?) ON CONFLICT (sequence) DO NOTHING',
  );
  const range = database.prepare<[number, number], Row>(
    'SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?',
  );
  const newest = database.prepare<[], Row>(
    `SELECT * FROM audit WHERE sequence BETWEEN 1 AND ${beyond} ORDER BY sequence DESC`,
  );
  const isIntact = ({ sequence, line, row_seal }: Row) =>
    isRowIntact(keys.rows, 'audit', [sequence, line], row_seal);
  return {
    append: ({ sequence, line }) => {
      const found = z.int().min(1).max(beyond).parse(sequence);
      insert.run(found, line, sealRow(keys.rows, 'audit', [found, line]));
      // A count that was taken away, with newest lines, is not begun anew: that it is behind stays to be seen.
      if (counters.read(auditCounter) === found - 1) counters.raise(auditCounter, found);
    },
    mark: (hash) => marks.put(markId, hash),
    read: ({ from, limit }) =>
      range
        .all(from, limit)
        .map((row) => ({ sequence: row.sequence, line: row.line, isIntact: isIntact(row) })),
    end: () => {
      const counted = counters.read(auditCounter);
      let highest = counted === 'unreadable' ? 0 : counted;
      let found: AuditLine | undefined;
      for (const row of newest.iterate()) {
        highest = Math.max(highest, row.sequence);
        if (!isIntact(row)) continue;
        found = { sequence: row.sequence, line: row.line };
        break;
      }
      const mark = marks.find(markId);
      const hash = mark !== undefined && mark !== 'unreadable' ? z.string().parse(mark.body) : undefined;
      return { sequence: highest, newest: found, mark: hash, isCounted: counted === highest };
    },
  };
}
