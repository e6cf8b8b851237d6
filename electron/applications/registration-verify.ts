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
  const kept: RegistrationProgress = { at: 'code', code, resends };
  if (outcome.kind !== 'answered') return { event: 'code-sent', progress: kept, failure: outcome.failure };

  const oneTryUsed: RegistrationProgress = {
    at: 'code',
    code: { ...code, triesUsed: code.triesUsed + 1 },
    resends,
  };
  const triesLeft = limits.triesPerCode - code.triesUsed - 1;
  const noTriesLeft: Verified = {
    event: 'customer-needed',
    progress: oneTryUsed,
    failure: fail('code-tries-used'),
  };
  switch (outcome.answer.verify) {
    case 'verified': {
      const time = providerTimeOf(outcome.providerNow, clock);
      const progress = { at: 'link', link: outcome.answer.link, time, alreadyVerified: false } as const;
      return { event: 'accepted', progress };
    }
    case 'already-verified':
      return { event: 'accepted', progress: { at: 'verified', alreadyVerified: true }, linkWanted: true };
    case 'wrong':
      if (triesLeft === 0) return noTriesLeft;
      return { event: 'code-sent', progress: oneTryUsed, failure: fail('code-wrong', { triesLeft }) };
    case 'expired':
      return expired(open);
    case 'too-many-tries': {
      const progress = { at: 'code', code: { ...code, triesUsed: limits.triesPerCode }, resends } as const;
      return { ...noTriesLeft, progress };
    }
    case 'not-accepted': {
      if (whyCodeIsOver(code, limits, clock.monotonic()) === 'expired') return expired(open);
      const { found } = await askAgain(parts, visitor);
      if (found === 'verified' || found === 'bound') return verifiedAfterAll(found, true);
      if (triesLeft === 0) return noTriesLeft;
      return { event: 'code-sent', progress: oneTryUsed, failure: fail('code-not-accepted', { triesLeft }) };
    }
  }
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
