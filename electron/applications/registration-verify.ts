import type { z } from 'zod';
import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { CodeRegistrationProvider, Outcome, VerifyAnswer } from '../providers/provider.ts';
import { providerTimeOf } from './provider-time.ts';
import {
  askAgain,
  fetchLink,
  isUnclear,
  type SendFailure,
  sendAndRead,
  type Visitor,
} from './registration-calls.ts';
import {
  type OpenCode,
  type RegistrationProgress,
  type Resends,
  whyCodeIsOver,
} from './registration-progress.ts';

type CodeFailure = Failure<'code-wrong' | 'code-not-accepted' | 'code-expired' | 'code-tries-used'>;

/** Where a try with a code left the registration. */
export interface VerifyEnd {
  readonly progress: RegistrationProgress;
  readonly failure?: SendFailure | CodeFailure;
}

interface Parts {
  readonly provider: CodeRegistrationProvider;
  readonly submissions: SubmissionPort;
  readonly clock: Clock;
  readonly limits: z.infer<typeof CodePolicy>;
}

type Verified = VerifyEnd & { readonly event: SubmissionEvent; readonly linkWanted?: boolean };

/**
 * Sends a code that the customer read out. What the provider leaves unsaid is found out: an unlisted refusal is held
 * against the code's life and a bind probe, a lost answer against a bind probe, and is tried once more when the provider
 * says that it never counted. The code itself is kept nowhere.
 */
export async function verifyCode(
  parts: Parts,
  visitor: Visitor,
  open: { readonly code: OpenCode; readonly resends: Resends },
  verificationCode: string,
): Promise<VerifyEnd> {
  const { provider, submissions } = parts;
  const input = { sessionId: open.code.sessionId, verificationCode };
  const end = await sendAndRead(submissions, visitor, provider.verifyRegistration, input, async (first) => {
    if (first.kind !== 'unclear') return readVerify(parts, visitor, open, first);
    return afterLostAnswer(parts, visitor, open, first.failure);
  });
  if (end.progress.at === 'verified' && end.linkWanted)
    return fetchLink(parts, visitor, end.progress.alreadyVerified);
  return { progress: end.progress, ...(end.failure ? { failure: end.failure } : {}) };
}

async function readVerify(
  parts: Parts,
  visitor: Visitor,
  open: { readonly code: OpenCode; readonly resends: Resends },
  outcome: Exclude<Outcome<VerifyAnswer>, { kind: 'unclear' }>,
): Promise<Verified> {
  const { clock, limits } = parts;
  const { code, resends } = open;
  // A plain no, said by the HTTP status alone, is a code that was not accepted like any other.
  if (outcome.kind === 'refused' && outcome.failure.code === 'provider-refused')
    return notAccepted(parts, visitor, open);
  const kept: RegistrationProgress = { at: 'code', code, resends };
  if (outcome.kind !== 'answered') return { event: 'code-sent', progress: kept, failure: outcome.failure };
  switch (outcome.answer.verify) {
    case 'verified': {
      const time = providerTimeOf(outcome.providerNow, clock);
      const progress = { at: 'link', link: outcome.answer.link, time, alreadyVerified: false } as const;
      return { event: 'accepted', progress };
    }
    case 'already-verified':
      return { event: 'accepted', progress: { at: 'verified', alreadyVerified: true }, linkWanted: true };
    case 'wrong':
      return afterTry(limits, open, 'code-wrong');
    case 'expired':
      return expired(open);
    case 'too-many-tries': {
      const used = { ...code, triesUsed: limits.triesPerCode - 1 };
      return afterTry(limits, { code: used, resends }, 'code-wrong');
    }
    case 'not-accepted':
      return notAccepted(parts, visitor, open);
  }
}

/** Nobody has told us what the no means: the code's life and a bind probe say. */
async function notAccepted(
  parts: Parts,
  visitor: Visitor,
  open: { readonly code: OpenCode; readonly resends: Resends },
): Promise<Verified> {
  if (whyCodeIsOver(open.code, parts.limits, parts.clock.monotonic()) === 'expired') return expired(open);
  const { found } = await askAgain(parts, visitor);
  if (found === 'verified' || found === 'bound') return verifiedAfterAll(found, true);
  return afterTry(parts.limits, open, 'code-not-accepted');
}

/** One try less; after the last one only a new code helps. */
function afterTry(
  limits: Parts['limits'],
  { code, resends }: { readonly code: OpenCode; readonly resends: Resends },
  why: 'code-wrong' | 'code-not-accepted',
): Verified {
  const used = { ...code, triesUsed: code.triesUsed + 1 };
  const progress: RegistrationProgress = { at: 'code', code: used, resends };
  const triesLeft = limits.triesPerCode - used.triesUsed;
  if (triesLeft === 0) return { event: 'customer-needed', progress, failure: fail('code-tries-used') };
  return { event: 'code-sent', progress, failure: fail(why, { triesLeft }) };
}

async function afterLostAnswer(
  parts: Parts,
  visitor: Visitor,
  open: { readonly code: OpenCode; readonly resends: Resends },
  failure: SendFailure,
): Promise<Verified> {
  const { code, resends } = open;
  const unclear: Verified = {
    event: 'answer-lost',
    progress: { at: 'unclear', after: 'verify', code, resends },
    failure,
  };
  const found = await askAgain(parts, visitor);
  switch (found.found) {
    case 'bound':
    case 'verified':
      return verifiedAfterAll(found.found, false);
    case 'nobody':
      // The provider says it never counted: the code is still good, staff may press Confirm once more.
      return { event: 'code-sent', progress: { at: 'code', code, resends }, failure: fail('provider-down') };
    case 'cannot-be-bound':
      return { event: 'answer-lost', progress: { at: 'with-a-person', providerCode: '803' }, failure };
    case 'no-answer':
      return isUnclear(found.failure) ? unclear : { ...unclear, failure: found.failure };
  }
}

function verifiedAfterAll(found: 'verified' | 'bound', alreadyVerified: boolean): Verified {
  if (found === 'bound') return { event: 'accepted', progress: { at: 'bound', alreadyCustomer: false } };
  return { event: 'accepted', progress: { at: 'verified', alreadyVerified }, linkWanted: true };
}

function expired({ code, resends }: { readonly code: OpenCode; readonly resends: Resends }): Verified {
  // The provider's word wins over the countdown: from here on the code counts as over.
  const over = { ...code, expiresAt: 0 };
  return {
    event: 'customer-needed',
    progress: { at: 'code', code: over, resends },
    failure: fail('code-expired'),
  };
}
