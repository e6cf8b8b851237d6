import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import { createAuditHandlers } from '../app/audit-handlers.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { checkAuditAtStart } from '../audit/check-at-start.ts';
import { openExportFolder } from '../audit/export-folder.ts';
import { createFileAuditReader } from '../audit/file-audit-reader.ts';
import type { ProviderOffset } from '../audit/provider-offset.ts';
import type { Clock } from '../clock.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { Storage } from './storage.ts';

interface Parts {
  readonly setup: { readonly policy: Policy; readonly mode: Mode; readonly profile: string };
  readonly terminal: {
    readonly audit: AuditLog;
    readonly storage: Pick<Storage, 'vault' | 'queue' | 'isLasting'>;
    readonly people: { readonly directory: Pick<StaffDirectory, 'find'> };
    readonly providerOffset: ProviderOffset;
    /** The start put lines of the log's file aside: they were not as written. */
    readonly hasSetAside: boolean;
  };
  readonly clock: Clock;
  /** Of the program. */
  readonly version: string;
  /** The notices have changed. */
  readonly onNotices: () => void;
  readonly onBug: (error: unknown) => void;
  /** Between two pages of the check at the start; a short rest when absent. */
  readonly pause?: () => Promise<void>;
}

const restMs = 20;

/** Builds a supervisor's view of the audit log, and begins to check it beside all other work. */
export function composeAudit({ setup, terminal, clock, version, onBug, ...parts }: Parts) {
  const { policy, mode, profile } = setup;
  const { audit, storage, people, providerOffset } = terminal;
  const { vault, queue, isLasting } = storage;
  // Practice without a keychain writes no line to its vault, which goes with the next start.
  const log = isLasting ? vault : createFileAuditReader(path.join(profile, 'audit', 'audit.jsonl'));
  const ordered = policy.outbox.transfer?.folder;
  let isBroken = terminal.hasSetAside;
  const checked = checkAuditAtStart({
    ...{ vault: log, audit, onBug },
    pause: parts.pause ?? (() => delay(restMs, undefined, { ref: false })),
    onBroken: () => {
      isBroken = true;
      parts.onNotices();
    },
  });
  return {
    handlers: createAuditHandlers({
      vault: { lastAudit: log.lastAudit, readAudit: log.readAudit, keyFor: vault.keyFor },
      audit,
      folder: openExportFolder(ordered ?? path.join(profile, 'exports'), ordered === undefined),
      settled: queue.settled,
      staffName: (staffId) => people.directory.find(staffId)?.displayName,
      origin: () => {
        const providerOffsetMs = providerOffset.read();
        return {
          ...{ branch: policy.branch, terminal: policy.terminal, mode, program: version },
          exportedAt: clock.now(),
          ...(providerOffsetMs === undefined ? {} : { providerOffsetMs }),
        };
      },
    }),
    /** What every screen tells staff of the log. */
    notices: () => (isBroken ? (['audit-broken'] as const) : []),
    /** Resolves when the check of the start has ended. */
    checked,
  };
}
