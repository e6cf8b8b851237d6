import { ok, type Result } from '../../../shared/result.ts';
import type { VaultFailure } from '../../vault/vault-port.ts';
import { type WriteFailure, type WriteParts, type WrittenBundle, writeHandOver } from './write-hand-over.ts';

/** What became of the hand-overs that were open. */
export interface FinishedHandOvers {
  readonly written: readonly WrittenBundle[];
  /** Still open, and why the first of them is. */
  readonly stillOpen: number;
  readonly failure?: WriteFailure;
}

/**
 * Writes the bundles that a crash, a full stick or a missing folder left unwritten. To be called at each start and before each export. One
 * that is there is written again: whether the file that lies under its name is the one we wrote can't be known.
 */
export async function finishHandOvers(parts: WriteParts): Promise<Result<FinishedHandOvers, VaultFailure>> {
  const open = await parts.outbox.listOpenHandOvers();
  if (!open.ok) return open;
  const written: WrittenBundle[] = [];
  const failures: WriteFailure[] = [];
  for (const handOver of open.value) {
    const bundle = await writeHandOver(parts, handOver);
    if (bundle.ok) written.push(bundle.value);
    else failures.push(bundle.error);
  }
  const [failure] = failures;
  return ok({ written, stillOpen: failures.length, ...(failure && { failure }) });
}
