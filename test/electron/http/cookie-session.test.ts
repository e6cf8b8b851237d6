/** One customer's cookies: kept for the visit, sent to nobody else, and gone with it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CookieSession, createCookieSession } from '../../../electron/http/cookie-session.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const site = new URL('https://insurer.example/api/v3/customer/');
let session: CookieSession;
beforeEach(() => {
  session = createCookieSession();
});

describe('a session', () => {
  it('sends back what was set, the newest of a name', () => {
    session.keep(site, ['sessionid=one; Path=/; HttpOnly; Secure', 'csrftoken=abc; Path=/']);
    session.keep(site, ['sessionid=two; Path=/; HttpOnly; Secure']);
    expect(session.headerFor(site)).toBe('sessionid=two; csrftoken=abc');
    expect(session.find(site, 'csrftoken')).toBe('abc');
    expect(session.find(site, 'other')).toBeUndefined();
  });

  it('has nothing to say at first', () => {
    expect(session.headerFor(site)).toBeUndefined();
  });

  it.each([
    ['another host', 'https://other.example/'],
    ['a host below', 'https://sub.insurer.example/'],
    ['plain http', 'http://insurer.example/api/v3/customer/'],
  ])('tells %s nothing', (_name, address) => {
    session.keep(site, ['sessionid=one; Path=/; Secure']);
    expect(session.headerFor(new URL(address))).toBeUndefined();
  });

  it.each([
    ['for another site', 'sessionid=x; Domain=other.example'],
    ['for every site there is', 'sessionid=x; Domain=example'],
    ['without a name', '=; Path=/'],
    ['of nothing', ''],
    ['that no header could carry', 'sessionid=陈; Path=/'],
    ['with a line break', 'sessionid=a\r\nx: y; Path=/'],
  ])('drops a cookie %s', (_name, text) => {
    session.keep(site, [text]);
    expect(session.headerFor(site)).toBeUndefined();
  });

  it('lets go of a cookie that the provider takes back', () => {
    session.keep(site, ['sessionid=one; Path=/']);
    session.keep(site, ['sessionid=; Path=/; Max-Age=0']);
    expect(session.headerFor(site)).toBeUndefined();
  });

  it('is empty once destroyed, and stays so', () => {
    session.keep(site, ['sessionid=one; Path=/']);
    session.destroy();
    expect(session.headerFor(site)).toBeUndefined();
    session.keep(site, ['sessionid=late; Path=/']);
    expect(session.headerFor(site)).toBeUndefined();
    expect(session.find(site, 'sessionid')).toBeUndefined();
  });
});

describe('over http', () => {
  let server: RawServer;
  let client: HttpClient;
  beforeEach(async () => {
    server = await startRawServer();
    client = createHttpClient({
      clock: createFakeClock(),
      timeouts: { connectMs: 300, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 },
      allowLoopback: () => true,
    });
  });
  afterEach(async () => {
    await client.close();
    await server.close();
  });
  const get = (cookies?: CookieSession) =>
    client.send({
      method: 'GET',
      url: new URL('/api/', server.origin),
      headers: {},
      signal: new AbortController().signal,
      ...(cookies && { cookies }),
    });
  const cookieOf = (index: number) =>
    /^cookie: (.*)$/im.exec(server.received[index]?.head ?? '')?.[1]?.trim();

  it('two visits at once know nothing of each other, and a call without one sends none', async () => {
    const [mei, omar] = [createCookieSession(), createCookieSession()];
    server.answerWith(reply(200, { 'set-cookie': 'sessionid=mei; Path=/' }));
    await get(mei);
    server.answerWith(reply(200, { 'set-cookie': 'sessionid=omar; Path=/' }));
    await get(omar);
    server.answerWith(reply(200, { 'set-cookie': 'sessionid=nobody; Path=/' }));
    await get();
    await get(mei);
    await get(omar);
    expect([0, 1, 2, 3, 4].map(cookieOf)).toEqual([
      undefined,
      undefined,
      undefined,
      'sessionid=mei',
      'sessionid=omar',
    ]);
  });

  it('a cookie counts although the rest of its answer is of no use', async () => {
    server.answerWith(reply(401, { 'set-cookie': 'csrftoken=new; Path=/' }));
    await get(session);
    expect(session.find(new URL('/api/', server.origin), 'csrftoken')).toBe('new');
  });

  it('no cookie is in the outcome', async () => {
    server.answerWith(reply(200, { 'set-cookie': 'sessionid=marker-1; Path=/' }));
    expect(JSON.stringify(await get(session))).not.toContain('marker-1');
  });
});
