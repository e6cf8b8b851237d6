import type { AuditEventId, AuditFields } from '../../shared/audit/events.ts';
import type { AuditLog } from './audit-log.ts';

/** Who wants to hear of events once they stand in the log. */
export type AuditListeners = {
  readonly [Id in AuditEventId]?: (fields: AuditFields<Id>) => void;
};

/**
 * The audit log, with listeners behind it. Every visit that begins or ends and every call of a provider has its line there, whoever made
 * it and from whichever window: nobody else has to remember to tell. What the log did not take is not told, and a listener that throws
 * stops nobody.
 */
export function listenToAudit(
  audit: AuditLog,
  listeners: AuditListeners,
  onBug: (error: unknown) => void,
): AuditLog {
  return {
    write: (event, fields) => {
      audit.write(event, fields);
      try {
        listeners[event]?.(fields);
      } catch (error) {
        onBug(error);
      }
    },
  };
}
