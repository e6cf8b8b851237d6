/** The audit log as main shows it, as far as the screens need it. */
import { groupOfEvent } from '../../../shared/audit/audit-groups.ts';
import type { AuditCheckView, AuditLineView } from '../../../shared/contract/audit-contract.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/result.ts';

/** The log of a scene. */
export interface PracticeAudit {
  /** The newest first. */
  lines: readonly AuditLineView[];
  people: readonly { readonly staffId: string; readonly name: string }[];
  check: AuditCheckView;
}

const pageSize = 10;
const fingerprint = '3F2A 91C0 77DE 0B14 A5E9 62F3 8C01 D4B7';

/** Main's handlers over it. */
export function practiceAuditHandlers(state: { readonly audit?: PracticeAudit }) {
  const { audit = { lines: [], people: [], check: { lines: 0 } } } = state;
  return {
    'audit.list': ({ group, before = Number.MAX_SAFE_INTEGER }: ParsedInputOf<'audit.list'>) => {
      const all = audit.lines.filter(
        ({ sequence, entry }) =>
          sequence < before && (group === undefined || groupOfEvent(entry?.event ?? '') === group),
      );
      const lines = all.slice(0, pageSize);
      const next = all.length > pageSize ? lines.at(-1)?.sequence : undefined;
      return ok({ lines, people: [...audit.people], ...(next && { next }) });
    },
    'audit.verify': () => ok(audit.check),
    'audit.read-key': () => ok({ publicKey: '0aB9cD8eF7gH6iJ5kL4mN3oP2qR1sT0uV9wX8yZ7aB6', fingerprint }),
    'audit.export': () =>
      ok({
        folder: '/home/kiosk/.config/Vestibule/live/exports',
        name: 'audit-Counter-3-20260503T060000Z-1234.jsonl',
        check: audit.check,
        fingerprint,
      }),
  };
}
