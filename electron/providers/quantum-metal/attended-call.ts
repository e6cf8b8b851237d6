/** Sends one signed call while the customer watches, and sorts what becomes of it. */
import type { z } from 'zod';
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { QuantumMetalPolicy } from '../../../shared/settings/policy.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import type { AttendedOperation, CustomerPresence, Outcome } from '../provider.ts';
import type { CallBudget } from './call-budget.ts';
import { garbledOutcome, refusedOutcome, sortReply } from './reply-outcome.ts';
import { QuantumMetalCredentials, signedHeaders } from './signing.ts';

export interface QuantumMetalOptions {
  readonly http: HttpClient;
  readonly policy: QuantumMetalPolicy;
  /** Asked at each call and let go after it. */
  readonly readCredentials: () => Promise<Result<QuantumMetalCredentials, SecretFailure>>;
  /**
   * Shared by everything in this process that calls Quantum Metal; the product always gives one. Absent, nothing is held
   * back, for tests that send thousands of calls to a server of their own.
   */
  readonly budget?: CallBudget;
  /** Whether a one-time link may be plain http to this machine: true of the twin's own address, in training. */
  readonly allowLoopback: (url: URL) => boolean;
}

/** What is particular to one operation: its page, and what its replies mean. */
export interface CallSpec<Input, Answer> {
  readonly operation: string;
  readonly outcomeClass: OutcomeClass;
  /** Below `/v1/customer/`. */
  readonly path: string;
  readonly request: z.ZodType;
  readonly toRequest: (input: Input) => unknown;
  /** What `data` of a success says; undefined when it doesn't hold what the page promises. */
  readonly readData: (data: unknown) => Answer | undefined;
  /** What an error code says; undefined where nobody has told us. */
  readonly readCode: (code: number) => Answer | undefined;
}

/** An operation of Quantum Metal, ready to be sent. Throws only for input that no form of ours accepts. */
export function attendedCall<Input, Answer>(
  options: QuantumMetalOptions,
  spec: CallSpec<Input, Answer>,
): AttendedOperation<Input, Answer> {
  const { operation, outcomeClass } = spec;
  const call = signedCall(options, spec);
  const send = (input: Input, presence: CustomerPresence, signal: AbortSignal) =>
    call(input, signal, presence.visitIsOpen);
  return { provider: 'quantum-metal', operation, outcomeClass, presence: 'customer', send };
}

/** The way of every call to Quantum Metal, attended or not: the keychain, a turn, the signature, the reply. */
export function signedCall<Input, Answer>(
  options: QuantumMetalOptions,
  spec: CallSpec<Input, Answer>,
): (input: Input, signal: AbortSignal, isStillWanted: () => boolean) => Promise<Outcome<Answer>> {
  const { operation, outcomeClass } = spec;
  const url = endpoint(options.policy.baseUrl, spec.path);

  return async (input, signal, isStillWanted) => {
    const body = serialise(operation, spec.request, spec.toRequest(input));
    const credentials = await options.readCredentials();
    if (!credentials.ok) return { kind: 'not-sent', failure: credentials.error };
    const usable = QuantumMetalCredentials.safeParse(credentials.value);
    if (!usable.success) {
      const [field = 'apiKey'] = usable.error.issues.map((issue) => issue.path.join('.'));
      return { kind: 'not-sent', failure: fail('secret-absent', { name: `quantum-metal/${field}` }) };
    }
    // After the keychain, which takes as long as it likes: turns are spaced as calls leave.
    const mayLeave = (await options.budget?.takeTurn(signal, isStillWanted)) ?? true;
    // Last, since all this may have taken its time: by now the visit may be over.
    if (!isStillWanted()) return { kind: 'not-sent', failure: fail('wrong-state') };
    // Called off while it waited; the same answer as from a connection that was never made.
    if (!mayLeave) return { kind: 'not-sent', failure: fail('provider-down') };

    const headers = signedHeaders(body, usable.data);
    const sent = await options.http.send({ method: 'POST', url, headers, body, signal });
    if (sent.kind !== 'answered') return sent;
    const { providerNow } = sent.answer;

    const reply = sortReply(sent.answer, outcomeClass, options.policy.codeOutcomes);
    if (reply.kind === 'success') {
      const answer = spec.readData(reply.data);
      return answer === undefined ? garbledOutcome : { kind: 'answered', answer, providerNow };
    }
    if (reply.kind === 'code') {
      const answer = spec.readCode(reply.code);
      return answer === undefined
        ? refusedOutcome(reply.code, providerNow)
        : { kind: 'answered', answer, providerNow };
    }
    return reply;
  };
}

/** The body's bytes: made once, signed and sent as they are. */
function serialise(operation: string, schema: z.ZodType, request: unknown): Buffer {
  const parsed = schema.safeParse(request);
  if (parsed.success) return Buffer.from(JSON.stringify(parsed.data), 'utf8');
  // Details are checked before they get here, so this is a bug; its report names fields and no values.
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`quantum-metal ${operation} was given unusable input: ${fields}`);
}

/** `https://host/` and `https://host` mean the same; a path in the base is kept, for a relay that mounts one. */
function endpoint(baseUrl: string, path: string): URL {
  return new URL(`${baseUrl.replace(/\/+$/, '')}/v1/customer/${path}`);
}
