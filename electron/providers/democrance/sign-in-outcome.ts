import type { HttpAnswer } from '../../http/http-outcome.ts';
import type { SignInAnswer } from '../policy-holder-provider.ts';
import type { Outcome } from '../provider.ts';
import { readJson } from '../read-json.ts';
import { outcomeOfStatus } from '../status-outcome.ts';
import { garbledOutcome } from './reply-outcome.ts';
import { SignInReply } from './wire.ts';

/**
 * What a step of the sign-in came to. Its answers are published nowhere: any 2xx with an object or with nothing is a yes,
 * unless the object complains; some statuses, by policy, are a no to this number or this code. Whether there really is a
 * session, reading the customer's details shows.
 */
export function sortSignIn(answer: HttpAnswer, notAccepted: readonly number[]): Outcome<SignInAnswer> {
  const { providerNow, status, body } = answer;
  const refused: SignInAnswer = { signIn: 'not-accepted', providerCode: `http-${status}` };
  if (notAccepted.includes(status)) return { kind: 'answered', answer: refused, providerNow };
  const byStatus = outcomeOfStatus(answer, 'create-once');
  if (byStatus) return byStatus;
  const accepted: SignInAnswer = { signIn: 'accepted' };
  if (body.length === 0) return { kind: 'answered', answer: accepted, providerNow };
  const json = readJson(answer);
  const reply = SignInReply.safeParse(json.ok ? json.value : undefined);
  if (!reply.success) return garbledOutcome;
  return { kind: 'answered', answer: complains(reply.data) ? refused : accepted, providerNow };
}

function complains(reply: {
  success?: unknown;
  has_errors?: unknown;
  error?: unknown;
  errors?: unknown;
}): boolean {
  return (
    reply.success === false || reply.has_errors === true || isFilled(reply.error) || isFilled(reply.errors)
  );
}

function isFilled(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return Object.keys(value).length > 0;
}
