/** Probes over real sockets of this machine: whoever answers, and however. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { reach, reachLimitMs } from '../../../electron/connectivity/reach.ts';
import { hangUp, type RawServer, reply, startRawServer, stayAway } from '../../providers/raw-server.ts';
import { makeCertificate } from '../../providers/self-made-certificate.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(tls?: Parameters<typeof startRawServer>[0]): Promise<RawServer> {
  const server = await startRawServer(tls);
  closers.push(server.close);
  return server;
}

async function answering(...answer: Parameters<typeof reply>): Promise<RawServer> {
  const server = await serve();
  server.answerWith(reply(...answer));
  return server;
}

/** An address where nobody listens any more. */
async function refused(): Promise<string> {
  const server = await startRawServer();
  await server.close();
  return server.origin;
}

/** Takes connections and does this with them, before anybody has asked for anything. */
async function onConnection(act: (socket: Socket) => void): Promise<number> {
  const held = new Set<Socket>();
  const server = createServer((socket) => {
    held.add(socket);
    socket.on('error', () => undefined);
    act(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of held) socket.destroy();
    await closed;
  });
  return (server.address() as AddressInfo).port;
}

/** What a line looks like that swallows everything. */
const blackHole = async () => `http://127.0.0.1:${await onConnection(() => undefined)}`;

const html = { 'content-type': 'text/html; charset=utf-8' };
const signInPage = (asked: RawServer) => ({
  location: asked.origin.replace('127.0.0.1', 'localhost'),
});

describe('a provider', () => {
  it.each([200, 204, 301, 401, 404, 405, 429, 500, 503])('that answers %i is there', async (status) => {
    const { origin, received } = await answering(status, html);
    expect(await reach(origin)).toBe('reachable');
    expect(received).toHaveLength(1);
    expect(received[0]?.head).toMatch(/^HEAD \/ /);
  });

  it('that sends to another place of its own is there', async () => {
    const server = await answering(302, { location: '/docs' });
    expect(await reach(server.origin)).toBe('reachable');
  });

  it('in whose place the network answers is not: 511, or away to another site', async () => {
    const asked = await answering(511, html);
    expect(await reach(asked.origin)).toBe('captive-portal');
    asked.answerWith(reply(302, signInPage(asked)));
    expect(await reach(asked.origin)).toBe('captive-portal');
    // Asked twice in all: nobody followed it.
    expect(asked.received).toHaveLength(2);
  });

  it('that refuses, resets, or speaks no HTTP is not', async () => {
    expect(await reach(await refused())).toBe('unreachable');
    const server = await serve();
    server.answerWith(hangUp);
    expect(await reach(server.origin)).toBe('unreachable');
    server.answerWith((socket) => void socket.end('SSH-2.0-x\r\n'));
    expect(await reach(server.origin)).toBe('unreachable');
    expect(await reach('http://nobody.invalid')).toBe('unreachable');
  });

  it('that never answers is not, and no probe outlasts its limit', { timeout: 15_000 }, async () => {
    const server = await serve();
    server.answerWith(stayAway);
    const begunAt = performance.now();
    expect(await Promise.all([reach(server.origin), reach(await blackHole())])).toEqual([
      'unreachable',
      'unreachable',
    ]);
    const tookMs = performance.now() - begunAt;
    expect(tookMs).toBeGreaterThan(reachLimitMs - 100);
    expect(tookMs).toBeLessThan(reachLimitMs + 1000);
  });

  it('gets nothing that could tell who asks', async () => {
    const { origin, received } = await answering(200);
    await reach(origin);
    expect(received[0]?.head.toLowerCase()).not.toMatch(
      /authorization|cookie|api-key|user-agent: (?!undici)/,
    );
  });
});

describe('over TLS', () => {
  it('whom somebody we trust vouches for is there, and nobody else', async () => {
    const certificate = makeCertificate();
    const server = await serve(certificate);
    server.answerWith(reply(401));
    expect(await reach(server.origin, { authorities: [certificate.cert] })).toBe('reachable');
    expect(await reach(server.origin)).toBe('not-trusted');
    expect(server.received).toHaveLength(1);
  });

  it('a certificate that has run out is told apart', async () => {
    const certificate = makeCertificate({ validDays: -1 });
    const server = await serve(certificate);
    expect(await reach(server.origin, { authorities: [certificate.cert] })).toBe('not-in-date');
  });

  it('plain text on the https port is nobody to trust', async () => {
    const portal = 'HTTP/1.1 302 Found\r\nlocation: http://sign-in.invalid\r\n\r\n';
    const port = await onConnection((socket) => void socket.end(portal));
    expect(await reach(`https://127.0.0.1:${port}`)).toBe('not-trusted');
  });
});

describe('a page for line probes', () => {
  const options = { expectStatus: 204 };

  it('proves the line with its status', async () => {
    const { origin, received } = await answering(204);
    expect(await reach(`${origin}/line`, options)).toBe('reachable');
    expect(received[0]?.head).toMatch(/^GET \/line /);
  });

  it.each([
    ['a web page', 200, html],
    ['511', 511, html],
    ['another site', 302, { location: 'https://sign-in.example/' }],
  ])('%s instead is the network’s', async (_name, status, headers) => {
    const { origin } = await answering(status, headers, '<h1>Welcome</h1>');
    expect(await reach(origin, options)).toBe('captive-portal');
  });

  it.each([
    ['its own redirect', 301, { location: '/moved' }],
    ['its own trouble', 503, html],
    ['nothing that is there', 404, html],
    ['something that is no page', 200, { 'content-type': 'text/plain' }],
  ])('%s proves nothing', async (_name, status, headers) => {
    const { origin } = await answering(status, headers);
    expect(await reach(origin, options)).toBe('unreachable');
  });
});

describe('over real sockets, the line', () => {
  const connectivityOf = (...urls: readonly string[]) =>
    createConnectivity({
      targets: new Map(urls.map((url, place) => [(['noah', 'kybio'] as const)[place] ?? 'yativo', url])),
      reach,
      clock: systemClock,
      onChange: () => {},
    });

  it('is there while one provider is down and another answers', async () => {
    const connectivity = connectivityOf(await refused(), (await answering(503)).origin);
    await connectivity.probe();
    expect(connectivity.read()).toMatchObject({
      state: 'online',
      providers: [
        { provider: 'noah', state: 'down' },
        { provider: 'kybio', state: 'up' },
      ],
    });
  });

  it('is gone when all refuse', async () => {
    const connectivity = connectivityOf(await refused(), await refused());
    await connectivity.probe();
    expect(connectivity.read()).toMatchObject({ state: 'offline', why: 'no-line' });
  });

  it('is gone when nobody can be trusted', async () => {
    const servers = [await serve(makeCertificate()), await serve(makeCertificate())];
    const connectivity = connectivityOf(...servers.map(({ origin }) => origin));
    await connectivity.probe();
    expect(connectivity.read()).toMatchObject({ state: 'offline', why: 'not-trusted' });
  });

  it('wants a sign-in page, and is there again after it', async () => {
    const server = await answering(511);
    const connectivity = connectivityOf(server.origin);
    await connectivity.probe();
    expect(connectivity.read()).toMatchObject({ state: 'offline', why: 'captive-portal' });
    server.answerWith(reply(200));
    await connectivity.probe();
    expect(connectivity.read().state).toBe('online');
  });
});
