import type { AuditEntry } from '../../electron/audit/audit-chain.ts';
import type { AuditSink } from '../../electron/audit/audit-sink.ts';

/** Keeps lines in memory. */
export function createMemoryAuditSink(): AuditSink & { readonly entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return { entries, last: () => entries.at(-1), append: (entry) => void entries.push(entry) };
}
