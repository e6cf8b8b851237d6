import { z } from 'zod';
import { AuditGroup } from '../audit/audit-groups.ts';
import { ChainBreak } from '../audit/break-kind.ts';
import type { AuditEventId } from '../audit/events.ts';
import { AuditFactName } from '../audit/fact-names.ts';
import { StaffId } from '../brand.ts';
import { command, query } from './define.ts';

/** How many lines one page has at most. */
export const auditPageSize = 50;

/** A fact of a line, as the catalogue lets it be written. */
const AuditFact = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.array(z.string().max(80)).max(40),
]);

/** An event of this version's catalogue, or `unknown`. Only its type: the catalogue itself stays in main. */
const AuditEvent = z.custom<AuditEventId | 'unknown'>(
  (value) => typeof value === 'string' && value.length <= 60,
);

/** A line as a supervisor sees it. */
export const AuditLineView = z.strictObject({
  /** Its number in the log, from 1. */
  sequence: z.number().int().positive(),
  /** Absent: what stands there is not what was written. */
  entry: z
    .strictObject({
      /** Unix milliseconds on the terminal's wall clock, and what a provider last said of it. */
      at: z.number().int(),
      providerOffsetMs: z.number().int().optional(),
      event: AuditEvent,
      facts: z.partialRecord(AuditFactName, AuditFact),
    })
    .optional(),
});
export type AuditLineView = z.infer<typeof AuditLineView>;

/** What a check of the whole log came to: the first line that is not as it was written, where there is one. */
export const AuditCheckView = z.strictObject({
  lines: z.number().int().nonnegative(),
  broken: ChainBreak.optional(),
});
export type AuditCheckView = z.infer<typeof AuditCheckView>;

const failures = ['storage-unavailable'] as const;

/** The audit log of this terminal, for supervisors. Nothing here can change a line. */
export const auditContract = {
  /** The newest first. A page may have fewer lines than it could, and still not be the last one. */
  'audit.list': query({
    access: 'supervisor',
    input: z.strictObject({
      group: AuditGroup.optional(),
      /** Lines before this number; absent, from the newest on. */
      before: z.number().int().positive().optional(),
    }),
    output: z.strictObject({
      lines: z.array(AuditLineView).max(auditPageSize),
      /** `before` of the page that follows; absent where there is none. */
      next: z.number().int().positive().optional(),
      /** Who the ids in these lines are, as far as the directory knows. */
      people: z.array(z.strictObject({ staffId: StaffId, name: z.string().max(120) })).max(400),
    }),
    failures,
    perMinute: 120,
  }),
  /** Reads every line. */
  'audit.verify': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: AuditCheckView,
    failures,
    perMinute: 6,
  }),
  /** By what an export of this terminal is known: to be noted when it is set up. */
  'audit.read-key': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.strictObject({ publicKey: z.string().max(60), fingerprint: z.string().max(60) }),
    failures,
    perMinute: 60,
  }),
  /** Writes the whole log, signed, into the folder for exports. One that does not hold is written too, and says so. */
  'audit.export': command({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string().max(500),
      name: z.string().max(140),
      check: AuditCheckView,
      fingerprint: z.string().max(60),
    }),
    failures: ['audit-folder-missing', 'storage-full', 'storage-unavailable'],
    perMinute: 6,
  }),
};
