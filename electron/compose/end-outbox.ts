import type { AuditLog } from '../audit/audit-log.ts';
import type { Log } from '../log/log.ts';
import type { Draining } from '../outbox/drain/keep-draining.ts';

interface Parts {
  readonly draining: Pick<Draining, 'stop'>;
  /** Ends every connection to the providers at once; what is under way then has no answer. */
  readonly closeConnections: () => Promise<unknown>;
  readonly audit: AuditLog;
  readonly log: Pick<Log, 'write'>;
  readonly upMs: () => number;
  readonly storage: { readonly close: () => Promise<void> };
  readonly closeKeychain: () => void;
  readonly delay: (ms: number) => Promise<void>;
  readonly onBug: (error: unknown) => void;
}

/** With what follows, less than the five seconds that an end of the program takes at most. */
const attemptMs = 3_000;
/** What was cut off ends at once. */
const cutOffMs = 500;

/**
 * Ends what sends and keeps, in the order in which one needs the other: attempts, their connections, the logs, the vault, its key. An
 * attempt in flight gets its time before the line is cut, since without its answer nobody would know whether its provider has the
 * customer. One that is cut off all the same is kept as unclear; where there is no time for that either, the next start settles it by
 * its outcome class.
 */
export async function endOutbox(parts: Parts): Promise<void> {
  const { draining, closeConnections, audit, log, storage, delay, onBug } = parts;
  const drained = draining.stop().catch(onBug);
  await Promise.race([drained, delay(attemptMs)]);
  await closeConnections().catch(onBug);
  await Promise.race([drained, delay(cutOffMs)]);
  try {
    audit.write('app.stopped', {});
    log.write('app.stopped', { upMs: parts.upMs() });
  } catch (error) {
    // A disk that takes no line must not leave the vault open.
    onBug(error);
  }
  await storage.close();
  parts.closeKeychain();
}
