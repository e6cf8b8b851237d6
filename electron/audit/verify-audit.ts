import { ok, type Result } from '../../shared/result.ts';
import type { VaultFailure, VaultPort } from '../vault/vault-port.ts';
import { type ChainEnd, chainStart, isNextInChain, parseEntry } from './audit-chain.ts';

const linesAtOnce = 500;

/**
 * The number of the first line in the vault that is missing, or not as it was written; undefined where all hold. The newest lines too: the
 * vault knows how many there were.
 */
export async function findBrokenAuditLine(
  vault: Pick<VaultPort, 'lastAudit' | 'readAudit'>,
): Promise<Result<number | undefined, VaultFailure>> {
  // Asked first: what is written meanwhile is not missing.
  const last = await vault.lastAudit();
  if (!last.ok) return last;
  let end: ChainEnd = chainStart;
  for (;;) {
    const found = await vault.readAudit({ from: end.sequence + 1, limit: linesAtOnce });
    if (!found.ok) return found;
    for (const { sequence, line, isIntact } of found.value) {
      const entry = isIntact ? parseEntry(line) : undefined;
      const holds = entry !== undefined && entry.sequence === sequence && isNextInChain(entry, end);
      if (!holds) return ok(end.sequence + 1);
      end = entry;
    }
    if (found.value.length < linesAtOnce) break;
  }
  return ok(end.sequence < last.value.sequence ? end.sequence + 1 : undefined);
}
