/**
 * All that a support file may hold, field by field. What is not here can't be written: the file is parsed with this before it is made, and
 * an object with a field too many is refused. Numbers, enums, versions, and the names that the organisation gave its own branch, terminal
 * and hosts. No field for a text that anybody typed, that a document said, or that a provider answered.
 *
 * Nobody's ids, either. Ids of staff are made from their names; ids of visits and submissions lead a provider to a customer. Support asks what
 * happened to how many, and a person at the terminal can look up which.
 */
import { z } from 'zod';
import { auditEvents } from '../../shared/audit/events.ts';
import { AuditCheckView } from '../../shared/contract/audit-contract.ts';
import { Connection } from '../../shared/contract/connection-contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import { OutboxFullness } from '../../shared/contract/outbox-contract.ts';
import { DayReportRow } from '../../shared/domain/day-report.ts';
import { Language } from '../../shared/domain/language.ts';
import { Mode, ProviderId } from '../../shared/domain/provider.ts';
import { CancelReason, SubmissionCounts, SubmissionState } from '../../shared/domain/submission.ts';
import { failureCodes } from '../../shared/failure.ts';
import { LogLine } from '../log/log-events.ts';

const count = z.number().int().nonnegative();
const version = z.string().regex(/^[\w.+-]{1,60}$/);
/** An id of ours, such as a journey's. */
export const kebab = z.string().regex(/^[a-z]{1,20}\d{0,2}(?:[-.][a-z0-9]{1,20}){0,5}$/);
const failureCode = z.enum(failureCodes as [string, ...string[]]);
const host = z.string().regex(/^[\w.-]{1,253}(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i);

/** The facts of an audit line that are told, by name. All others are left out, ids and what providers call their refusals among them. */
export const auditFacts = {
  provider: ProviderId,
  operation: kebab,
  outcome: z.enum(['answered', 'refused', 'not-sent', 'unclear']),
  failure: failureCode,
  durationMs: count,
  from: SubmissionState,
  to: SubmissionState,
  reason: CancelReason,
  mode: Mode,
  method: z.enum(Object.keys(contract) as [string, ...string[]]),
  lines: count,
  leftOut: count,
  registered: z.boolean(),
  unattended: z.boolean(),
} as const;

const AuditLineTold = z.strictObject({
  sequence: count,
  at: z.number().int(),
  event: z.enum(['unknown', 'damaged', ...Object.keys(auditEvents)] as [string, ...string[]]),
  facts: z.strictObject(auditFacts).partial(),
});
export type AuditLineTold = z.infer<typeof AuditLineTold>;

/** How the policy sets this terminal up. */
const PolicyTold = z.strictObject({
  mode: Mode,
  country: z.string().regex(/^[A-Z]{2}$/),
  languages: z.array(Language),
  journeys: z.array(kebab),
  /** Whom it calls, and where: hosts, without paths and whatever else an address may carry. */
  providers: z.array(z.strictObject({ provider: ProviderId, host })),
  probeHost: host.optional(),
  lockAfterSeconds: count,
  code: z.strictObject({ triesPerCode: count, resendCooldownSeconds: count, resendsPerVisit: count }),
  outbox: z.strictObject({
    submissions: count,
    sizeBytes: count,
    ageDays: count,
    keepAcceptedHours: count,
    hasTransfer: z.boolean(),
  }),
  timeouts: z.strictObject({ connectSeconds: count, answerSeconds: count }),
  fleet: z.strictObject({ terminals: count, number: count.optional() }).optional(),
});

const CheckTold = z.strictObject({
  check: kebab,
  provider: ProviderId.optional(),
  state: z.enum(['ok', 'warning', 'failed']),
  failure: failureCode.optional(),
  amount: z.number().optional(),
});

export const SupportBundle = z.strictObject({
  format: z.literal('vestibule-support'),
  formatVersion: z.literal(1),
  madeAt: z.number().int(),
  branch: z.string().max(60),
  terminal: z.string().max(40),
  program: z.strictObject({
    version,
    host: z.enum(['electron', 'stand-in']),
    engine: z.string().regex(/^Chromium [\d.]{1,40}$/),
    node: version,
    mode: Mode,
    keychain: z.enum(['keytar', 'napi-keyring', 'memory', 'none']),
    notices: z.array(kebab),
    blockedBy: z.array(failureCode),
    upMinutes: count,
  }),
  /** No name of the machine and of no account: those are often a person's. */
  system: z.strictObject({
    platform: kebab,
    release: version,
    arch: kebab,
    processors: count,
    memoryMiB: count,
    freeMemoryMiB: count,
    upMinutes: count,
  }),
  policy: PolicyTold,
  /** Absent parts could not be read; their names are here. */
  unreadable: z.array(z.enum(['preflight', 'outbox', 'states', 'circuits', 'disk', 'audit'])),
  preflight: z
    .strictObject({
      checks: z.array(CheckTold).max(60),
      journeys: z
        .array(
          z.strictObject({
            journeyId: kebab,
            open: z.enum(['open', 'capture-only', 'closed']),
            why: failureCode.optional(),
          }),
        )
        .max(60),
    })
    .optional(),
  connection: Connection,
  outbox: z
    .strictObject({
      counts: SubmissionCounts,
      captured: count,
      lawHolds: z.boolean(),
      fullness: OutboxFullness,
    })
    .optional(),
  /** Counts and ages by provider, journey and state; what is finished, of the last two days. */
  states: z
    .array(DayReportRow.extend({ journeyId: kebab.nullable() }))
    .max(1000)
    .optional(),
  circuits: z
    .array(z.strictObject({ provider: ProviderId, failures: count, openings: count, isOpen: z.boolean() }))
    .optional(),
  disk: z.strictObject({ usedMiB: count, freeMiB: count, hasReserve: z.boolean() }).optional(),
  log: z.strictObject({
    /** Bugs by place, and what else is counted, in all the lines that are kept. */
    counts: z.record(z.string().regex(/^[a-z][a-zA-Z.-]{0,60}(?: [a-z][a-zA-Z.-]{0,60}){0,2}$/), count),
    unreadable: count,
    lines: z.array(LogLine).max(1000),
  }),
  audit: z
    .strictObject({
      lines: count,
      /** The first line that is not as it was written, and how. */
      broken: AuditCheckView.shape.broken,
      newest: z.array(AuditLineTold).max(200),
    })
    .optional(),
});
export type SupportBundle = z.infer<typeof SupportBundle>;
