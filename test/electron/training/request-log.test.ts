/** What a twin received can be read back: every request, in order, to the byte, and no credential in its headers. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../electron/random.ts';
import { mintPracticeCredentials } from '../../../electron/training/quantum-metal/sample-data.ts';
import {
  createRequestLog,
  keepNoRequests,
  type ReceivedRequest,
  shownHeaders,
} from '../../../electron/training/request-log.ts';
import { startTwin, type Twin, type TwinOptions } from '../../../electron/training/twin.ts';
import { mintYativoPracticeCredentials } from '../../../electron/training/yativo/sample-data.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const credentials = {
  'quantum-metal': mintPracticeCredentials(systemRandom),
  yativo: mintYativoPracticeCredentials(systemRandom),
};
const secrets = Object.values(credentials['quantum-metal']);

const received = (bodyBytes: number, path = '/'): ReceivedRequest => ({
  provider: 'noah',
  operation: null,
  method: 'GET',
  path,
  query: '',
  headers: {},
  body: Buffer.alloc(bodyBytes),
  isWhole: true,
  at: 0,
  status: 200,
});

describe('the log', () => {
  it('keeps 200 requests, and drops the oldest', () => {
    const log = createRequestLog();
    for (let count = 0; count < 205; count += 1) log.record(received(0, `/${count}`));
    expect(log.read()).toHaveLength(200);
    expect(log.read()[0]?.path).toBe('/5');
    expect(log.read().at(-1)?.path).toBe('/204');
  });

  it('keeps 64 MiB of bodies', () => {
    const log = createRequestLog();
    for (let count = 0; count < 5; count += 1) log.record(received(20 * 1024 * 1024, `/${count}`));
    expect(log.read().map(({ path }) => path)).toEqual(['/2', '/3', '/4']);
    log.record(received(65 * 1024 * 1024));
    expect(log.read()).toEqual([]);
    log.record(received(1));
    expect(log.read()).toHaveLength(1);
  });

  it('of a twin that is told so keeps nothing', () => {
    const log = createRequestLog(keepNoRequests);
    log.record(received(0));
    expect(log.read()).toEqual([]);
  });
});

it.each([
  'authorization',
  'cookie',
  'key',
  'sign',
  'x-api-key',
  'api-signature',
  'data-signature',
  'x-csrftoken',
  'proxy-authorization',
  'anything-else',
])('the header %s is only said to be present', (name) => {
  expect(shownHeaders({ [name]: 'marker', accept: 'text/html' })).toEqual({
    [name]: 'present',
    accept: 'text/html',
  });
});

describe('a twin', () => {
  let clock: FakeClock;
  let twin: Twin;
  const logged: ReceivedRequest[] = [];
  const start = async (more: Partial<TwinOptions> = {}) => {
    clock = createFakeClock();
    const logTo = (each: ReceivedRequest) => void logged.push(each);
    twin = await startTwin({ clock, random: systemRandom, credentials, logTo, ...more });
  };
  beforeEach(async () => {
    logged.length = 0;
    await start();
  });
  afterEach(() => twin.close());

  const post = (
    body: string | Buffer,
    path = '/v1/customer/bind',
    provider: 'quantum-metal' | 'yativo' = 'quantum-metal',
  ) =>
    request(`${twin.origins[provider]}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k-1',
        key: credentials['quantum-metal'].apiKey,
        sign: createHash('md5').update(body).update(credentials['quantum-metal'].secretKey).digest('hex'),
        cookie: 'session=marker',
        authorization: 'Bearer marker',
      },
      body,
    }).then(async (reply) => {
      await reply.body.dump();
      return reply.statusCode;
    });
  const bindBody = '{"customer":{"identityNumber":"陈 1"}}';

  it('shows what came: method, path, query, time, bytes, and the status it answered', async () => {
    clock.advance(5);
    await post(bindBody, '/v1/customer/bind?a=b&c');
    expect(twin.requests()).toMatchObject([
      {
        provider: 'quantum-metal',
        operation: 'bind',
        method: 'POST',
        path: '/v1/customer/bind',
        query: 'a=b&c',
        at: clock.now(),
        status: 200,
        isWhole: true,
      },
    ]);
    expect(twin.requests()[0]?.body).toEqual(Buffer.from(bindBody));
  });

  it('shows no credential, signature or cookie, and what is harmless as it came', async () => {
    await post(bindBody);
    const [one] = twin.requests();
    expect(one?.headers).toMatchObject({
      key: 'present',
      sign: 'present',
      cookie: 'present',
      authorization: 'present',
      'idempotency-key': 'k-1',
      'content-type': 'application/json',
    });
    for (const secret of [...secrets, 'marker']) expect(JSON.stringify(one)).not.toContain(secret);
  });

  it('keeps bytes that are no text exactly', async () => {
    const bytes = randomBytes(5 * 1024 * 1024);
    await post(bytes, '/api/v1/customer', 'yativo');
    expect(twin.requests()[0]?.body.equals(bytes)).toBe(true);
    expect(twin.requests()[0]).toMatchObject({ provider: 'yativo', status: 401 });
  });

  it('logs all its providers in one order, and tells the sink the same', async () => {
    await post(bindBody);
    await post('{}', '/nothing/here', 'yativo');
    await post(bindBody);
    expect(twin.requests().map(({ provider }) => provider)).toEqual([
      'quantum-metal',
      'yativo',
      'quantum-metal',
    ]);
    expect(twin.requests()[1]).toMatchObject({ operation: null, path: '/nothing/here' });
    expect(logged).toEqual(twin.requests());
  });

  it('says of a dropped connection that there was no answer', async () => {
    for (const fault of ['lost-before-commit', 'lost-after-commit', 'down'] as const) {
      await twin.faults.set({ provider: 'quantum-metal', fault, operation: 'bind' });
      await expect(post(bindBody)).rejects.toThrow();
    }
    expect(twin.requests().map(({ status }) => status)).toEqual([null, null, null]);
    await twin.faults.set({ provider: 'quantum-metal', fault: 'server-error-html' });
    expect(await post(bindBody)).toBe(502);
    expect(twin.requests().at(-1)?.status).toBe(502);
  });

  it('keeps the beginning of what broke off or was too much', async () => {
    await expect(post(Buffer.alloc(100 * 1024, 'x'))).rejects.toThrow();
    const { hostname, port } = new URL(twin.origins['quantum-metal']);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.end('POST /v1/customer/bind HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf');
    socket.on('error', () => undefined).resume();
    await expect.poll(() => twin.requests().length).toBe(2);
    expect(twin.requests()).toMatchObject([
      { isWhole: false, status: null },
      { isWhole: false, status: null },
    ]);
    expect(twin.requests()[0]?.body.length).toBeLessThanOrEqual(64 * 1024);
    expect(String(twin.requests()[1]?.body)).toBe('half');
  });

  it('keeps as little as it is told, and still tells the sink', async () => {
    await twin.close();
    await start({ requestLimits: keepNoRequests });
    await post(bindBody);
    expect(twin.requests()).toEqual([]);
    expect(logged).toHaveLength(1);
  });
});
