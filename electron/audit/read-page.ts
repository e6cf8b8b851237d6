import { type AuditGroup, groupOfEvent } from '../../shared/audit/audit-groups.ts';
import { type AuditEventId, auditEvents } from '../../shared/audit/events.ts';
import { type AuditLineView, auditPageSize } from '../../shared/contract/audit-contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { FoundAuditLine, VaultFailure } from '../vault/vault-port.ts';
import { hasOwnHash, parseEntry } from './audit-chain.ts';
import type { AuditVault } from './verify-audit.ts';

/** Some lines of the log, the newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLineView[];
  /** Where the next page begins: before this number. Undefined at the beginning of the log. */
  readonly next: number | undefined;
}

const linesAtOnce = 500;
/** A group that is rare must not make one call read the whole log. */
const mostLooks = 10;

/** Reads a page of the log, back from a number. What is not as it was written belongs to the terminal's security. */
export async function readAuditPage(
  vault: AuditVault,
  asked: { readonly group?: AuditGroup | undefined; readonly before?: number | undefined },
): Promise<Result<AuditPage, VaultFailure>> {
  const last = await vault.lastAudit();
  if (!last.ok) return last;
  let before = Math.min(asked.before ?? Number.MAX_SAFE_INTEGER, last.value.sequence + 1);
  const lines: AuditLineView[] = [];
  for (let looks = 0; before > 1 && looks < mostLooks && lines.length < auditPageSize; looks += 1) {
    const from = Math.max(1, before - linesAtOnce);
    const found = await vault.readAudit({ from, limit: before - from });
    if (!found.ok) return found;
    const older = found.value.filter(({ sequence }) => sequence < before).toReversed();
    if (older.length === 0) {
      const behind = await behindLast(vault, from);
      if (!behind.ok) return behind;
      before = behind.value;
      continue;
    }
    before = from;
    for (const line of older) {
      if (asked.group !== undefined && groupOf(line) !== asked.group) continue;
      lines.push(toView(line));
      if (lines.length < auditPageSize) continue;
      before = line.sequence;
      break;
    }
  }
  return ok({ lines, next: before > 1 ? before : undefined });
}

/**
 * The number behind the last line below `upper`; 1 where there is none. One line that a bad disk or somebody put far away leaves numbers
 * without lines behind it, more than anybody could page through.
 */
async function behindLast(vault: AuditVault, upper: number): Promise<Result<number, VaultFailure>> {
  let [low, high] = [0, upper];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = await vault.readAudit({ from: middle, limit: 1 });
    if (!found.ok) return found;
    const isBelow = found.value.some(({ sequence }) => sequence < upper);
    if (isBelow) low = middle;
    else high = middle;
  }
  return ok(low + 1);
}

function readable({ line, isIntact }: FoundAuditLine) {
  const entry = isIntact ? parseEntry(line) : undefined;
  return entry && hasOwnHash(entry) ? entry : undefined;
}

const groupOf = (line: FoundAuditLine): AuditGroup => groupOfEvent(readable(line)?.event ?? '');

function toView(line: FoundAuditLine): AuditLineView {
  const { sequence } = line;
  const entry = readable(line);
  if (!entry) return { sequence };
  const { at, providerOffsetMs, event } = entry;
  const facts = isCatalogued(event) ? auditEvents[event].fields.safeParse(entry.fields) : undefined;
  const base = { at, ...(providerOffsetMs === undefined ? {} : { providerOffsetMs }) };
  // Another version's: its id is all that is known to hold nothing but what may be shown.
  if (!facts?.success)
    return { sequence, entry: { ...base, event: 'unknown', facts: { event: event.slice(0, 60) } } };
  const shown = Object.entries(facts.data).filter(([, value]) => value !== undefined);
  return { sequence, entry: { ...base, event: event as AuditEventId, facts: Object.fromEntries(shown) } };
}

const isCatalogued = (event: string): event is AuditEventId => Object.hasOwn(auditEvents, event);
