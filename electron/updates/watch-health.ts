import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { UpdateMemoryFile } from './update-memory.ts';

/** So long a new version has to work before it counts as one that does. */
export const healthyAfterMs = 5 * 60_000;

/** The trial of the version that runs. */
export interface HealthWatch {
  /** The window has shown its page. Later calls change nothing. */
  readonly windowShown: () => void;
  /** To be called now and then. Ends the trial once page and vault have been there for five minutes on end. */
  readonly look: () => void;
  readonly isOnTrial: () => boolean;
}

/** Watches a start that is on trial. */
export function watchHealth(parts: {
  readonly memory: UpdateMemoryFile;
  /** The one that runs: what was switched to a moment ago shows nothing of itself before it has started. */
  readonly version: string;
  /** Whether what it is all about can be read here. */
  readonly isVaultOpen: () => boolean;
  /** Whether the page is there, and was since it was last asked about: a window alone serves nobody. */
  readonly isPageWell: () => boolean;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): HealthWatch {
  const { memory, version, isVaultOpen, isPageWell, audit, clock } = parts;
  let isShown = false;
  let wellSince: number | undefined;
  return {
    windowShown: () => {
      isShown = true;
      wellSince ??= clock.monotonic();
    },
    look: () => {
      const { trying } = memory.read();
      if (trying?.version !== version) return;
      const isWell = isPageWell() && isVaultOpen() && isShown;
      wellSince = isWell ? (wellSince ?? clock.monotonic()) : undefined;
      if (wellSince === undefined || clock.monotonic() - wellSince < healthyAfterMs) return;
      memory.change({ trying: undefined });
      audit.write('update.healthy', { version, starts: trying.attempts });
    },
    isOnTrial: () => memory.read().trying?.version === version,
  };
}
