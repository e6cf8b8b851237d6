import type { z } from 'zod';
import type { LoginMethod } from '../../shared/domain/applicant.ts';
import type { RegistrationState } from '../../shared/domain/registration.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { OneTimeLink } from '../providers/provider.ts';
import { lifetimeMs, type ProviderTime, remainingMs } from './provider-time.ts';

/** A code that went out. Kept in main: the session id is what makes a code worth something. */
export interface OpenCode {
  readonly sessionId: string;
  readonly expiresAt: number;
  readonly time: ProviderTime;
  readonly method: LoginMethod;
  readonly sentTo: string;
  readonly triesUsed: number;
}

/** How often and when codes were sent in this visit; `lastSentAt` is monotonic. */
export interface Resends {
  readonly used: number;
  readonly lastSentAt: number;
}

/** How far a registration has come, as main keeps it. The window gets `describeRegistration` of it. */
export type RegistrationProgress =
  | { readonly at: 'not-sent' }
  | { readonly at: 'code'; readonly code: OpenCode; readonly resends: Resends }
  /** A code may have gone out in an answer that was lost: without its session it is worth nothing. */
  | {
      readonly at: 'first-code-void';
      readonly method: LoginMethod;
      readonly sentTo: string;
      readonly resends: Resends;
    }
  | {
      readonly at: 'unclear';
      readonly after: 'probe' | 'register' | 'verify';
      readonly code: OpenCode | undefined;
      readonly resends: Resends;
    }
  | {
      readonly at: 'link';
      readonly link: OneTimeLink;
      readonly time: ProviderTime;
      readonly alreadyVerified: boolean;
    }
  | { readonly at: 'verified'; readonly alreadyVerified: boolean }
  | { readonly at: 'bound'; readonly alreadyCustomer: boolean }
  | { readonly at: 'refused'; readonly providerCode: string; readonly resends: Resends }
  | { readonly at: 'needs-customer'; readonly resends: Resends }
  | { readonly at: 'with-a-person'; readonly providerCode: string };

type CodeLimits = z.infer<typeof CodePolicy>;

/** No code sent yet. */
export const noResends: Resends = { used: 0, lastSentAt: Number.MIN_SAFE_INTEGER };

/** What was counted so far; a refusal or a failed send does not start the count anew. */
export function resendsOf(progress: RegistrationProgress): Resends {
  return 'resends' in progress ? progress.resends : noResends;
}

/** Why a code can no longer be used, or undefined while it lives. */
export function whyCodeIsOver(
  code: OpenCode,
  limits: CodeLimits,
  monotonic: number,
): 'expired' | 'tries-used' | undefined {
  if (code.triesUsed >= limits.triesPerCode) return 'tries-used';
  return remainingMs(code.time, code.expiresAt, monotonic) === 0 ? 'expired' : undefined;
}

/** When and how often a new code may still be asked for. */
export function describeResends(resends: Resends, limits: CodeLimits, monotonic: number) {
  const since = monotonic - resends.lastSentAt;
  return {
    availableInMs: Math.max(0, Math.ceil(limits.resendCooldownSeconds * 1000 - since)),
    left: Math.max(0, limits.resendsPerVisit - resends.used),
  };
}

/** What the window is told: remaining times instead of clocks, a masked contact, no session. */
export function describeRegistration(
  progress: RegistrationProgress,
  limits: CodeLimits,
  monotonic: number,
): RegistrationState {
  switch (progress.at) {
    case 'code': {
      const { code, resends } = progress;
      const { method, sentTo } = code;
      const resend = describeResends(resends, limits, monotonic);
      const why = whyCodeIsOver(code, limits, monotonic);
      if (why) return { state: 'code-over', why, method, sentTo, resend };
      return {
        state: 'code-open',
        method,
        sentTo,
        expiresInMs: remainingMs(code.time, code.expiresAt, monotonic),
        lifetimeMs: lifetimeMs(code.time, code.expiresAt),
        triesLeft: limits.triesPerCode - code.triesUsed,
        resend,
      };
    }
    case 'first-code-void': {
      const { method, sentTo, resends } = progress;
      const resend = describeResends(resends, limits, monotonic);
      return { state: 'code-over', why: 'first-code-void', method, sentTo, resend };
    }
    case 'link':
      return {
        state: 'link',
        url: progress.link.url,
        expiresInMs: remainingMs(progress.time, progress.link.expiresAt, monotonic),
        lifetimeMs: lifetimeMs(progress.time, progress.link.expiresAt),
        alreadyVerified: progress.alreadyVerified,
      };
    case 'unclear':
      return { state: 'unclear', after: progress.after };
    case 'bound':
      return { state: 'bound', alreadyCustomer: progress.alreadyCustomer };
    case 'refused':
    case 'with-a-person':
      return { state: progress.at, providerCode: progress.providerCode };
    case 'not-sent':
    case 'verified':
    case 'needs-customer':
      return { state: progress.at };
  }
}
