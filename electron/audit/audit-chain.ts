import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One line of the audit log. `hash` covers everything else, and `previous` is the hash of the line before. */
export const AuditEntry = z.strictObject({
  sequence: z.number().int().positive(),
  at: z.number().int(),
  monotonicMs: z.number().int(),
  /** What the last answer of a provider said of `at`: milliseconds, provider minus terminal. Absent while unknown, and in older lines. */
  providerOffsetMs: z.number().int().optional(),
  event: z.string(),
  fields: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What the first line points back to. */
const firstHash = '0'.repeat(64);

/** The end of a chain, which its next line points back to. */
export type ChainEnd = Pick<AuditEntry, 'sequence' | 'hash'>;

/** The end of a chain that has no line yet. */
export const chainStart: ChainEnd = { sequence: 0, hash: firstHash };

/** SHA-256 over the line without its own hash; keys are sorted, so the text is the same however it was built. */
function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(sortedJson(entry)).digest('hex');
}

/** Whether a line is as it was written, and the one that was written after `end`. */
function isNextInChain(entry: AuditEntry, end: ChainEnd): boolean {
  return entry.sequence === end.sequence + 1 && entry.previous === end.hash && hasOwnHash(entry);
}

/** Whether nothing in a line was changed since it was hashed; where it stands in the chain is another question. */
export function hasOwnHash({ hash, ...body }: AuditEntry): boolean {
  return hashEntry(body) === hash;
}

/** A line, put behind the end of a chain. */
export function chainEntry(
  line: Omit<AuditEntry, 'sequence' | 'previous' | 'hash'>,
  end: ChainEnd,
): AuditEntry {
  const body = { ...line, sequence: end.sequence + 1, previous: end.hash };
  return { ...body, hash: hashEntry(body) };
}

/** A line of text as an entry; undefined where it is none. */
export function parseEntry(line: string): AuditEntry | undefined {
  try {
    return AuditEntry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Where a chain breaks: the first line that is not what was written there. Undefined when every line holds. */
export function findBrokenLine(entries: readonly AuditEntry[]): number | undefined {
  let end = chainStart;
  for (const [index, entry] of entries.entries()) {
    if (!isNextInChain(entry, end)) return index + 1;
    end = entry;
  }
  return undefined;
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
