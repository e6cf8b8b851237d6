import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result.ts';
import type { VaultFailure } from '../vault/vault-port.ts';
import { type AuditCheck, createChainCheck } from './chain-check.ts';
import { closeExport, type ExportManifest, exportHead, exportLine } from './export-format.ts';
import type { SigningKey } from './signing-key.ts';
import { type AuditVault, asFound, auditPages } from './verify-audit.ts';

/** What an export says of where and when it was made. */
export type ExportOrigin = Pick<
  ExportManifest,
  'branch' | 'terminal' | 'mode' | 'program' | 'exportedAt' | 'providerOffsetMs'
>;

/** An export on its way out: its bytes in pieces, and, once they were all taken, what is in it. */
export interface LogExport {
  /** The number of the last line that goes into it. */
  readonly upTo: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What was exported; a failure where the vault stopped answering half-way. To be asked when `chunks` has ended. */
  readonly outcome: () => Result<AuditCheck, VaultFailure>;
}

class BrokenOffError extends Error {}

/** Whether an error is an export's own end before its time; `outcome` then tells the failure. */
export const isBrokenOff = (error: unknown): boolean => error instanceof BrokenOffError;

/**
 * Exports the whole log as it stands now, a page at a time, and checks it on the way. A log that does not hold is exported too, and its
 * manifest says where it is broken. Where a page can't be read, `chunks` throws: half an export is none.
 */
export async function exportLog(
  vault: AuditVault,
  key: SigningKey,
  origin: ExportOrigin,
): Promise<Result<LogExport, VaultFailure>> {
  const last = await vault.lastAudit();
  if (!last.ok) return last;
  const { sequence: upTo, isCounted } = last.value;
  const check = createChainCheck();
  const digest = createHash('sha256');
  let checked: AuditCheck | undefined;
  let failure: VaultFailure | undefined;
  const asBytes = (lines: readonly string[]): Uint8Array =>
    Buffer.from(lines.map((one) => `${one}\n`).join(''));

  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const digested = (lines: readonly string[]): Uint8Array => {
      const bytes = asBytes(lines);
      digest.update(bytes);
      return bytes;
    };
    yield digested([exportHead]);
    for await (const page of auditPages(vault, upTo)) {
      if (!page.ok) {
        failure = page.error;
        throw new BrokenOffError('the vault stopped answering');
      }
      for (const found of page.value) check.add(asFound(found));
      yield digested(page.value.map(({ line }) => exportLine(line)));
    }
    checked = check.finish(upTo, isCounted);
    const { lines, end, broken } = checked;
    yield asBytes(
      closeExport(
        {
          ...origin,
          lines,
          end: { sequence: end.sequence, hash: end.hash },
          ...(broken && { broken }),
          sha256: digest.digest('hex'),
          publicKey: key.publicKey,
        },
        key,
      ),
    );
  }

  return ok({
    upTo,
    chunks: chunks(),
    outcome: () => {
      if (failure) return err(failure);
      if (!checked) throw new Error('the export has not ended yet');
      return ok(checked);
    },
  });
}
