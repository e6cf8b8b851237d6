import path from 'node:path';
import type { Setup } from '../app/read-setup.ts';
import { createSupportHandlers } from '../app/support-handlers.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { openExportFolder } from '../audit/export-folder.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { readLog } from '../log/read-log.ts';
import type { VaultPort } from '../vault/vault-port.ts';

interface Parts {
  readonly setup: Pick<Setup, 'policy' | 'profile'>;
  readonly vault: VaultPort;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** What the screens are told: support is told the same. */
  readonly read: Pick<
    Handlers,
    'app.read-status' | 'app.run-preflight' | 'connection.read' | 'outbox.read-summary' | 'staff.read-report'
  >;
}

const reportMs = 48 * 3_600_000;

/** Builds what writes a support file: into the organisation's folder for exports where policy names one, else beside the other exports. */
export function composeSupport({ setup, vault, audit, clock, read }: Parts) {
  const { policy, profile } = setup;
  const ordered = policy.outbox.transfer?.folder;
  const begun = clock.monotonic();
  return createSupportHandlers({
    audit,
    folder: openExportFolder(ordered ?? path.join(profile, 'exports'), ordered === undefined),
    sources: (context) => ({
      ...{ policy, clock, vault },
      status: () => read['app.read-status']({}, context),
      preflight: () => read['app.run-preflight']({}, context),
      connection: () => read['connection.read']({}, context),
      outbox: () => read['outbox.read-summary']({}, context),
      dayReport: () => read['staff.read-report']({ from: clock.now() - reportMs }, context),
      log: () => readLog(path.join(profile, 'logs')),
      upMs: () => clock.monotonic() - begun,
    }),
  });
}
