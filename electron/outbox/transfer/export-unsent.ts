/**
 * Takes unsent items out of this terminal, for exactly one other.
 *
 * 1. Rehearse: everything that is to go is read through, and the folder is tried. Nothing is changed, and no byte of it is written.
 * 2. One transaction of the vault moves the items to *handed-over* and records the hand-over.
 * 3. The bundle is written out of the vault to a partial file, flushed, renamed, and the hand-over is closed.
 *
 * Why in this order, and without preparing the file before: the vault is the one place that holds the items durably, and it keeps
 * their bodies until the hand-over is closed. So no byte of a bundle exists, encrypted or not, before its items can no longer be sent from
 * here, and no key but the organisation's opens it at any moment. A crash before 2 leaves nothing behind; a crash after 2 leaves an open
 * hand-over, from which the next start writes the same bundle. A file that was prepared before 2 would have to be sealed with a key of its
 * own, kept, unsealed again and cleaned up, on a stick that may be gone by then.
 */
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeRecipient } from '../../../shared/settings/age-keys.ts';
import type { Random } from '../../random.ts';
import type { VaultFailure } from '../../vault/vault-port.ts';
import type { FolderFailure } from './bundle-folder.ts';
import { bundleName } from './bundle-format.ts';
import { finishHandOvers } from './finish-hand-overs.ts';
import { rehearse } from './rehearse.ts';
import { isSameTerminal } from './terminal-name.ts';
import type { HandOver } from './transfer-ports.ts';
import { chooseAgain, chooseByState, type Staying } from './what-may-go.ts';
import { type WriteParts, type WrittenBundle, writeHandOver } from './write-hand-over.ts';

export interface ExportParts extends WriteParts {
  /** The policy's. */
  readonly recipient: AgeRecipient;
  readonly random: Random;
}

/** A bundle, and what stays here. */
export interface Exported extends WrittenBundle {
  readonly staying: readonly Staying[];
}

export type ExportFailure =
  | VaultFailure
  | FolderFailure
  | Failure<'malformed-input' | 'nothing-to-export' | 'wrong-state' | 'bundle-not-written'>;

/** Items are sent while a rehearsal runs; whatever moved then stays, and the rest is tried again this often. */
const mostTries = 3;

/**
 * Exports everything that may go. Earlier hand-overs whose bundle is missing come first; where there is nothing else to export, the last
 * of those is the answer. After *bundle-not-written* the items are handed over, and the next call, or the next start, writes them.
 */
export async function exportUnsent(
  parts: ExportParts,
  toTerminal: string,
): Promise<Result<Exported, ExportFailure>> {
  // Our own import would find that it knows every item, and nobody would ever send them.
  if (isSameTerminal(toTerminal, parts.terminal))
    return err(fail('malformed-input', { paths: ['toTerminal'] }));
  const before = await finishHandOvers(parts);
  if (!before.ok) return before;
  if (before.value.failure) return err(before.value.failure);

  const exported = await exportAll(parts, toTerminal);
  const finished = before.value.written.at(-1);
  if (!exported.ok && exported.error.code === 'nothing-to-export' && finished)
    return ok({ ...finished, staying: chooseByState(parts.outbox.listUnfinished()).staying });
  return exported;
}

async function exportAll(parts: ExportParts, toTerminal: string): Promise<Result<Exported, ExportFailure>> {
  const { outbox, folder, recipient, random, clock } = parts;
  const rehearsed = await rehearse(outbox, toTerminal);
  if (!rehearsed.ok) return rehearsed;
  const { readable, sizeBytes } = rehearsed.value;
  if (readable.size === 0) return err(fail('nothing-to-export'));
  const id = random.uuid();
  const checked = await folder.check(bundleName(id), sizeBytes);
  if (!checked.ok) return checked;

  for (let tries = 1; tries <= mostTries; tries += 1) {
    const { going, staying } = chooseAgain(outbox.listUnfinished(), rehearsed.value);
    const submissionIds = going.map(({ submissionId }) => submissionId);
    if (submissionIds.length === 0) return err(fail('nothing-to-export'));
    const handOver: HandOver = { id, at: clock.now(), toTerminal, recipient, submissionIds };
    const handedOver = await outbox.handOver(handOver);
    if (handedOver.ok) {
      const written = await writeHandOver(parts, handOver);
      return written.ok ? ok({ ...written.value, staying }) : written;
    }
    if (handedOver.error.code !== 'wrong-state') return err(handedOver.error);
  }
  return err(fail('wrong-state'));
}
