import type { AuditFields } from '../../shared/audit/events.ts';
import type { Clock } from '../clock.ts';
import type { AuditLog } from './audit-log.ts';

const windowMs = 60_000;
const linesPerWindow = 60;

/**
 * Writes calls that were refused at the bridge: sixty lines a minute at most, since each is flushed to the disk while
 * everything else waits, and a page gone wrong may call without end. The rest is counted in the next line.
 */
export function createRefusalAudit(
  audit: AuditLog,
  clock: Clock,
): (method: string, failure: AuditFields<'bridge.refused'>['failure']) => void {
  let windowFrom = Number.NEGATIVE_INFINITY;
  let written = 0;
  let leftOut = 0;
  return (method, failure) => {
    const now = clock.monotonic();
    if (now - windowFrom >= windowMs) {
      windowFrom = now;
      written = 0;
    }
    if (written >= linesPerWindow) {
      leftOut += 1;
      return;
    }
    audit.write('bridge.refused', { method, failure, ...(leftOut === 0 ? {} : { leftOut }) });
    written += 1;
    leftOut = 0;
  };
}
