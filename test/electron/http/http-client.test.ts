/** What leaves the machine, what comes back, and what is said when something goes wrong on the way. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCookieSession } from '../../../electron/http/cookie-session.ts';
import { createHttpClient, type HttpClient, type HttpRequest } from '../../../electron/http/http-client.ts';
import {
  breakOff,
  hangUp,
  type RawServer,
  reply,
  startRawServer,
  stayAway,
} from '../../providers/raw-server.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const createClient = (answerMs: number, allowLoopback: boolean) =>
  createHttpClient({
    clock: createFakeClock(),
    timeouts: { connectMs: 300, answerMs, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => allowLoopback,
  });
const answerLost = { kind: 'unclear', failure: { code: 'answer-lost' } };
const garbled = { kind: 'unclear', failure: { code: 'provider-garbled' } };
const down = { kind: 'not-sent', failure: { code: 'provider-down' } };
const notTrusted = { kind: 'not-sent', failure: { code: 'not-trusted' } };
const oneMiB = 1024 * 1024;

let server: RawServer;
let client: HttpClient;
let impatient: HttpClient;
beforeEach(async () => {
  server = await startRawServer();
  client = createClient(10_000, true);
  impatient = createClient(100, true);
});
afterEach(async () => {
  await client.close();
  await impatient.close();
  await server.close();
});

const post = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url: new URL('/v1/thing?q=1', server.origin),
  headers: { 'x-secret': 'header-value' },
  body: Buffer.from('{"name": "陈美玲"}'),
  signal: new AbortController().signal,
  ...more,
});

describe('what leaves', () => {
  it('is exactly the bytes that were given, once', async () => {
    server.answerWith(reply(200, {}, 'yes'));
    const outcome = await client.send(post());
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, body: Buffer.from('yes') } });
    const [request] = server.received;
    expect(request?.body.equals(Buffer.from('{"name": "陈美玲"}'))).toBe(true);
    expect(request?.head).toMatch(/^POST \/v1\/thing\?q=1 HTTP\/1\.1\r\n/);
    expect(request?.head).toMatch(/x-secret: header-value/);
    expect(server.received).toHaveLength(1);
  });

  it('is not sent again by itself, whatever comes back', async () => {
    for (const answer of [reply(500), reply(503, { 'retry-after': '0' }), hangUp, stayAway]) {
      const before = server.received.length;
      server.answerWith(answer);
      await impatient.send(post());
      expect(server.received).toHaveLength(before + 1);
    }
  });

  it.each([301, 302, 303, 307, 308])('never follows a redirect (%i) to another host', async (status) => {
    const elsewhere = await startRawServer();
    server.answerWith(reply(status, { location: `${elsewhere.origin}/v1/thing` }));
    expect(await client.send(post())).toMatchObject({ kind: 'answered', answer: { status } });
    expect(elsewhere.connections()).toBe(0);
    await elsewhere.close();
  });
});

it('a network that wants a sign-in has passed nothing on, and sets no cookie of a provider’s', async () => {
  const cookies = createCookieSession();
  const headers = { 'content-type': 'text/html', 'set-cookie': 'portal=1; Path=/' };
  server.answerWith(reply(511, headers, '<h1>Sign in</h1>'));
  expect(await client.send(post({ cookies }))).toEqual({
    kind: 'not-sent',
    failure: { code: 'captive-portal' },
  });
  expect(cookies.headerFor(new URL(server.origin))).toBeUndefined();
  // The control: a provider's own trouble is its answer.
  server.answerWith(reply(503, headers));
  expect(await client.send(post({ cookies }))).toMatchObject({ kind: 'answered', answer: { status: 503 } });
  expect(cookies.headerFor(new URL(server.origin))).toBe('portal=1');
});

describe('an address that may not be called is not even connected to', () => {
  it.each([
    ['plain http to a provider', 'http://provider.example/v1', true],
    ['plain http to this machine where that is off', '', false],
    ['a user name in the address', 'https://user:pass@provider.example/', true],
    ['another scheme', 'ftp://127.0.0.1/', true],
  ])('%s', async (_name, address, allowed) => {
    const strict = createClient(100, allowed);
    const url = new URL(address === '' ? server.origin : address);
    expect(await strict.send(post({ url }))).toEqual(notTrusted);
    expect(server.connections()).toBe(0);
    await strict.close();
  });
});

describe('before the first byte, nothing has happened', () => {
  it('when the connection is refused', async () => {
    const gone = await startRawServer();
    await gone.close();
    expect(await client.send(post({ url: new URL(gone.origin) }))).toEqual(down);
  });

  it('when the connection never stands', async () => {
    // A TCP server that says nothing never finishes a TLS handshake.
    const url = new URL(server.origin.replace('http:', 'https:'));
    expect(await client.send(post({ url }))).toEqual(down);
    expect(server.connections()).toBe(1);
  });

  it('when it was called off before', async () => {
    expect(await client.send(post({ signal: AbortSignal.abort() }))).toEqual(down);
    expect(server.connections()).toBe(0);
  });
});

describe('after the first byte, nobody knows', () => {
  it.each([
    ['no answer in time', stayAway, answerLost],
    ['a reset', hangUp, answerLost],
    ['a body that breaks off', breakOff(200, {}, '{"code":0', 'end'), answerLost],
    ['a reset in mid-body', breakOff(200, {}, '{"code":0', 'reset'), answerLost],
    ['a gzip body that breaks off', gzipped(gzipSync('{"code":0}').subarray(0, -6)), garbled],
    ['a body that only claims to be gzip', gzipped(Buffer.from('{"code":0}')), garbled],
    ['something that is not HTTP', (socket) => void socket.end('SSH-2.0-OpenSSH_9\r\n'), garbled],
    [
      'a head without end',
      (socket) => void socket.write(`HTTP/1.1 200 x\r\na: ${'b'.repeat(64 * 1024)}`),
      garbled,
    ],
  ] satisfies [string, Parameters<RawServer['answerWith']>[0], object][])(
    '%s',
    async (_name, answer, expected) => {
      server.answerWith(answer);
      const patience = answer === stayAway ? impatient : client;
      expect(await patience.send(post())).toEqual(expected);
      expect(server.received).toHaveLength(1);
    },
  );

  it('a call that was called off in mid-air', async () => {
    const controller = new AbortController();
    server.answerWith(() => controller.abort());
    expect(await client.send(post({ signal: controller.signal }))).toEqual(answerLost);
  });
});

describe('a body', () => {
  it('of exactly the limit is read; one byte more is not', async () => {
    server.answerWith(reply(200, {}, 'x'.repeat(oneMiB)));
    expect(await client.send(post())).toMatchObject({ kind: 'answered' });
    server.answerWith(reply(200, {}, 'x'.repeat(oneMiB + 1)));
    expect(await client.send(post())).toEqual(garbled);
  });

  it('that has no end is left after the limit, not held', async () => {
    let writtenBytes = 0;
    const pour: Parameters<RawServer['answerWith']>[0] = (socket) => {
      socket.write('HTTP/1.1 200 x\r\nconnection: close\r\n\r\n');
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (!socket.destroyed && socket.writable) {
          writtenBytes += chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', more);
        }
      };
      more();
    };
    server.answerWith(pour);
    expect(await client.send(post())).toEqual(garbled);
    // What two socket buffers may hold on top of the limit.
    expect(writtenBytes).toBeLessThan(16 * oneMiB);
  });

  it('that is compressed counts as what it unpacks to', async () => {
    server.answerWith(gzipped(gzipSync('{"code":0}')));
    expect(await client.send(post())).toMatchObject({ answer: { body: Buffer.from('{"code":0}') } });
    server.answerWith(gzipped(gzipSync(Buffer.alloc(10 * oneMiB))));
    expect(await client.send(post())).toEqual(garbled);
  });

  it('is unpacked under an error status too', async () => {
    const headers = { 'content-encoding': 'gzip' };
    server.answerWith(reply(422, headers, gzipSync('{"errors":1}')));
    expect(await client.send(post())).toMatchObject({ answer: { body: Buffer.from('{"errors":1}') } });
  });

  it('that breaks off under an error status leaves the status as the answer', async () => {
    server.answerWith(breakOff(422, {}, '{"a', 'end'));
    expect(await client.send(post())).toMatchObject({ answer: { status: 422, body: Buffer.alloc(0) } });
    server.answerWith(reply(429, { 'retry-after': '7' }, 'x'.repeat(2 * oneMiB)));
    expect(await client.send(post())).toMatchObject({ answer: { status: 429, retryAfterMs: 7000 } });
  });
});

describe('the head of an answer', () => {
  it('tells the clock of the provider, how long to wait, and the label', async () => {
    server.answerWith(
      reply(200, {
        date: 'Sun, 03 May 2026 09:10:00 GMT',
        // Read against the provider's clock, which is 10 minutes ahead of the terminal's.
        'retry-after': 'Sun, 03 May 2026 09:10:30 GMT',
        'content-type': 'Application/JSON; charset=utf-8',
      }),
    );
    const answer = {
      providerNow: Date.UTC(2026, 4, 3, 9, 10),
      retryAfterMs: 30_000,
      contentType: 'application/json',
    };
    expect(await client.send(post())).toMatchObject({ answer });
  });

  it('may lack all of it', async () => {
    server.answerWith(reply(200, { date: 'yesterday', 'retry-after': 'soon' }));
    const { answer } = (await client.send(post())) as { answer: object };
    expect(answer).toMatchObject({ providerNow: undefined, retryAfterMs: undefined, contentType: undefined });
  });
});

it('a request that no server could take is a bug, and its error quotes nothing', async () => {
  const sent = client.send(post({ headers: { 'x-secret': 'marker-1\r\nx: y' } }));
  await expect(sent).rejects.toThrow('a malformed HTTP request was built');
  await expect(sent).rejects.not.toMatchObject({ cause: expect.anything() });
  expect(server.received).toEqual([]);
});

function gzipped(body: Buffer): Parameters<RawServer['answerWith']>[0] {
  return reply(200, { 'content-encoding': 'gzip' }, body);
}
