/** Sends one signed call within the day's quota, and sorts what becomes of it. */
import type { z } from 'zod';
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import type { Result } from '../../../shared/result.ts';
import type { KybioPolicy } from '../../../shared/settings/policy.ts';
import type { Clock } from '../../clock.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { KybioCredentials } from '../../keychain/credentials.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type { SignedAnswer } from '../member-provider.ts';
import type { Outcome, UnattendedOperation } from '../provider.ts';
import type { CallQuota } from './daily-quota.ts';
import { garbledOutcome, refusedOutcome, sortReply } from './reply-outcome.ts';
import { answerSignatureHeader, isWronglySigned, signedHeaders } from './signing.ts';

export interface KybioOptions {
  readonly http: HttpClient;
  readonly policy: KybioPolicy;
  readonly clock: Clock;
  /** Asked at each call and let go after it. */
  readonly readCredentials: () => Promise<Result<KybioCredentials, SecretFailure>>;
}

/** What is particular to one operation: its page, and what its replies mean. */
export interface CallSpec<Input, Answer> {
  readonly operation: string;
  readonly outcomeClass: OutcomeClass;
  /** Below `/openapi/v1/`, spelled as the page spells it. */
  readonly path: string;
  readonly request: z.ZodType<object>;
  /** The body but for the account's id, which is put in front. */
  readonly toRequest: (input: Input) => object;
  /** What `data` of a success says; undefined when it doesn't hold what the page promises. */
  readonly readData: (data: unknown) => Answer | undefined;
  /** What an error code says; undefined where it is a plain refusal. */
  readonly readCode: (code: number) => Answer | undefined;
}

/** An operation of KYBIO, ready to be sent. Throws only for input that no form of ours accepts. */
export function signedCall<Input, Answer extends SignedAnswer>(
  options: KybioOptions,
  quota: CallQuota,
  spec: CallSpec<Input, Answer>,
): UnattendedOperation<Input, Answer> {
  const { http, policy, clock } = options;
  const { operation, outcomeClass } = spec;
  const url = endpointUrl(policy.baseUrl, '/openapi/v1', `/${spec.path}`);

  async function send(input: Input, signal: AbortSignal): Promise<Outcome<Answer>> {
    // Before the keychain is asked: what can't be sent is a bug, whoever we are.
    const request = checked(operation, spec.request, { appId: 'unknown', ...spec.toRequest(input) });
    const credentials = await options.readCredentials();
    if (!credentials.ok) return { kind: 'not-sent', failure: credentials.error };
    const { appId, appKey } = credentials.value;
    // The body's bytes: made once, signed and sent as they are.
    const body = Buffer.from(JSON.stringify({ ...request, appId }), 'utf8');

    const call = quota.take();
    if (!call.ok) return { kind: 'not-sent', failure: call.error };
    const headers = signedHeaders(body, { appKey }, clock.now());
    const keepHeaders = [answerSignatureHeader];
    const sent = await http.send({ method: 'POST', url, headers, body, keepHeaders, signal });
    if (sent.kind === 'not-sent') call.value.giveBack();
    if (sent.kind !== 'answered') return sent;

    const { answer } = sent;
    const { providerNow } = answer;
    const reply = sortReply(answer, outcomeClass);
    if (reply.kind !== 'success' && reply.kind !== 'code') return reply;
    const read = reply.kind === 'success' ? spec.readData(reply.data) : spec.readCode(reply.code);
    if (read === undefined) {
      return reply.kind === 'success' ? garbledOutcome : refusedOutcome(reply.code, providerNow);
    }
    const isSuspect = isWronglySigned(answer.body, answer.kept?.[answerSignatureHeader], appKey);
    const warned = isSuspect ? { ...read, signatureWarning: true as const } : read;
    return { kind: 'answered', answer: warned, providerNow };
  }

  return { provider: 'kybio', operation, outcomeClass, presence: 'none', send };
}

/** The request as its page has it. */
function checked(operation: string, schema: z.ZodType<object>, request: object): object {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  // Details are checked before they get here, so this is a bug; its report names fields and no values.
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`kybio ${operation} was given unusable input: ${fields}`);
}
