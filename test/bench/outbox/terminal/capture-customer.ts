/** One customer into an outbox, as a visit does it: pictures, record and submission, all of it in one run and so in one commit. */
import type { ApplicationRecord } from '../../../../electron/applications/application-store.ts';
import { bodyOf } from '../../../../electron/applications/captured-body-of.ts';
import type { OperationFacts } from '../../../../electron/providers/provider.ts';
import type { Submission } from '../../../../shared/domain/submission.ts';
import { unwrap } from '../../../../shared/result.ts';
import type { OpenOutbox } from './open-outbox.ts';
import { checkedOf, clerk, factsOf, pictureOf, recordOf } from './specimens.ts';

/** The unattended operations that wait in an outbox, as their adapters state them. */
export const operations = {
  yativo: {
    provider: 'yativo',
    operation: 'add-customer',
    outcomeClass: 'create-once',
    presence: 'none',
  },
  noah: {
    provider: 'noah',
    operation: 'put-customer',
    outcomeClass: 'natural-idempotent',
    presence: 'none',
  },
  kybio: { provider: 'kybio', operation: 'add-member', outcomeClass: 'create-once', presence: 'none' },
} as const satisfies Readonly<Record<string, OperationFacts<'none'>>>;

/** Whom it is sent to. */
export type BenchProvider = keyof typeof operations;

/** What was captured. */
export interface Captured {
  readonly record: ApplicationRecord;
  readonly submission: Submission;
}

/** The pictures of a person, made beforehand: their making is nobody's figure. */
export const picturesOf = (person: number, sizeBytes: number) => ({
  front: pictureOf(person, 'front', sizeBytes),
  back: pictureOf(person, 'back', sizeBytes),
});

/** Captures in memory; it is on the disk once the queue is settled. */
export function captureCustomer(
  { applications, outbox, clock, random }: OpenOutbox,
  person: number,
  provider: BenchProvider,
  bytes: ReturnType<typeof picturesOf>,
): Captured {
  const operation = operations[provider];
  const pictures = {
    front: applications.keepPicture(checkedOf(bytes.front), bytes.front),
    back: applications.keepPicture(checkedOf(bytes.back), bytes.back),
  };
  const record = recordOf(person, operation, pictures, clock.now());
  const identity = {
    id: random.uuid(),
    mintedAt: clock.now(),
    ...(provider === 'kybio' ? { number: `P1${String(person).padStart(8, '0')}` } : {}),
  };
  applications.put(record);
  const submission = outbox.submissions.capture({
    applicationId: record.applicationId,
    operation,
    body: bodyOf(record, clerk, identity, factsOf(person, record)),
  });
  return { record, submission };
}

/** The visit is over, and its work is not: the customer leaves the memory. */
export function leave({ applications, outbox, clock }: OpenOutbox, { record, submission }: Captured): void {
  const { submissionId } = submission;
  const enrolments = record.enrolments.map((one) => ({ ...one, submissionId }));
  applications.park({ ...record, enrolments }, { at: clock.now(), inBranch: false });
  outbox.submissions.forget(record.applicationId);
}

/** Fills an outbox with so many customers, who go to these providers in turn. */
export async function fillOutbox(
  open: OpenOutbox,
  count: number,
  options: { readonly providers: readonly BenchProvider[]; readonly pictureBytes: number },
): Promise<readonly Captured[]> {
  const { providers, pictureBytes } = options;
  const all: Captured[] = [];
  for (let person = 1; person <= count; person += 1) {
    const provider = providers[person % providers.length];
    if (!provider) throw new Error('nobody to send to');
    const captured = captureCustomer(open, person, provider, picturesOf(person, pictureBytes));
    unwrap(await open.queue.settled());
    leave(open, captured);
    all.push(captured);
  }
  unwrap(await open.queue.settled());
  return all;
}
