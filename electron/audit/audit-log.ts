import { type AuditEventId, type AuditFields, auditEvents } from '../../shared/audit/events.ts';
import type { Clock } from '../clock.ts';
import { chainEntry, chainStart } from './audit-chain.ts';
import type { AuditSink } from './audit-sink.ts';

/** The only way to write an audit line. Fields come from the catalogue; anything else does not compile and is refused. */
export interface AuditLog {
  readonly write: <Id extends AuditEventId>(event: Id, fields: AuditFields<Id>) => void;
}

/**
 * Opens the log over a sink and goes on with its chain. Lines carry three clocks: the wall clock may jump, the monotonic
 * one tells how far apart two lines of one run are, and a provider's tells how wrong the wall clock is, where that is known.
 */
export function createAuditLog({
  sink,
  clock,
  providerOffset = () => undefined,
}: {
  readonly sink: AuditSink;
  readonly clock: Clock;
  /** Milliseconds, provider minus terminal; see `createProviderOffset`. */
  readonly providerOffset?: () => number | undefined;
}): AuditLog {
  return {
    write: (event, fields) => {
      const providerOffsetMs = providerOffset();
      const line = {
        at: clock.now(),
        monotonicMs: Math.round(clock.monotonic()),
        ...(providerOffsetMs === undefined ? {} : { providerOffsetMs }),
        event,
        fields: auditEvents[event].fields.parse(fields),
      };
      // Asked each time: the sink may have moved to where the chain ends elsewhere.
      sink.append(chainEntry(line, sink.last() ?? chainStart));
    },
  };
}
