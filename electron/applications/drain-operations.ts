import type { SubmissionId } from '../../shared/brand.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { DrainItem } from '../outbox/drain/drain-item.ts';
import type { AttemptTerms, DrainOperation } from '../outbox/drain/drainer-ports.ts';
import type { AttemptEnd } from '../outbox/drain/settle-attempt.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Enrolment, EnrolmentCalls, EnrolmentEnd } from '../providers/enrolment.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import { readSendable, type Sendable } from './read-sendable.ts';

interface Parts {
  readonly enrolments: readonly Enrolment[];
  readonly submissions: Pick<SubmissionPort, 'callsFor'>;
  readonly vault: Pick<VaultPort, 'readCaptured' | 'readPicture'>;
  /** Holds calls back once the lease is over. */
  readonly underLease: (calls: EnrolmentCalls, lease: AbortSignal) => EnrolmentCalls;
  /** An attempt begins; the function keeps what it means for the application, before the submission itself moves. */
  readonly onBegun: (item: DrainItem) => (end: EnrolmentEnd) => Promise<void>;
}

/** What the drainer sends with, and why its last attempts failed. */
export interface DrainOperations {
  readonly operations: readonly DrainOperation[];
  readonly failureOf: (item: DrainItem) => FailureCode | undefined;
}

/**
 * The operations of this terminal's providers that run without the customer: each attempt reads what was sealed at
 * capture, and nothing else; what the visit's draft says by now does not matter.
 */
export function createDrainOperations(parts: Parts): DrainOperations {
  const { submissions, vault } = parts;
  const failures = new Map<SubmissionId, FailureCode>();

  async function attempt(
    enrolment: Enrolment,
    item: DrainItem,
    terms: AttemptTerms,
    reading: ReturnType<typeof readSendable>,
  ): Promise<AttemptEnd> {
    const { submissionId } = item;
    failures.delete(submissionId);
    const keepEnd = parts.onBegun(item);
    const body = await reading;
    if (!body.ok) return body.error;
    const { facts, identity }: Sendable = body.value;
    const calls = parts.underLease(submissions.callsFor(submissionId), terms.lease);
    const end = await enrolment.attempt(calls, facts, identity, terms.wasUnclear);
    if ('failure' in end) failures.set(submissionId, end.failure.code);
    await keepEnd(end);
    return end;
  }

  function operationOf(enrolment: Enrolment): readonly DrainOperation[] {
    const { facts } = enrolment;
    if (facts.presence !== 'none') return [];
    // What was captured never changes: what was read before the lease is what is sent under it.
    let ahead:
      | { readonly submissionId: SubmissionId; readonly reading: ReturnType<typeof readSendable> }
      | undefined;
    return [
      {
        facts: { ...facts, presence: facts.presence },
        attempt: (item, terms) => {
          const read = () => readSendable(vault, enrolment, item);
          const found = ahead?.submissionId === item.submissionId ? ahead.reading : undefined;
          ahead = undefined;
          // A disk that did not answer then may answer now.
          const reading = found?.then((body) => (body.ok ? body : read())) ?? read();
          return attempt(enrolment, item, terms, reading);
        },
        readAhead: (item) => {
          if (item?.submissionId === ahead?.submissionId) return;
          ahead = item && { submissionId: item.submissionId, reading: readSendable(vault, enrolment, item) };
          // Where it fails on a bug, whoever asks for it hears of it.
          void ahead?.reading.then(
            () => {},
            () => {},
          );
        },
      },
    ];
  }

  return {
    operations: parts.enrolments.flatMap(operationOf),
    failureOf: ({ submissionId }) => failures.get(submissionId),
  };
}
