import type { SubmissionId } from '../../shared/brand.ts';
import { maskEmail, maskPhoneNumber } from '../../shared/domain/mask.ts';
import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type {
  AttendedOperation,
  BindAnswer,
  CodeRegistrationProvider,
  CodeSession,
  CustomerPresence,
  NotSentFailure,
  Outcome,
  RegistrationInput,
} from '../providers/provider.ts';
import { providerTimeOf } from './provider-time.ts';
import type { RegistrationProgress, Resends } from './registration-progress.ts';

/** What can keep a call from succeeding, in the window's terms. */
export type SendFailure =
  | NotSentFailure
  | Failure<'provider-refused' | 'credentials-refused' | 'answer-lost' | 'provider-garbled'>;

/** Where a step left the registration, and what stood in its way, if anything did. */
export interface StepEnd {
  readonly progress: RegistrationProgress;
  readonly failure?: SendFailure;
}

/** One customer at the counter, and the submission that stands for them. */
export interface Visitor {
  readonly submissionId: SubmissionId;
  readonly input: RegistrationInput;
  readonly presence: CustomerPresence;
}

/** What a bind probe found out. */
export type Found =
  | { readonly found: 'bound' | 'verified' | 'nobody' }
  /** 803: not to be linked. After a lost answer it may only mean that the lost call already linked them. */
  | { readonly found: 'cannot-be-bound' }
  | { readonly found: 'no-answer'; readonly failure: SendFailure };

interface Parts {
  readonly provider: CodeRegistrationProvider;
  readonly submissions: SubmissionPort;
  readonly clock: Clock;
}

/** Calls through the submission port and keeps what the answer meant, so that callers needn't look at it twice. */
export async function sendAndRead<Input, Answer, Read extends { readonly event: SubmissionEvent }>(
  submissions: SubmissionPort,
  { submissionId, presence }: Pick<Visitor, 'submissionId' | 'presence'>,
  operation: AttendedOperation<Input, Answer>,
  input: Input,
  read: (outcome: Outcome<Answer>) => Read | Promise<Read>,
): Promise<Read> {
  const reading = Promise.withResolvers<Read>();
  const sent = submissions.send(submissionId, operation, input, presence, async (outcome) => {
    const result = await read(outcome);
    reading.resolve(result);
    return result.event;
  });
  return Promise.all([reading.promise, sent]).then(([result]) => result);
}

/**
 * Asks whether the provider knows the customer. A lost answer is asked for once more. `afterLostAnswer` says that an
 * earlier call may have had an effect, so "nobody reachable" leaves the submission unknown instead of waiting.
 */
export async function probe(
  { provider, submissions }: Parts,
  visitor: Visitor,
  afterLostAnswer: boolean,
  whenNobody: SubmissionEvent,
): Promise<Found> {
  const input = { identityNumber: visitor.input.identityNumber };
  const { found } = await sendAndRead(submissions, visitor, provider.bind, input, async (first) => {
    const lost = first.kind === 'unclear';
    const outcome = lost
      ? await submissions.ask(visitor.submissionId, provider.bind, input, visitor.presence)
      : first;
    const result = readBind(outcome);
    return { found: result, event: eventOf(result, lost || afterLostAnswer, whenNobody) };
  });
  return found;
}

/** Asks the same without moving the submission; for use while a verification is in flight, and after it. */
export async function askAgain({ provider, submissions }: Parts, visitor: Visitor): Promise<Found> {
  const input = { identityNumber: visitor.input.identityNumber };
  return readBind(await submissions.ask(visitor.submissionId, provider.bind, input, visitor.presence));
}

/** Registers: on success a code went out. Never repeated by itself. */
export async function register(parts: Parts, visitor: Visitor, resends: Resends): Promise<StepEnd> {
  const { provider, submissions, clock } = parts;
  return sendAndRead(submissions, visitor, provider.register, visitor.input, (outcome) =>
    readRegister(outcome, visitor.input, resends, clock),
  );
}

/** Fetches the link for a customer who is verified. Without one they are verified all the same. */
export async function fetchLink(parts: Parts, visitor: Visitor, alreadyVerified: boolean): Promise<StepEnd> {
  const { provider, submissions, clock } = parts;
  const input = { identityNumber: visitor.input.identityNumber };
  const outcome = await submissions.ask(
    visitor.submissionId,
    provider.requestOneTimeLink,
    input,
    visitor.presence,
  );
  if (outcome.kind !== 'answered') {
    return { progress: { at: 'verified', alreadyVerified }, failure: outcome.failure };
  }
  const time = providerTimeOf(outcome.providerNow, clock);
  return { progress: { at: 'link', link: outcome.answer, time, alreadyVerified } };
}

/** Where the code goes, as it may be shown. */
export function maskedContact(input: RegistrationInput): string {
  return input.primaryLoginMethod === 'email'
    ? maskEmail(input.email ?? '')
    : maskPhoneNumber(input.phoneNumber ?? '');
}

function readBind(outcome: Outcome<BindAnswer>): Found {
  if (outcome.kind !== 'answered') return { found: 'no-answer', failure: outcome.failure };
  switch (outcome.answer.bind) {
    case 'bound':
      return { found: 'bound' };
    case 'registration-unfinished':
      return { found: 'verified' };
    case 'no-such-customer':
      return { found: 'nobody' };
    case 'cannot-be-bound':
      return { found: 'cannot-be-bound' };
  }
}

function eventOf(found: Found, afterLostAnswer: boolean, whenNobody: SubmissionEvent): SubmissionEvent {
  switch (found.found) {
    case 'bound':
    case 'verified':
      return 'accepted';
    case 'nobody':
      return whenNobody;
    case 'cannot-be-bound':
      return afterLostAnswer ? 'answer-lost' : 'refused';
    case 'no-answer':
      if (afterLostAnswer || isUnclear(found.failure)) return 'answer-lost';
      return found.failure.code === 'provider-refused' ? 'refused' : 'customer-needed';
  }
}

function readRegister(
  outcome: Outcome<CodeSession>,
  input: RegistrationInput,
  resends: Resends,
  clock: Clock,
): StepEnd & { readonly event: SubmissionEvent } {
  const sent = { used: resends.used, lastSentAt: clock.monotonic() };
  switch (outcome.kind) {
    case 'answered': {
      const { sessionId, expiresAt } = outcome.answer;
      const time = providerTimeOf(outcome.providerNow, clock);
      const method = input.primaryLoginMethod;
      const code = { sessionId, expiresAt, time, method, sentTo: maskedContact(input), triesUsed: 0 };
      return { event: 'code-sent', progress: { at: 'code', code, resends: sent } };
    }
    case 'refused': {
      const { failure } = outcome;
      if (failure.code === 'provider-refused')
        return {
          event: 'refused',
          progress: { at: 'refused', providerCode: outcome.providerCode, resends },
          failure,
        };
      return { event: 'customer-needed', progress: { at: 'needs-customer', resends }, failure };
    }
    case 'not-sent':
      return {
        event: 'customer-needed',
        progress: { at: 'needs-customer', resends },
        failure: outcome.failure,
      };
    case 'unclear':
      return {
        event: 'answer-lost',
        progress: { at: 'unclear', after: 'register', code: undefined, resends: sent },
        failure: outcome.failure,
      };
  }
}

/** Whether the provider may have acted all the same. */
export function isUnclear(failure: SendFailure): boolean {
  return failure.code === 'answer-lost' || failure.code === 'provider-garbled';
}
