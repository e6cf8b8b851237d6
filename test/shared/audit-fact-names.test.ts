import { expect, it } from 'vitest';
import { auditEvents } from '../../shared/audit/events.ts';
import { AuditFactName } from '../../shared/audit/fact-names.ts';
import { auditContract } from '../../shared/contract/audit-contract.ts';

it('the names that a screen may be told are those of the catalogue, and `event`', () => {
  const inCatalogue = Object.values(auditEvents).flatMap(({ fields }) => Object.keys(fields.shape));
  expect([...AuditFactName.options].sort()).toEqual([...new Set([...inCatalogue, 'event'])].sort());
});

it('a fact of another name does not leave main', () => {
  const answer = (facts: Record<string, unknown>) => ({
    lines: [{ sequence: 1, entry: { at: 1, event: 'app.stopped', facts } }],
    people: [],
  });
  const { output } = auditContract['audit.list'];
  expect(output.safeParse(answer({ staffId: 'nur-aina' })).success).toBe(true);
  expect(output.safeParse(answer({ customerName: 'Siti' })).success).toBe(false);
});
