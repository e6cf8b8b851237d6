import type { Failure } from '../../../shared/failure.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeRecipient } from '../../../shared/settings/age-keys.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { HandlersOf } from '../../ipc/handlers.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import type { Random } from '../../random.ts';
import type { HandOverList, VaultFailure } from '../../vault/vault-port.ts';
import type { BundleFolder } from './bundle-folder.ts';
import { bundleName } from './bundle-format.ts';
import { exportUnsent } from './export-unsent.ts';
import { type ImportParts, importBundle } from './import-bundle.ts';
import type { OutboxToExport, OutboxToImport } from './transfer-ports.ts';
import { chooseByState } from './what-may-go.ts';
import type { WriteParts } from './write-hand-over.ts';

export interface TransferParts
  extends Omit<WriteParts, 'outbox' | 'folder'>,
    Pick<ImportParts, 'readIdentity'> {
  readonly outbox: OutboxToExport & OutboxToImport;
  /** The policy's; undefined where it names none. */
  readonly recipient: AgeRecipient | undefined;
  readonly folder: { readonly path: string; readonly files: BundleFolder } | undefined;
  readonly listHandOvers: () => Promise<Result<HandOverList, VaultFailure>>;
  readonly random: Random;
  readonly audit: AuditLog;
}

const mostShown = 200;

/** What a supervisor may do about taking items to another terminal. */
export function createTransferHandlers(
  parts: TransferParts,
): HandlersOf<'transfer.read' | 'transfer.export' | 'transfer.import'> {
  const { outbox, recipient, folder, audit } = parts;
  const { terminal, mode, clock, random, readIdentity } = parts;
  // One after the other: an export reads everything that an import may be adding.
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    'transfer.read': async () => {
      const handOvers = await parts.listHandOvers();
      if (!handOvers.ok) return err(fail('storage-unavailable'));
      const files = folder ? await folder.files.list() : err(fail('transfer-closed'));
      if (!files.ok && files.error.code !== 'transfer-closed') return err(fail('storage-unavailable'));
      const own = handOvers.value.handOvers.map(({ id }) => bundleName(id));
      const noFolder = files.ok ? undefined : 'folder-missing';
      const exportClosed = recipient === undefined ? 'no-recipient' : noFolder;
      const importClosed = isAbsent(await readIdentity()) ? 'no-identity' : noFolder;
      return ok({
        ...(exportClosed && { exportClosed }),
        ...(importClosed && { importClosed }),
        folder: folder?.path ?? '',
        exportable: chooseByState(outbox.listUnfinished()).going.length,
        bundles: files.ok ? files.value.filter(({ name }) => !own.includes(name)) : [],
        handedOver: handOvers.value.handOvers
          .map(({ id, at, toTerminal, submissionIds }) => ({
            name: bundleName(id),
            at,
            toTerminal,
            items: submissionIds.length,
          }))
          .toReversed()
          .slice(0, mostShown),
      });
    },

    'transfer.export': ({ toTerminal }, { staff }) =>
      alone(async () => {
        if (!staff || !recipient || !folder) return err(fail('transfer-closed'));
        const { staffId } = staff;
        const write = { outbox, folder: folder.files, terminal, mode, clock };
        const exported = await exportUnsent({ ...write, recipient, random }, toTerminal.trim());
        if (!exported.ok) {
          audit.write('transfer.refused', { staffId, direction: 'export', failure: exported.error.code });
          return err(toStorage(exported.error));
        }
        const { bundleId, name, submissionIds, missing, staying } = exported.value;
        audit.write('transfer.exported', {
          staffId,
          bundleId,
          toTerminal: exported.value.toTerminal,
          submissions: submissionIds.length,
          missing: missing.length,
        });
        return ok({ name, items: submissionIds.length, left: staying.length + missing.length });
      }),

    'transfer.import': ({ name }, { staff }) =>
      alone(async () => {
        if (!staff || !folder) return err(fail('transfer-closed'));
        const { staffId } = staff;
        const read = { outbox, folder: folder.files, readIdentity, terminal, mode, clock };
        const imported = await importBundle(read, name);
        if (!imported.ok) {
          audit.write('transfer.refused', { staffId, direction: 'import', failure: imported.error.code });
          return err(toStorage(imported.error));
        }
        const { bundleId, fromTerminal, added, known } = imported.value;
        audit.write('transfer.imported', {
          staffId,
          bundleId,
          fromTerminal,
          added: added.length,
          known: known.length,
        });
        return ok({ added: added.length, known: known.length });
      }),
  };
}

const isAbsent = (identity: Result<unknown, SecretFailure>): boolean =>
  !identity.ok && identity.error.code === 'secret-absent';

/** What is wrong with the vault itself is said where it is opened; here it could not be used. */
function toStorage<Other extends Failure>(
  failure: VaultFailure | Other,
):
  | Exclude<Other, Failure<'vault-damaged' | 'record-unreadable'>>
  | Failure<'storage-full' | 'storage-unavailable'> {
  const isVaults = failure.code === 'vault-damaged' || failure.code === 'record-unreadable';
  return (isVaults ? fail('storage-unavailable') : failure) as ReturnType<typeof toStorage<Other>>;
}
