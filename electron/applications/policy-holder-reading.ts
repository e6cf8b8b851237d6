import type { z } from 'zod';
import type { SubmissionId } from '../../shared/brand.ts';
import { isAcceptable, type SavedCheck } from '../../shared/domain/policy-holder.ts';
import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { ForSignedIn, PolicyHolder, PolicyHolderProvider } from '../providers/policy-holder-provider.ts';
import type { AttendedOperation, CustomerPresence, Outcome } from '../providers/provider.ts';
import { type HolderCase, type HolderRead, hasTyped, nothingTyped } from './policy-holder-case.ts';
import { checkSent, fitTyped, stillTyped } from './policy-holder-values.ts';
import type { SendFailure } from './registration-calls.ts';

/** What the calls of a policy holder's visit are made with. */
export interface HolderTools {
  readonly provider: PolicyHolderProvider;
  readonly submissions: SubmissionPort;
  readonly clock: Clock;
  readonly limits: z.infer<typeof CodePolicy>;
}

/** A visit at the moment of a call: the case, its submission, and the customer who stands there. */
export interface HolderVisitor {
  readonly holder: HolderCase;
  readonly submissionId: SubmissionId;
  readonly presence: CustomerPresence;
}

/** Where a call left the case, what happens to the submission, and what stood in the way. */
export interface HolderEnd {
  readonly next: Partial<HolderCase>;
  readonly event: SubmissionEvent;
  readonly failure?: SendFailure | Failure<'code-not-accepted' | 'code-tries-used'>;
}

type CustomerOutcome = Outcome<ForSignedIn<{ readonly customer: PolicyHolder }>>;

/** What reading the provider again came to. */
export type Reading =
  | { readonly found: 'read'; readonly read: HolderRead; readonly failure?: SendFailure }
  | { readonly found: 'signed-out' }
  | { readonly found: 'no-answer'; readonly failure: SendFailure };

/** Reads the details, the form and the language. `first` is the details' outcome where somebody has asked already. */
export async function readAll(
  { submissions }: HolderTools,
  { holder: { visit }, submissionId, presence }: HolderVisitor,
  first?: CustomerOutcome,
): Promise<Reading> {
  const ask = <Answer>(operation: AttendedOperation<Readonly<Record<never, never>>, Answer>) =>
    submissions.ask(submissionId, operation, {}, presence);

  const details = first ?? (await ask(visit.getCustomer));
  if (details.kind !== 'answered') return { found: 'no-answer', failure: details.failure };
  if (!details.answer.signedIn) return { found: 'signed-out' };
  const { customer } = details.answer;

  const form = await ask(visit.getForm);
  if (form.kind !== 'answered')
    return { found: 'read', read: { customer, form: undefined, language: undefined }, failure: form.failure };
  if (!form.answer.signedIn) return { found: 'signed-out' };

  // Nothing depends on the language: without it, it is not shown.
  const language = await ask(visit.getLanguage);
  if (language.kind !== 'answered')
    return { found: 'read', read: { customer, form: form.answer.form, language: undefined } };
  if (!language.answer.signedIn) return { found: 'signed-out' };
  return { found: 'read', read: { customer, form: form.answer.form, language: language.answer.language } };
}

/**
 * Signed in, by the proof of reading. What was typed before comes back where it was typed for this customer and the form
 * still asks it; an update that is unsettled is settled by the same reading.
 */
export function enter(
  tools: HolderTools,
  holder: HolderCase,
  reading: Extract<Reading, { found: 'read' }>,
): HolderEnd {
  const { read, failure } = reading;
  const owner = read.customer.customerId ?? holder.phone;
  const isSame = holder.typed.owner === undefined || holder.typed.owner === owner;
  const { form } = read;
  const failed = failure ? { failure } : {};
  if (!isSame) return { ...enterAnother(holder, read), ...failed };
  const { typed, dropped } = form ? fitTyped(holder.typed, form) : { typed: holder.typed, dropped: [] };
  if (!holder.unsettled || !form) {
    return {
      next: { progress: { at: 'signed-in', read, check: undefined, dropped }, typed },
      event: holder.unsettled ? 'answer-lost' : 'customer-needed',
      ...failed,
    };
  }
  const check = checkSent(holder.unsettled, { ...read, form }, tools.provider.compareSaved, true);
  return {
    next: {
      progress: { at: 'signed-in', read, check, dropped },
      typed: stillTyped(typed, check),
      unsettled: undefined,
    },
    event: eventOfCheck(check),
  };
}

/** Somebody else: nothing typed for the one before may be shown to them, and an unsettled update stays with a person. */
function enterAnother(holder: HolderCase, read: HolderRead): HolderEnd {
  const notice = hasTyped(holder.typed) ? { notice: 'typed-for-another' as const } : {};
  const progress = { at: 'signed-in' as const, read, check: undefined, dropped: [], ...notice };
  if (!holder.unsettled) return { next: { progress, typed: nothingTyped }, event: 'customer-needed' };
  return {
    next: { progress, typed: nothingTyped, unsettled: undefined, submissionId: undefined },
    event: 'answer-lost',
  };
}

/** Accepted where anything that was sent is there; otherwise it goes on with the customer. */
export function eventOfCheck(check: SavedCheck): SubmissionEvent {
  return isAcceptable(check) ? 'accepted' : 'customer-needed';
}

/** Signed out by the provider: everything typed is kept, and what is unsettled stays so. */
export function sessionOver({ unsettled }: Pick<HolderCase, 'unsettled'>): HolderEnd {
  return {
    next: { progress: { at: 'signed-out', notice: 'session-over' }, unsettled },
    event: unsettled ? 'answer-lost' : 'customer-needed',
  };
}
