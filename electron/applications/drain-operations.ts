import type { SubmissionId } from '../../shared/brand.ts';
import { CapturedBody, type PictureFacts } from '../../shared/domain/captured-body.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DrainItem } from '../outbox/drain/drain-item.ts';
import type { AttemptTerms, DrainOperation } from '../outbox/drain/drainer-ports.ts';
import type { AttemptEnd } from '../outbox/drain/settle-attempt.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Enrolment, EnrolmentCalls, EnrolmentFacts } from '../providers/enrolment.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { VaultPort } from '../vault/vault-port.ts';

interface Parts {
  readonly enrolments: readonly Enrolment[];
  readonly submissions: Pick<SubmissionPort, 'callsFor'>;
  readonly vault: Pick<VaultPort, 'readCaptured' | 'readPicture'>;
  /** Holds calls back once the lease is over. */
  readonly underLease: (calls: EnrolmentCalls, lease: AbortSignal) => EnrolmentCalls;
  /** Keeps what the attempt means for the application, before the submission itself moves. */
  readonly onEnded: (item: DrainItem, end: Exclude<AttemptEnd, { end: 'unreadable' }>) => Promise<void>;
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

  async function attempt(enrolment: Enrolment, item: DrainItem, terms: AttemptTerms): Promise<AttemptEnd> {
    const { submissionId } = item;
    failures.delete(submissionId);
    const body = await readBody(vault, submissionId);
    if (!body.ok) return body.error;
    const { facts, identity } = body.value;
    const calls = parts.underLease(submissions.callsFor(submissionId), terms.lease);
    const end = await enrolment.attempt(calls, facts, identity, terms.wasUnclear);
    if ('failure' in end) failures.set(submissionId, end.failure.code);
    await parts.onEnded(item, end);
    return end;
  }

  return {
    operations: parts.enrolments.flatMap((enrolment) => {
      const { facts } = enrolment;
      if (facts.presence !== 'none') return [];
      return [
        {
          facts: { ...facts, presence: facts.presence },
          attempt: (item: DrainItem, terms: AttemptTerms) => attempt(enrolment, item, terms),
        },
      ];
    }),
    failureOf: ({ submissionId }) => failures.get(submissionId),
  };
}

interface Sendable {
  readonly facts: EnrolmentFacts;
  readonly identity: NonNullable<CapturedBody['identity']>;
}

/** What can't be opened is a person's to look at; a disk that does not answer is nobody's fault, and comes back. */
async function readBody(
  vault: Parts['vault'],
  submissionId: SubmissionId,
): Promise<Result<Sendable, AttemptEnd>> {
  const read = await vault.readCaptured(submissionId, CapturedBody);
  if (!read.ok) return err(endOf(read.error.code));
  const { identity, facts } = read.value ?? {};
  if (!identity || !facts) return err({ end: 'unreadable' });
  const pictures: Partial<Record<PictureSide, CheckedPicture>> = {};
  for (const [side, picture] of Object.entries(facts.pictures)) {
    const bytes = await vault.readPicture(picture.pictureId);
    if (!bytes.ok) return err(endOf(bytes.error.code));
    if (!bytes.value) return err({ end: 'unreadable' });
    pictures[side as PictureSide] = toChecked(picture, bytes.value);
  }
  return ok({ identity, facts: { applicant: facts.applicant, memberUid: facts.memberUid, pictures } });
}

function endOf(code: FailureCode): AttemptEnd {
  return code === 'record-unreadable'
    ? { end: 'unreadable' }
    : { end: 'not-sent', failure: { code: 'storage-unavailable' } };
}

/** It was checked before it was sealed, and its seal has just been. */
function toChecked({ pictureId: _ours, ...facts }: PictureFacts, bytes: Uint8Array): CheckedPicture {
  async function* open(): AsyncIterable<Uint8Array> {
    yield bytes;
  }
  return { ...facts, open } as CheckedPicture;
}
