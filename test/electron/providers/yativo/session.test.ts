/** The terminal's token: asked for once, however many want it; renewed in time; and never a reason to do a thing twice. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import type { HttpOutcome } from '../../../../electron/http/http-outcome.ts';
import type { Outcome } from '../../../../electron/providers/provider.ts';
import { createYativoSession, type YativoSession } from '../../../../electron/providers/yativo/session.ts';
import { ok } from '../../../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

const signal = new AbortController().signal;
const unauthenticated: Outcome<string> = {
  kind: 'refused',
  failure: { code: 'credentials-refused' },
  providerCode: 'http-401',
  providerNow: undefined,
};
const done = (answer: string): Outcome<string> => ({ kind: 'answered', answer, providerNow: undefined });

const replied = (status: number, body: unknown): HttpOutcome => ({
  kind: 'answered',
  answer: {
    status,
    body: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json',
    retryAfterMs: undefined,
    providerNow: undefined,
  },
});
const tokenReply = (token: string, expires_in: unknown = 600) =>
  replied(200, { status: 'success', data: { access_token: token, token_type: 'bearer', expires_in } });

let clock: FakeClock;
let logins: HttpRequest[];
let answerLogin: (count: number) => HttpOutcome | Promise<HttpOutcome>;
let session: YativoSession;
beforeEach(() => {
  clock = createFakeClock();
  logins = [];
  answerLogin = (count) => tokenReply(`token-${count}`);
  const http: HttpClient = {
    send: async (request) => {
      logins.push(request);
      return answerLogin(logins.length);
    },
    close: async () => undefined,
  };
  session = createYativoSession({
    http,
    clock,
    baseUrl: 'https://wallet.example/api/v1/',
    readCredentials: async () => ok({ accountId: 'account-1', appSecret: 'secret-1' }),
  });
});

/** Which token a call went out with. */
const call = (headers: Readonly<Record<string, string>>) =>
  Promise.resolve(done(headers.authorization ?? ''));
const usedToken = async () => {
  const outcome = await session.withToken(call, signal);
  return outcome.kind === 'answered' ? outcome.answer : outcome;
};

describe('a login', () => {
  it('is the page, word for word', async () => {
    await usedToken();
    const [login] = logins;
    expect(login?.method).toBe('POST');
    expect(login?.url.href).toBe('https://wallet.example/api/v1/auth/login');
    expect(login?.body?.toString()).toBe('{"account_id":"account-1","app_secret":"secret-1"}');
    expect(login?.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('happens once, however many calls need it at the same moment', async () => {
    const waiting = Promise.withResolvers<HttpOutcome>();
    answerLogin = () => waiting.promise;
    const calls = Array.from({ length: 5 }, () => usedToken());
    waiting.resolve(tokenReply('token-1'));
    expect(await Promise.all(calls)).toEqual(Array(5).fill('Bearer token-1'));
    expect(logins).toHaveLength(1);
  });

  it('is not waited for by a call that was called off, and serves the others', async () => {
    const waiting = Promise.withResolvers<HttpOutcome>();
    answerLogin = () => waiting.promise;
    const controller = new AbortController();
    const leaving = session.withToken(call, controller.signal);
    const staying = usedToken();
    controller.abort();
    expect(await leaving).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
    waiting.resolve(tokenReply('token-1'));
    expect(await staying).toBe('Bearer token-1');
    expect(logins).toHaveLength(1);
  });

  it('is not even begun for a call that was called off before', async () => {
    await session.withToken(call, AbortSignal.abort());
    expect(logins).toEqual([]);
  });
});

describe('a token', () => {
  it('is used until a fifth of its life is left, and then renewed before anything is sent', async () => {
    expect(await usedToken()).toBe('Bearer token-1');
    clock.advance(479_999);
    expect(await usedToken()).toBe('Bearer token-1');
    clock.advance(1);
    expect(await usedToken()).toBe('Bearer token-2');
  });

  it('lives as long as the provider says', async () => {
    answerLogin = (count) => tokenReply(`token-${count}`, 50);
    await usedToken();
    clock.advance(39_999);
    expect(await usedToken()).toBe('Bearer token-1');
    clock.advance(1);
    expect(await usedToken()).toBe('Bearer token-2');
  });

  it.each(['soon', 0, -1, 1e9, null])('lives 600 s where the provider says %j', async (expiresIn) => {
    answerLogin = (count) => tokenReply(`token-${count}`, expiresIn);
    await usedToken();
    clock.advance(479_999);
    expect(await usedToken()).toBe('Bearer token-1');
  });

  it("doesn't notice when the wall clock is set", async () => {
    await usedToken();
    clock.setWallClock(0);
    expect(await usedToken()).toBe('Bearer token-1');
    clock.setWallClock(Date.UTC(2099, 0));
    expect(await usedToken()).toBe('Bearer token-1');
  });

  it('that could not stand in a header is no token', async () => {
    answerLogin = () => tokenReply('a\r\nx: y');
    expect(await usedToken()).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
  });

  it('is let go when told, also by a login that was under way', async () => {
    expect(await usedToken()).toBe('Bearer token-1');
    session.forget();
    const waiting = Promise.withResolvers<HttpOutcome>();
    answerLogin = () => waiting.promise;
    const begunBefore = usedToken();
    session.forget();
    waiting.resolve(tokenReply('old'));
    expect(await begunBefore).toBe('Bearer old');
    answerLogin = () => tokenReply('new');
    expect(await usedToken()).toBe('Bearer new');
  });
});

describe('a 401 in spite of a token', () => {
  it('leads to one login and the same call once more', async () => {
    const used: unknown[] = [];
    const outcome = await session.withToken(async (headers) => {
      used.push(headers.authorization);
      return used.length === 1 ? unauthenticated : done('yes');
    }, signal);
    expect(outcome).toEqual(done('yes'));
    expect(used).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('twice is an answer', async () => {
    let calls = 0;
    const outcome = await session.withToken(async () => {
      calls += 1;
      return unauthenticated;
    }, signal);
    expect(outcome).toEqual(unauthenticated);
    expect([calls, logins.length]).toEqual([2, 2]);
  });

  it('of several calls at once leads to one login', async () => {
    await usedToken();
    const turns = new Map<number, number>();
    const calls = [1, 2, 3].map((id) =>
      session.withToken(async (headers) => {
        turns.set(id, (turns.get(id) ?? 0) + 1);
        return turns.get(id) === 1 ? unauthenticated : done(headers.authorization ?? '');
      }, signal),
    );
    expect(await Promise.all(calls)).toEqual(Array(3).fill(done('Bearer token-2')));
    expect(logins).toHaveLength(2);
  });

  it('followed by a login that fails is a call that was turned away', async () => {
    answerLogin = (count) =>
      count === 1 ? tokenReply('token-1') : { kind: 'unclear', failure: { code: 'answer-lost' } };
    const outcome = await session.withToken(async () => unauthenticated, signal);
    expect(outcome).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
  });

  it.each([403, 400, 500])('is not what a %i is', async (status) => {
    let calls = 0;
    await session.withToken(async () => {
      calls += 1;
      return { ...unauthenticated, providerCode: `http-${status}` };
    }, signal);
    expect(calls).toBe(1);
  });
});

describe('a login that fails is never the customer’s fault', () => {
  const down = { kind: 'not-sent', failure: { code: 'provider-down' } };
  const credentials = { kind: 'refused', failure: { code: 'credentials-refused' } };
  it.each([
    ['401', replied(401, { message: 'no' }), credentials],
    ['422', replied(422, { message: 'no' }), credentials],
    ['404', replied(404, { message: 'no' }), down],
    ['500', replied(500, {}), down],
    ['garbled', replied(200, { status: 'success', data: {} }), down],
    ['lost', { kind: 'unclear', failure: { code: 'answer-lost' } } satisfies HttpOutcome, down],
  ])('%s', async (_name, outcome, expected) => {
    answerLogin = () => outcome;
    expect(await usedToken()).toMatchObject(expected);
  });

  it('but the login by itself says exactly what happened', async () => {
    answerLogin = () => ({ kind: 'unclear', failure: { code: 'answer-lost' } });
    expect(await session.login(signal)).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
    answerLogin = () => tokenReply('fresh');
    expect(await session.login(signal)).toMatchObject({ kind: 'answered', answer: { signedIn: true } });
    expect(await usedToken()).toBe('Bearer fresh');
  });
});
