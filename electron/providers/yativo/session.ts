/**
 * The terminal's session with Yativo: a bearer token that lives 600 seconds. It is kept in memory only, asked for by one
 * call at a time, renewed before it runs out, and never handed to anybody but the calls of this folder.
 */
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../clock.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { YativoCredentials } from '../../keychain/credentials.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type { NotSentFailure, Outcome } from '../provider.ts';
import type { OutcomeWithoutAnswer } from '../status-outcome.ts';
import { garbledOutcome, sortReply } from './reply-outcome.ts';
import { LoginData, LoginRequest } from './wire.ts';

/** The end of the base address, which may be left out of it. */
export const versionPath = '/api/v1';

export interface YativoSessionOptions {
  readonly http: HttpClient;
  readonly baseUrl: string;
  readonly clock: Clock;
  /** Asked at each login and let go after it. */
  readonly readCredentials: () => Promise<Result<YativoCredentials, SecretFailure>>;
}

/** What the other calls need of a session. */
export interface YativoSession {
  /** Signs in afresh, whatever token there is. */
  readonly login: (signal: AbortSignal) => Promise<Outcome<{ readonly signedIn: true }>>;
  /**
   * Makes a call with a good token. When the provider answers 401 all the same, signs in once and makes the call once
   * more: the same call, so with the same idempotency key.
   */
  readonly withToken: <Answer>(
    call: (headers: Readonly<Record<string, string>>) => Promise<Outcome<Answer>>,
    signal: AbortSignal,
  ) => Promise<Outcome<Answer>>;
  /** Lets go of the token. */
  readonly forget: () => void;
}

interface Token {
  readonly text: string;
  /** On the monotonic clock: the wall clock may be set while a token lives. */
  readonly renewAt: number;
  readonly providerNow: number | undefined;
}

/** A token is renewed when a fifth of its life is left, or this much of a long one. */
const longestMarginMs = 120_000;

const notSent = (failure: NotSentFailure): OutcomeWithoutAnswer => ({ kind: 'not-sent', failure });

/** Starts without a token. */
export function createYativoSession(options: YativoSessionOptions): YativoSession {
  const { http, clock, readCredentials } = options;
  const url = endpointUrl(options.baseUrl, versionPath, '/auth/login');
  let token: Token | undefined;
  let underWay: { readonly asked: Promise<Result<Token, OutcomeWithoutAnswer>> } | undefined;
  // A login that began before the credentials were changed must not bring the old token back.
  let generation = 0;

  async function askForToken(signal: AbortSignal): Promise<Result<Token, OutcomeWithoutAnswer>> {
    const credentials = await readCredentials();
    if (!credentials.ok) return err(notSent(credentials.error));
    const { accountId, appSecret } = credentials.value;
    const request = LoginRequest.parse({ account_id: accountId, app_secret: appSecret });
    const sent = await http.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: Buffer.from(JSON.stringify(request), 'utf8'),
      signal,
    });
    if (sent.kind !== 'answered') return err(sent);
    const reply = sortReply(sent.answer, 'read-only');
    if (reply.kind === 'no') return err(reply.refused);
    if (reply.kind !== 'success') return err(reply);
    const data = LoginData.safeParse(reply.data);
    if (!data.success) return err(garbledOutcome);
    const lifeMs = data.data.expires_in * 1000;
    const renewAt = clock.monotonic() + lifeMs - Math.min(longestMarginMs, lifeMs / 5);
    return ok({ text: data.data.access_token, renewAt, providerNow: sent.answer.providerNow });
  }

  async function signIn(signal: AbortSignal): Promise<Result<Token, OutcomeWithoutAnswer>> {
    const begunIn = generation;
    const asked = await askForToken(signal);
    if (begunIn === generation) token = asked.ok ? asked.value : undefined;
    return asked;
  }

  /** One login at a time, however many wait for it. Whoever waits may leave; the others still need it. */
  function renew(): Promise<Result<Token, OutcomeWithoutAnswer>> {
    if (underWay) return underWay.asked;
    const asking = {
      asked: signIn(new AbortController().signal).finally(() => {
        if (underWay === asking) underWay = undefined;
      }),
    };
    underWay = asking;
    return asking.asked;
  }

  /** A token that is good by the clock, and isn't the one that was just refused. */
  async function goodToken(
    refused: string | undefined,
    signal: AbortSignal,
  ): Promise<Result<string, OutcomeWithoutAnswer>> {
    if (token && token.text !== refused && clock.monotonic() < token.renewAt) return ok(token.text);
    const renewed = await unlessCalledOff(renew, signal);
    return renewed.ok ? ok(renewed.value.text) : renewed;
  }

  return {
    login: async (signal) => {
      const asked = await signIn(signal);
      if (!asked.ok) return asked.error;
      return { kind: 'answered', answer: { signedIn: true }, providerNow: asked.value.providerNow };
    },

    withToken: async (call, signal) => {
      const first = await goodToken(undefined, signal);
      if (!first.ok) return withoutToken(first.error);
      const outcome = await call(bearer(first.value));
      if (!isUnauthenticated(outcome)) return outcome;
      const second = await goodToken(first.value, signal);
      // The call itself was turned away, so nothing has happened, whatever became of the login.
      if (!second.ok) return withoutToken(second.error);
      return call(bearer(second.value));
    },

    forget: () => {
      generation += 1;
      token = undefined;
      underWay = undefined;
    },
  };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

function isUnauthenticated(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.providerCode === 'http-401';
}

/** What a failed login means for the call that needed it: it was not made. It is never the customer's fault. */
function withoutToken(login: OutcomeWithoutAnswer): OutcomeWithoutAnswer {
  switch (login.kind) {
    case 'not-sent':
      return login;
    case 'unclear':
      return notSent(fail('provider-down'));
    case 'refused': {
      // 400 and 422 are about the two credentials, since nothing else was sent; 404 is about the address.
      const isAboutCredentials = ['http-400', 'http-401', 'http-403', 'http-422'].includes(
        login.providerCode,
      );
      if (!isAboutCredentials) return notSent(fail('provider-down'));
      return { ...login, failure: fail('credentials-refused') };
    }
  }
}

/** Rather than wait for a login that nobody waits for any more. */
async function unlessCalledOff<Value>(
  login: () => Promise<Result<Value, OutcomeWithoutAnswer>>,
  signal: AbortSignal,
): Promise<Result<Value, OutcomeWithoutAnswer>> {
  const left = err(notSent(fail('provider-down')));
  if (signal.aborted) return left;
  const calledOff = Promise.withResolvers<typeof left>();
  const leave = () => calledOff.resolve(left);
  signal.addEventListener('abort', leave);
  return Promise.race([login(), calledOff.promise]).finally(() => signal.removeEventListener('abort', leave));
}
