/** Logs as a terminal writes them: in memory, and in a vault on the disk. */
import path from 'node:path';
import { type AuditEntry, chainEntry, chainStart } from '../../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../../electron/audit/audit-log.ts';
import { auditWrite } from '../../../../electron/audit/carry-lines.ts';
import type { VaultPort } from '../../../../electron/vault/vault-port.ts';
import { StaffId } from '../../../../shared/brand.ts';
import { unwrap } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../../support/memory-audit-sink.ts';
import { openVaultHere, vaultFolder } from '../../vault/support/vault-folder.ts';

/** A log of so many lines. */
export function writtenLog(lines: number): AuditEntry[] {
  const sink = createMemoryAuditSink();
  const clock = createFakeClock();
  const log = createAuditLog({ sink, clock, providerOffset: () => -340 });
  for (let line = 0; line < lines; line += 1) {
    clock.advance(1_000);
    const staffId = StaffId.parse(`staff-${line % 7}`);
    if (line % 3 === 0) log.write('staff.signed-in', { staffId, role: 'staff' });
    else if (line % 3 === 1) log.write('staff.pin-refused', { staffId, triesLeft: 4 });
    else log.write('settings.changed', { staffId, name: 'Émile’s “scale”' });
  }
  return sink.entries;
}

/** What a check and an export ask of a vault, without one. */
export function logInMemory(
  entries: readonly AuditEntry[],
): Pick<VaultPort, 'lastAudit' | 'readAudit' | 'keyFor'> {
  const lines = entries.map((entry, place) => ({
    sequence: place + 1,
    line: JSON.stringify(entry),
    isIntact: true,
  }));
  return {
    lastAudit: async () => ({
      ok: true,
      value: { sequence: lines.length, newest: lines.at(-1), mark: undefined, isCounted: true },
    }),
    readAudit: async ({ from, limit }) => ({
      ok: true,
      value: lines.filter(({ sequence }) => sequence >= from).slice(0, limit),
    }),
    keyFor: async () => ({ ok: true, value: new Uint8Array(32).fill(9) }),
  };
}

/** A profile with a vault that holds these lines, as the terminal left it, and its database's file. */
export function profileWith(entries: readonly AuditEntry[]) {
  const folder = vaultFolder();
  const opened = openVaultHere(folder);
  unwrap(opened.write(entries.map(auditWrite)));
  opened.host.close();
  return { profile: path.dirname(folder), folder, file: opened.file };
}

/** A line that nobody wrote, with the right hash for its place. */
export const forgedAfter = (end: AuditEntry | undefined): AuditEntry =>
  chainEntry({ at: 1, monotonicMs: 1, event: 'app.stopped', fields: {} }, end ?? chainStart);
