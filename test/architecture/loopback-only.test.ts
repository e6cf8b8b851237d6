/** The guard that keeps every test on this machine, tried by each way out that the product or its libraries use. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopbackHost } from '../support/loopback-only.ts';

const refused = expect.objectContaining({ code: 'ERR_BEYOND_LOOPBACK' });
// Reserved for documentation (RFC 5737): it answers nowhere, so a hole in the guard shows as a hang or another code.
const elsewhere = '192.0.2.1';

function connectionError(socket: net.Socket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('error', resolve);
    socket.once('connect', () => resolve('connected'));
  });
}

describe('isLoopbackHost', () => {
  it.each(['localhost', 'app.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'keeps %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    elsewhere,
    '0.0.0.0',
    '10.0.0.1',
    '::2',
    '::ffff:192.0.2.1',
    '127.0.0.1.example',
    'localhost.example',
    'example',
  ])('refuses %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('a test that reaches beyond loopback fails', () => {
  it('by address, through net and tls', async () => {
    expect(await connectionError(net.connect(443, elsewhere))).toEqual(refused);
    expect(await connectionError(net.connect({ port: 443, host: elsewhere }))).toEqual(refused);
    expect(await connectionError(new net.Socket().connect(443, elsewhere))).toEqual(refused);
    expect(await connectionError(tls.connect({ port: 443, host: elsewhere }))).toEqual(refused);
  });

  it('by name, before any resolver is asked', async () => {
    expect(await connectionError(net.connect(443, 'provider.example'))).toEqual(refused);
    await expect(dns.promises.lookup('provider.example')).rejects.toEqual(refused);
    expect(await new Promise((resolve) => dns.lookup('provider.example', resolve))).toEqual(refused);
  });

  it('through undici, fetch and node:http', async () => {
    await expect(request(`https://${elsewhere}/`)).rejects.toEqual(refused);
    await expect(fetch('https://provider.example/')).rejects.toMatchObject({ cause: refused });
    const byHttp = await new Promise((resolve) => {
      http.get('http://provider.example/').once('error', resolve);
    });
    expect(byHttp).toEqual(refused);
  });

  it('through a datagram', () => {
    const socket = dgram.createSocket('udp4');
    expect(() => socket.send('x', 53, elsewhere)).toThrow(refused);
    socket.close();
  });
});

describe('a test may reach a server on this machine', () => {
  const server = http.createServer((_request, response) => response.end('here'));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it.each(['127.0.0.1', 'localhost'])('as %s', async (host) => {
    const { port } = server.address() as AddressInfo;
    const { body } = await request(`http://${host}:${port}/`);
    expect(await body.text()).toBe('here');
  });
});
