/** Sends one call with Noah's headers, and sorts what becomes of it. */
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { NoahPolicy } from '../../../shared/settings/policy.ts';
import type { Clock } from '../../clock.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import type { NoahCredentials } from '../../keychain/credentials.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type { Outcome, UnattendedOperation } from '../provider.ts';
import { outcomeOfStatus } from '../status-outcome.ts';
import { garbledOutcome, readProblem, refinedRefusal } from './reply-outcome.ts';
import { type KeyReader, signRequest } from './signing.ts';
import type { Problem } from './wire.ts';

export interface NoahOptions {
  readonly http: HttpClient;
  readonly policy: NoahPolicy;
  readonly clock: Clock;
  /** Asked at each call; only the imported signing key is kept. */
  readonly readCredentials: () => Promise<Result<NoahCredentials, SecretFailure>>;
}

/** What is particular to one operation: its page, and what its answers mean. */
export interface CallSpec<Input, Answer> {
  readonly operation: string;
  readonly outcomeClass: OutcomeClass;
  readonly method: 'GET' | 'PUT';
  /** The path below `/v1`, and the body where there is one. Throws only for input that no form of ours accepts. */
  readonly toRequest: (input: Input) => { readonly path: string; readonly body?: Buffer };
  /** What a 2xx says; undefined when it doesn't hold what the page promises. */
  readonly readSuccess: (answer: HttpAnswer, input: Input) => Answer | undefined;
  /** What a documented error says, where it is an answer too. */
  readonly readProblem?: (status: number, problem: Problem) => Answer | undefined;
}

const prefix = '/v1';

/** An operation of Noah, ready to be sent. Throws only for input that no form of ours accepts. */
export function signedCall<Input, Answer>(
  options: NoahOptions,
  readKey: KeyReader,
  spec: CallSpec<Input, Answer>,
): UnattendedOperation<Input, Answer> {
  const { http, policy, clock } = options;
  const { operation, outcomeClass, method } = spec;

  async function headersFor(path: string, body: Buffer | undefined): Promise<Result<Headers, SecretFailure>> {
    const credentials = await options.readCredentials();
    if (!credentials.ok) return credentials;
    const { apiKey, signingKey } = credentials.value;
    const headers = {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      'x-api-key': apiKey,
    };
    if (policy.signing === 'off') return ok(headers);
    const algorithm = policy.signing;
    const key = signingKey === undefined ? undefined : readKey(signingKey, algorithm);
    if (!key) return err(fail('secret-absent', { name: 'noah/signingKey' }));
    const request = { method, path: prefix + path, body };
    const signature = await signRequest(request, { key, algorithm, nowMs: clock.now() });
    return ok({ ...headers, 'api-signature': signature });
  }

  async function send(input: Input, signal: AbortSignal): Promise<Outcome<Answer>> {
    const { path, body } = spec.toRequest(input);
    const headers = await headersFor(path, body);
    if (!headers.ok) return { kind: 'not-sent', failure: headers.error };
    const url = endpointUrl(policy.baseUrl, prefix, path);
    const sent = await http.send({ method, url, headers: headers.value, signal, ...(body && { body }) });
    if (sent.kind !== 'answered') return sent;

    const { answer } = sent;
    const { providerNow } = answer;
    const wrongClock = findWrongClock(answer, policy, clock);
    if (wrongClock) return { kind: 'not-sent', failure: wrongClock };
    const byStatus = outcomeOfStatus(answer, outcomeClass);
    if (!byStatus) {
      const read = spec.readSuccess(answer, input);
      return read === undefined ? garbledOutcome : { kind: 'answered', answer: read, providerNow };
    }
    const problem = byStatus.kind === 'refused' ? readProblem(answer) : undefined;
    if (byStatus.kind !== 'refused' || !problem) return byStatus;
    const read = spec.readProblem?.(answer.status, problem);
    return read === undefined
      ? refinedRefusal(byStatus, problem)
      : { kind: 'answered', answer: read, providerNow };
  }

  return { provider: 'noah', operation, outcomeClass, presence: 'none', send };
}

type Headers = Readonly<Record<string, string>>;

/**
 * A signature is good for minutes, so a clock that is off makes it look forged. Noah says no more than 401 then; its
 * `Date` tells the two apart. Nothing was done, and nothing signed will be taken until the clock is right.
 */
function findWrongClock(
  { status, providerNow }: HttpAnswer,
  policy: NoahPolicy,
  clock: Clock,
): Failure<'clock-wrong'> | undefined {
  if (status !== 401 || providerNow === undefined || policy.signing === 'off') return undefined;
  const offsetMs = clock.now() - providerNow;
  if (Math.abs(offsetMs) <= policy.clockToleranceSeconds * 1000) return undefined;
  return fail('clock-wrong', { offsetMinutes: Math.round(offsetMs / 60_000) });
}
