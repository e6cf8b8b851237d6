import { staffFactNames } from '../../shared/audit/fact-names.ts';
import { StaffId } from '../../shared/brand.ts';
import type { AuditLineView } from '../../shared/contract/audit-contract.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { AuditCheck } from '../audit/chain-check.ts';
import { type ExportFolder, exportName } from '../audit/export-folder.ts';
import { type ExportOrigin, exportLog } from '../audit/export-log.ts';
import { readAuditPage } from '../audit/read-page.ts';
import { createSigningKey, fingerprintOf, type SigningKey, signingKeyName } from '../audit/signing-key.ts';
import { checkVaultAudit } from '../audit/verify-audit.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { VaultFailure, VaultPort } from '../vault/vault-port.ts';

/** What the handlers of the audit log are given. */
export interface AuditHandlerParts {
  readonly vault: Pick<VaultPort, 'lastAudit' | 'readAudit' | 'keyFor'>;
  /** Resolves when every line that was written so far is on the disk. */
  readonly settled: () => Promise<unknown>;
  readonly audit: AuditLog;
  /** What an export made now says of itself. */
  readonly origin: () => ExportOrigin;
  readonly folder: ExportFolder;
  readonly staffName: (staffId: StaffId) => string | undefined;
}

/** What a supervisor may do with the audit log: look, check, take it along. */
export function createAuditHandlers(
  parts: AuditHandlerParts,
): HandlersOf<'audit.list' | 'audit.verify' | 'audit.read-key' | 'audit.export'> {
  const { vault, settled, audit, folder } = parts;
  const readKey = async (): Promise<Result<SigningKey, VaultFailure>> => {
    const seed = await vault.keyFor(signingKeyName);
    if (!seed.ok) return seed;
    const key = createSigningKey(seed.value);
    seed.value.fill(0);
    return ok(key);
  };
  // One after the other: two at once would write the same file.
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  async function writeExport() {
    await settled();
    const key = await readKey();
    if (!key.ok) return key;
    const origin = parts.origin();
    const begun = await exportLog(vault, key.value, origin);
    if (!begun.ok) return begun;
    const name = exportName(origin.terminal, origin.exportedAt, begun.value.upTo);
    const written = await folder.write(name, begun.value.chunks);
    if (!written.ok) return written;
    const outcome = begun.value.outcome();
    if (!outcome.ok) return outcome;
    return ok({ name, check: toView(outcome.value), fingerprint: fingerprintOf(key.value.publicKey) });
  }

  return {
    'audit.list': async (asked) => {
      await settled();
      const page = await readAuditPage(vault, asked);
      if (!page.ok) return err(fail('storage-unavailable'));
      const { lines, next } = page.value;
      return ok({ lines: [...lines], ...(next && { next }), people: peopleIn(lines, parts.staffName) });
    },
    'audit.verify': async () => {
      await settled();
      const checked = await checkVaultAudit(vault);
      return checked.ok ? ok(toView(checked.value)) : err(fail('storage-unavailable'));
    },
    'audit.read-key': async () => {
      const key = await readKey();
      if (!key.ok) return err(fail('storage-unavailable'));
      const { publicKey } = key.value;
      return ok({ publicKey, fingerprint: fingerprintOf(publicKey) });
    },
    'audit.export': (_, { staff }) =>
      alone(async () => {
        if (!staff) throw new Error('the audit log was exported without staff');
        const { staffId } = staff;
        const exported = await writeExport();
        if (!exported.ok) {
          audit.write('audit.exported', { staffId, lines: 0, failure: exported.error.code });
          return err(toExportFailure(exported.error));
        }
        audit.write('audit.exported', { staffId, lines: exported.value.check.lines });
        return ok({ folder: folder.path, ...exported.value });
      }),
  };
}

const toView = ({ lines, broken }: AuditCheck) => ({ lines, ...(broken && { broken }) });

function peopleIn(lines: readonly AuditLineView[], staffName: AuditHandlerParts['staffName']) {
  const ids = lines.flatMap(({ entry }) => staffFactNames.flatMap((name) => entry?.facts[name] ?? []));
  return [...new Set(ids)].flatMap((id) => {
    const staffId = StaffId.safeParse(id);
    const name = staffId.success ? staffName(staffId.data) : undefined;
    return staffId.success && name !== undefined ? [{ staffId: staffId.data, name }] : [];
  });
}

/** What is wrong with the vault itself is said where it is opened; here it could not be used. */
function toExportFailure(
  failure: Failure,
): Failure<'audit-folder-missing' | 'storage-full' | 'storage-unavailable'> {
  const { code } = failure;
  return code === 'audit-folder-missing' || code === 'storage-full'
    ? fail(code)
    : fail('storage-unavailable');
}
