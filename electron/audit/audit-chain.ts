import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One line of the audit log. `hash` covers everything else, and `previous` is the hash of the line before. */
export const AuditEntry = z.strictObject({
  sequence: z.number().int().positive(),
  at: z.number().int(),
  monotonicMs: z.number().int(),
  event: z.string(),
  fields: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What the first line points back to. */
export const firstHash = '0'.repeat(64);

/** SHA-256 over the line without its own hash; keys are sorted, so the text is the same however it was built. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(sortedJson(entry)).digest('hex');
}

/** Where a chain breaks: the first line that is not what was written there. Undefined when every line holds. */
export function findBrokenLine(entries: readonly AuditEntry[]): number | undefined {
  let previous = firstHash;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...body } = entry;
    if (entry.sequence !== index + 1 || entry.previous !== previous || hashEntry(body) !== hash)
      return index + 1;
    previous = hash;
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
