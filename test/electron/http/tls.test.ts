/** The certificate is verified on every connection, and nothing in the environment can switch that off. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Agent, request } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { makeCertificate } from '../../providers/self-made-certificate.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const notTrusted = { kind: 'not-sent', failure: { code: 'not-trusted' } };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

const createClient = (authorities?: readonly string[], connectMs = 1000) => {
  const timeouts = { connectMs, answerMs: 500, uploadBytesPerSecond: 1_000_000 };
  const client = createHttpClient({
    clock: createFakeClock(),
    timeouts,
    allowLoopback: () => true,
    ...(authorities && { authorities }),
  });
  closers.push(client.close);
  return client;
};

const serve = async (tls?: Parameters<typeof startRawServer>[0]): Promise<RawServer> => {
  const server = await startRawServer(tls);
  closers.push(server.close);
  server.answerWith(reply(200, {}, 'yes'));
  return server;
};

const get = (origin: string, signal = new AbortController().signal) =>
  ({ method: 'GET', url: new URL(origin), headers: { key: 'api-key' }, signal }) as const;

describe('a server', () => {
  it('whose certificate somebody we trust vouches for is spoken to', async () => {
    const certificate = makeCertificate();
    const server = await serve(certificate);
    expect(await createClient([certificate.cert]).send(get(server.origin))).toMatchObject({
      kind: 'answered',
    });
  });

  it('whose certificate nobody vouches for gets no byte', async () => {
    const server = await serve(makeCertificate());
    expect(await createClient().send(get(server.origin))).toEqual(notTrusted);
    expect(server.connections()).toBe(1);
    expect(server.received).toEqual([]);
  });

  it('that shows a certificate for another name gets no byte', async () => {
    const certificate = makeCertificate({ dnsName: 'provider.example' });
    const server = await serve(certificate);
    expect(await createClient([certificate.cert]).send(get(server.origin))).toEqual(notTrusted);
    expect(server.received).toEqual([]);
  });

  it('whose certificate has run out gets no byte', async () => {
    const certificate = makeCertificate({ validDays: -1 });
    const server = await serve(certificate);
    expect(await createClient([certificate.cert]).send(get(server.origin))).toEqual(notTrusted);
    expect(server.received).toEqual([]);
  });

  it('that speaks an outdated version of TLS gets no byte', async () => {
    const certificate = makeCertificate();
    const server = await serve({
      ...certificate,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL:@SECLEVEL=0',
    });
    expect(await createClient([certificate.cert]).send(get(server.origin))).toEqual(notTrusted);
    expect(server.received).toEqual([]);
  });

  it('that answers plain text on the https port, as a sign-in page does, gets no byte', async () => {
    const server = await startRawServer();
    closers.push(server.close);
    const portal = createServer((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: http://sign-in\r\n\r\n'),
    );
    portal.listen(0, '127.0.0.1');
    await once(portal, 'listening');
    const { port } = portal.address() as AddressInfo;
    expect(await createClient().send(get(`https://127.0.0.1:${port}`))).toEqual(notTrusted);
    portal.close();
  });
});

it('NODE_TLS_REJECT_UNAUTHORIZED=0 changes nothing', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const server = await serve(makeCertificate());
  expect(await createClient().send(get(server.origin))).toEqual(notTrusted);
  expect(server.received).toEqual([]);
  // The control: it does weaken a client that doesn't say what it wants.
  const careless = new Agent();
  const { statusCode } = await request(server.origin, { dispatcher: careless });
  expect(statusCode).toBe(200);
  await careless.destroy();
});

it('a call that is called off while it connects answers at once and is never written later', async () => {
  const certificate = makeCertificate();
  const received: string[] = [];
  const inner = createTlsServer(certificate, (socket) =>
    socket.on('data', (data) => received.push(String(data))),
  );
  const held: Socket[] = [];
  const outer = createServer((socket) => void held.push(socket));
  outer.listen(0, '127.0.0.1');
  await once(outer, 'listening');
  const { port } = outer.address() as AddressInfo;

  const controller = new AbortController();
  // Far longer than this test may take: only the abort can end the waiting.
  const client = createClient([certificate.cert], 60_000);
  const sending = client.send(get(`https://127.0.0.1:${port}`, controller.signal));
  while (held.length === 0) await new Promise(setImmediate);
  controller.abort();
  expect(await sending).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });

  // Now the handshake may finish.
  const handshakeOver = new Promise((resolve) => {
    inner.once('secureConnection', (socket) => socket.once('close', resolve));
    inner.once('tlsClientError', resolve);
  });
  inner.emit('connection', held[0]);
  await handshakeOver;
  expect(received).toEqual([]);
  for (const socket of held) socket.destroy();
  outer.close();
});
