import { err, ok, type Result } from '../../shared/result.ts';
import type { VaultFailure, VaultPort, VaultWrite } from '../vault/vault-port.ts';
import type { AuditSink, FileAuditSink } from './audit-sink.ts';
import { carriedBefore, carryLines, planCarry } from './carry-lines.ts';
import { createVaultAuditSink } from './vault-audit-sink.ts';

/** What a move to the vault found. */
export interface AuditMove {
  /** Lines of the file that were not as written; the whole file was kept aside for them. */
  readonly setAside: number;
}

/** A sink that begins in a file and goes on in the vault. */
export interface SwitchingAuditSink extends AuditSink {
  /**
   * Carries the file's lines over into the open vault, then empties the file and goes on there. Where that fails, lines go on to the file,
   * and it may be called again. To be called once per open vault, before anything else writes audit lines to it. Lines may be written
   * meanwhile.
   */
  readonly moveTo: (
    vault: Pick<VaultPort, 'lastAudit' | 'write'>,
    add: (write: VaultWrite) => void,
  ) => Promise<Result<AuditMove, VaultFailure>>;
}

/** Lines in one transaction: a log of years must not be one. */
const linesAtOnce = 500;

/** Begins in a file. `onBug` hears of a file that couldn't be emptied: what is in it is not carried twice. */
export function createSwitchingAuditSink(
  file: FileAuditSink,
  onBug: (error: unknown) => void,
): SwitchingAuditSink {
  let current: AuditSink = file;

  function emptyFile(untrusted: number): void {
    try {
      if (untrusted > 0) file.keepAside();
      file.empty();
    } catch (error) {
      onBug(error);
    }
  }

  return {
    last: () => current.last(),
    append: (entry) => current.append(entry),
    moveTo: async (vault, add) => {
      const found = await vault.lastAudit();
      if (!found.ok) return found;
      let carried = carriedBefore(found.value);
      for (;;) {
        const { lines, untrusted } = planCarry(file.read(), carried.mark);
        if (lines.length === 0) {
          // Nothing can have been written since the file was read: nobody was waited for.
          current = createVaultAuditSink(carried.end, add);
          emptyFile(untrusted);
          return ok({ setAside: untrusted });
        }
        const [writes, after] = carryLines(lines.slice(0, linesAtOnce), carried);
        const written = await vault.write(writes);
        if (!written.ok) {
          const { error } = written;
          if (error.code === 'wrong-state') throw new Error('an audit line has no state to be wrong in');
          return err(error);
        }
        carried = after;
      }
    },
  };
}
