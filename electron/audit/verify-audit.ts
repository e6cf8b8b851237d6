import { ok, type Result } from '../../shared/result.ts';
import type { FoundAuditLine, VaultFailure, VaultPort } from '../vault/vault-port.ts';
import { type AuditCheck, createChainCheck, type FoundLine } from './chain-check.ts';

const linesAtOnce = 500;

/** What of the open vault a check reads. */
export type AuditVault = Pick<VaultPort, 'lastAudit' | 'readAudit'>;

/**
 * Checks every line in the vault: its hash, its place in the chain, the vault's seal over it, and that none is missing, the newest
 * neither: the vault knows how many there were. Other calls come in between the pages; `pause` lets more of them.
 */
export async function checkVaultAudit(
  vault: AuditVault,
  pause: () => Promise<void> = async () => {},
): Promise<Result<AuditCheck, VaultFailure>> {
  // Asked first: what is written meanwhile is not missing.
  const last = await vault.lastAudit();
  if (!last.ok) return last;
  const check = createChainCheck();
  for await (const page of auditPages(vault, last.value.sequence)) {
    if (!page.ok) return page;
    for (const found of page.value) check.add(asFound(found));
    await pause();
  }
  return ok(check.finish(last.value.sequence, last.value.isCounted));
}

/** All lines up to a number, some hundred at a time. Ends with a failure where one can't be read. */
export async function* auditPages(
  vault: Pick<AuditVault, 'readAudit'>,
  upTo: number,
): AsyncGenerator<Result<readonly FoundAuditLine[], VaultFailure>, void, undefined> {
  let from = 1;
  for (;;) {
    const found = await vault.readAudit({ from, limit: linesAtOnce });
    if (!found.ok) {
      yield found;
      return;
    }
    const lines = found.value.filter(({ sequence }) => sequence <= upTo);
    if (lines.length > 0) yield ok(lines);
    const newest = found.value.at(-1)?.sequence;
    if (newest === undefined || newest >= upTo || found.value.length < linesAtOnce) return;
    from = newest + 1;
  }
}

/** A line of the vault as the check takes it. */
export const asFound = ({ sequence, line, isIntact }: FoundAuditLine): FoundLine => ({
  text: line,
  number: sequence,
  isIntact,
});
