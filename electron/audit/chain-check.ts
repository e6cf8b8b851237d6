/** Reads a log from its first line to its last and says whether it is as it was written: where it is not, at which line, and how. */
import type { BreakKind, ChainBreak } from '../../shared/audit/break-kind.ts';
import { type AuditEntry, type ChainEnd, chainStart, hasOwnHash, parseEntry } from './audit-chain.ts';

/** A line as it was found. */
export interface FoundLine {
  readonly text: string;
  /** The number that it is kept under, where that is written beside it. */
  readonly number?: number;
  /** False: it is not what the vault sealed, whatever its own hash says. */
  readonly isIntact?: boolean;
}

/** What a log was found to be. */
export interface AuditCheck {
  /** How many lines there are. */
  readonly lines: number;
  /** The last line of the part that holds. */
  readonly end: ChainEnd;
  readonly broken: ChainBreak | undefined;
}

/** A check under way: lines in their order, then the end. */
export interface ChainCheck {
  readonly add: (line: FoundLine) => void;
  /**
   * `last`: the number of the last line that was ever written, where that is known. `isCounted`: whether what says so is to be believed.
   */
  readonly finish: (last?: number, isCounted?: boolean) => AuditCheck;
}

/** Begins a check of a log from its first line. */
export function createChainCheck(): ChainCheck {
  let lines = 0;
  let end: ChainEnd = chainStart;
  let broken: ChainBreak | undefined;

  return {
    add: (line) => {
      lines += 1;
      const entry = readEntry(line);
      if (broken) {
        // What was missed further up stands here.
        if (broken.how === 'removed' && entry?.sequence === broken.line)
          broken = { ...broken, how: 'reordered' };
        return;
      }
      const how = breakOf(line, entry, end);
      if (how === undefined && entry) end = entry;
      else broken = { line: end.sequence + 1, how: how ?? 'changed' };
    },
    finish: (last = 0, isCounted = true) => {
      const line = end.sequence + 1;
      if (!broken && last > end.sequence) broken = { line, how: 'removed' };
      if (!broken && !isCounted) broken = { line, how: 'uncounted' };
      return { lines, end, broken };
    },
  };
}

/** The line as an entry, where nothing in it was changed; its place in the log is not looked at. */
function readEntry({ text, isIntact = true }: FoundLine): AuditEntry | undefined {
  if (!isIntact || !isPlain(text)) return undefined;
  const entry = parseEntry(text);
  return entry && hasOwnHash(entry) ? entry : undefined;
}

/** Whether a text is JSON as it is written here: no other spelling of the same line passes for it. */
export function isPlain(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

function breakOf(line: FoundLine, entry: AuditEntry | undefined, end: ChainEnd): BreakKind | undefined {
  const next = end.sequence + 1;
  if (line.number !== undefined && line.number > next) return 'removed';
  // A line that was moved keeps its hash, and its seal belongs to the number that it had.
  const moved = entry ?? (line.number === undefined ? undefined : readEntry({ text: line.text }));
  if (moved && moved.sequence !== next) {
    if (line.number !== undefined) return 'reordered';
    return moved.sequence > next ? 'removed' : 'added';
  }
  return entry?.previous === end.hash ? undefined : 'changed';
}
