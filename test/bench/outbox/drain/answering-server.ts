/**
 * Says yes to whatever Yativo, Noah and KYBIO are asked, at once and without looking: in a process of its own, so that
 * neither side of a comparison pays for the server. Told over the process's own channel how to behave; says its port there, and
 * what it got. Ends with its parent.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

/** How it behaves. */
export interface ServerOrders {
  /** A line of a distant provider, in place of loopback's none. */
  readonly answerAfterMs: number;
  /** Keeps each request in this file, for somebody to repeat it: a length of 4 bytes and JSON, a length and the body. */
  readonly recordTo?: string | undefined;
  /** Adds up what each body is, as well as how much. */
  readonly hashes: boolean;
}

/** What it got, by provider. */
export type Received = Readonly<
  Record<string, { readonly requests: number; readonly bytes: number; readonly bodies: readonly string[] }>
>;

/** A request as it is kept. */
export interface RecordedHead {
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Reply {
  readonly provider: string;
  readonly status: number;
  readonly body?: object;
}

let orders: ServerOrders = { answerAfterMs: 0, hashes: false };
let received: Record<string, { requests: number; bytes: number; bodies: string[] }> = {};

function replyTo(method: string | undefined, path: string): Reply {
  if (path.endsWith('/auth/login'))
    return {
      provider: 'yativo',
      status: 200,
      body: { status: 'success', data: { access_token: 'specimen', expires_in: 600 } },
    };
  if (path.endsWith('/customer') && method === 'POST')
    return {
      provider: 'yativo',
      status: 201,
      body: { status: 'success', data: { customer_id: 'specimen' } },
    };
  if (method === 'PUT') return { provider: 'noah', status: 201 };
  if (path.includes('/openapi/'))
    return { provider: 'kybio', status: 200, body: { status: 'success', data: { customerUid: '1' } } };
  return { provider: 'nobody', status: 404 };
}

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = incoming;
  const { provider, status, body } = replyTo(method, url);
  const counted = received[provider] ?? { requests: 0, bytes: 0, bodies: [] };
  received[provider] = counted;
  const { hashes, recordTo, answerAfterMs } = orders;
  const hash = hashes ? createHash('sha256') : undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    counted.bytes += chunk.length;
    hash?.update(chunk);
    if (recordTo !== undefined) chunks.push(chunk);
  }
  counted.requests += 1;
  if (hash) counted.bodies.push(`${method} ${url} ${hash.digest('hex')}`);
  if (recordTo !== undefined) {
    const headers = incoming.headers as Record<string, string>;
    record(recordTo, { provider, method: method ?? '', path: url, headers }, Buffer.concat(chunks));
  }
  if (answerAfterMs > 0) await delay(answerAfterMs);
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, 'content-length': String(text.length) }).end(text);
}

function record(file: string, head: RecordedHead, body: Buffer): void {
  for (const part of [Buffer.from(JSON.stringify(head)), body]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    appendFileSync(file, length);
    appendFileSync(file, part);
  }
}

const server = createServer((incoming, response) => {
  answer(incoming, response).catch(() => response.destroy());
});
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ServerOrders | 'what-did-you-get') => {
  if (message === 'what-did-you-get') {
    process.send?.(received);
    received = {};
  } else orders = message;
  if (message !== 'what-did-you-get') process.send?.('heard');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.((server.address() as AddressInfo).port);
