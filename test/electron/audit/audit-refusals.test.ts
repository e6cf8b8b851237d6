import { expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createRefusalAudit } from '../../../electron/audit/audit-refusals.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';

it('a page that calls without end does not fill the audit: the rest is counted', () => {
  const clock = createFakeClock();
  const sink = createMemoryAuditSink();
  const refused = createRefusalAudit(createAuditLog({ sink, clock }), clock);
  for (let count = 0; count < 1000; count += 1) refused('outbox.read-summary', 'sender-refused');
  expect(sink.entries).toHaveLength(60);
  clock.advance(60_000);
  refused('outbox.read-summary', 'sender-refused');
  refused('outbox.read-summary', 'sender-refused');
  expect(sink.entries.slice(-2).map(({ fields }) => fields)).toEqual([
    { method: 'outbox.read-summary', failure: 'sender-refused', leftOut: 940 },
    { method: 'outbox.read-summary', failure: 'sender-refused' },
  ]);
});
