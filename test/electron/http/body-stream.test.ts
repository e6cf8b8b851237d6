/** A body that is made while it leaves: the same bytes, and never half of them taken for the whole. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BodyStream } from '../../../electron/http/body-stream.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

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

const send = (stream: BodyStream, signal = new AbortController().signal, origin = server.origin) =>
  client.send({
    method: 'POST',
    url: new URL(origin),
    headers: { 'content-type': 'application/json' },
    stream,
    signal,
  });

/** A server for what no HTTP server does: it gets the bare connection. */
async function startSocketServer(take: (socket: Socket) => void) {
  const listening = createServer((socket) => take(socket.on('error', () => undefined)));
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => listening.close() };
}

const streamOf = (chunks: readonly string[], sizeBytes = chunks.join('').length): BodyStream => ({
  sizeBytes,
  chunks: async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  },
});

it('arrives whole, with its length and in one piece', async () => {
  server.answerWith(reply(200, {}, 'yes'));
  expect(await send(streamOf(['{"a":', '"b"', '}']))).toMatchObject({ kind: 'answered' });
  expect(server.received.map(({ body }) => body.toString())).toEqual(['{"a":"b"}']);
  expect(server.received[0]?.head).toMatch(/^content-length: 9$/im);
  expect(server.received[0]?.head).not.toMatch(/transfer-encoding/i);
});

it('is made anew for each request', async () => {
  server.answerWith(reply(200));
  const stream = streamOf(['once']);
  await send(stream);
  await send(stream);
  expect(server.received.map(({ body }) => body.toString())).toEqual(['once', 'once']);
});

it('is made no faster than it leaves', async () => {
  let madeBytes = 0;
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const stream: BodyStream = {
    sizeBytes: 4096 * chunk.length,
    chunks: async function* () {
      for (let count = 0; count < 4096; count += 1) {
        madeBytes += chunk.length;
        yield chunk;
      }
    },
  };
  const deaf = await startSocketServer((socket) => void socket.pause());
  const controller = new AbortController();
  const sending = send(stream, controller.signal, deaf.origin);
  while (madeBytes === 0) await wait(1);
  // Until the sockets' buffers are full and nothing moves any more.
  for (let before = -1; before !== madeBytes; await wait(50)) before = madeBytes;
  expect(madeBytes).toBeLessThan(32 * 1024 * 1024);
  controller.abort();
  expect(await sending).toMatchObject({ kind: 'unclear' });
  deaf.close();
});

describe('a source that is wrong is a bug, and nothing whole has arrived', () => {
  it.each([
    ['too short', streamOf(['{"a":1}'], 8)],
    ['too long', streamOf(['{"a":1}', ' '], 7)],
  ])('%s', async (_name, stream) => {
    server.answerWith(reply(200));
    await expect(send(stream)).rejects.toThrow('a streamed body has another size than it said');
    expect(server.received).toEqual([]);
  });

  it('breaking off with an error of its own', async () => {
    const stream: BodyStream = {
      sizeBytes: 9,
      chunks: async function* () {
        yield Buffer.from('{"a":');
        throw new Error('the picture is gone');
      },
    };
    await expect(send(stream)).rejects.toThrow('the picture is gone');
    expect(server.received).toEqual([]);
  });
});

it('that a server cuts off is unclear, and its source is let go', async () => {
  let ended = false;
  const stream: BodyStream = {
    sizeBytes: 100_000_000,
    chunks: async function* () {
      try {
        for (let count = 0; count < 1000; count += 1) yield Buffer.alloc(100_000);
      } finally {
        ended = true;
      }
    },
  };
  const rude = await startSocketServer((socket) => void socket.once('data', () => socket.resetAndDestroy()));
  const outcome = await send(stream, undefined, rude.origin);
  expect(outcome).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
  expect(ended).toBe(true);
  rude.close();
});

it('that is not sent is not even begun', async () => {
  const gone = await startRawServer();
  await gone.close();
  let begun = false;
  const stream: BodyStream = {
    sizeBytes: 1,
    chunks: async function* () {
      begun = true;
      yield Buffer.from('x');
    },
  };
  expect(await send(stream, undefined, gone.origin)).toEqual({
    kind: 'not-sent',
    failure: { code: 'provider-down' },
  });
  expect(begun).toBe(false);
});
