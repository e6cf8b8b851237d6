import { z } from 'zod';
import type { AuditEventId, auditEvents } from './events.ts';

type InCatalogue = {
  [Id in AuditEventId]: keyof (typeof auditEvents)[Id]['fields']['shape'] & string;
}[AuditEventId];

/** `event`: what a line names that this version does not know. */
type FactName = InCatalogue | 'event';

/**
 * The name of every fact that a line may have, so that what leaves main for a screen is closed too. The catalogue itself stays in main: a
 * test holds the two together.
 */
export const AuditFactName = z.enum([
  ...([
    'act',
    'added',
    'applicationId',
    'approvalId',
    'asked',
    'bundleId',
    'by',
    'cause',
    'choice',
    'codeArrived',
    'decision',
    'direction',
    'durationMs',
    'event',
    'failure',
    'field',
    'fields',
    'from',
    'fromTerminal',
    'host',
    'how',
    'journeyId',
    'journeyVersion',
    'kind',
    'known',
    'leftOut',
    'line',
    'lines',
    'method',
    'missing',
    'mode',
    'name',
    'names',
    'noticeHash',
    'noticeId',
    'noticeVersion',
    'operation',
    'origin',
    'outcome',
    'problems',
    'provider',
    'providerCode',
    'quarantined',
    'reads',
    'reason',
    'recipient',
    'registered',
    'role',
    'screen',
    'side',
    'sizeBytes',
    'source',
    'staffId',
    'starts',
    'subject',
    'submissionId',
    'submissions',
    'supervisorId',
    'to',
    'toTerminal',
    'triesLeft',
    'unattended',
    'unknown',
    'vaultSchema',
    'version',
    'wasLocked',
    'why',
  ] as const),
] satisfies FactName[]);
export type AuditFactName = z.infer<typeof AuditFactName>;

/** Facts that are the id of a member of staff; the first that a line has is who did it. */
export const staffFactNames = ['by', 'supervisorId', 'staffId'] as const satisfies readonly AuditFactName[];
