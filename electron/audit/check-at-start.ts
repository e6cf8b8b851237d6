import type { AuditLog } from './audit-log.ts';
import { type AuditVault, checkVaultAudit } from './verify-audit.ts';

/** What a check in the background needs. */
export interface CheckAtStart {
  readonly vault: AuditVault;
  readonly audit: AuditLog;
  /** Between two pages: whoever works comes first. */
  readonly pause: () => Promise<void>;
  /** The log is not as it was written. Work goes on. */
  readonly onBroken: () => void;
  readonly onBug: (error: unknown) => void;
}

/**
 * Reads the whole log once, after the start, beside all other work. What it finds is told, in the log too, and stops nothing. Never
 * rejects; a vault that can't be read has been told of by whoever opened it.
 */
export async function checkAuditAtStart({
  vault,
  audit,
  pause,
  onBroken,
  onBug,
}: CheckAtStart): Promise<void> {
  try {
    const checked = await checkVaultAudit(vault, pause);
    if (!checked.ok || !checked.value.broken) return;
    const { line, how } = checked.value.broken;
    onBug(new Error(`line ${line} of the audit log is not as it was written: ${how}`));
    onBroken();
    audit.write('audit.found-broken', { line, how });
  } catch (error) {
    onBug(error);
  }
}
