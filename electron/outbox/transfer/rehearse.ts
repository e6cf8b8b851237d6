import type { SubmissionId } from '../../../shared/brand.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { VaultFailure } from '../../vault/vault-port.ts';
import { loadApplication } from './load-application.ts';
import { isSameTerminal } from './terminal-name.ts';
import type { OutboxToExport } from './transfer-ports.ts';
import { chooseByState, type Staying, withWholeLines } from './what-may-go.ts';

/** What an export would take along. */
export interface Rehearsed {
  /** May go, and could be read to the end. */
  readonly readable: ReadonlySet<SubmissionId>;
  /** The bundle's size, at most. */
  readonly sizeBytes: number;
  readonly staying: readonly Staying[];
}

/** A submission that went through more terminals than this is stuck for a reason that another terminal does not mend. */
const mostTerminals = 8;

/** Reads everything that may go, and keeps none of it. */
export async function rehearse(
  outbox: OutboxToExport,
  toTerminal: string,
): Promise<Result<Rehearsed, VaultFailure>> {
  const unfinished = outbox.listUnfinished();
  const chosen = chooseByState(unfinished);
  const staying = [...chosen.staying];
  let sizeBytes = 0;
  for (const [applicationId, submissions] of Map.groupBy(chosen.going, (one) => one.applicationId)) {
    const loaded = await loadApplication(outbox, applicationId, submissions);
    if (!loaded.ok) return loaded;
    sizeBytes += loaded.value?.sizeBytes ?? 0;
    const found = new Map(
      loaded.value?.submissions.map(({ submissionId, captured }) => [submissionId, captured]),
    );
    for (const { submissionId } of submissions) {
      const captured = found.get(submissionId);
      const cameFrom = captured?.cameFrom ?? [];
      if (!captured) staying.push({ submissionId, why: 'unreadable' });
      else if (cameFrom.length >= mostTerminals || cameFrom.some((one) => isSameTerminal(one, toTerminal)))
        staying.push({ submissionId, why: 'was-there' });
    }
  }
  const { going, staying: all } = withWholeLines(unfinished, staying);
  const readable = new Set(going.map(({ submissionId }) => submissionId));
  return ok({ readable, sizeBytes: withEnvelope(sizeBytes), staying: all });
}

/** age adds 16 bytes to each 64 KiB, and its header; ours are small. */
const withEnvelope = (sizeBytes: number): number => Math.ceil(sizeBytes * 1.001) + 64 * 1024;
