/** An HTTP server on this machine only, that plays one provider and misbehaves as its dial says. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PracticeLine } from '../../shared/contract/training-contract.ts';
import { codeOf } from '../error-code.ts';
import { createFaultDial, type FaultSetting } from './fault-dial.ts';
import { portalReply } from './portal-reply.ts';
import { type ReceivedRequest, shownHeaders } from './request-log.ts';
import { replyInstead, spoilReply } from './spoil-reply.ts';
import type { CodeFault, TwinProvider, TwinReply, TwinRequest } from './twin-exchange.ts';

const host = '127.0.0.1';
/** Larger than any request of the pages; a picture-taking provider says its own limit. */
const usualMaxRequestBytes = 64 * 1024;

/** While it is down, its port may become that of somebody's outgoing connection for a while: the system gives out free ones. */
const mostTriesToListen = 200;
const betweenTriesMs = 50;

export interface LoopbackServerOptions {
  readonly provider: TwinProvider;
  /** Unix ms on the twin's clock, for the `Date` header. */
  readonly now: () => number;
  /** How long a slow answer takes. */
  readonly slowMs: number;
  /** Told of each request once it is known how it is answered, in the order in which they came in whole. */
  readonly onReceived: (request: Omit<ReceivedRequest, 'provider'>) => void;
}

/** A twin's address and its dial. */
export interface LoopbackServer {
  /** Such as `http://127.0.0.1:40123`; stays the same while the twin is down. */
  readonly origin: string;
  /**
   * Puts a fault in force, and resolves when it is. `down` for every operation closes the port, so that connections are
   * refused; since a refused call can't be counted, that lasts until the next setting for every operation. `down` for
   * one operation drops its connection unanswered.
   */
  readonly setFault: (setting: FaultSetting) => Promise<void>;
  /**
   * Puts the line into a state, and resolves when it is. Without one the port is closed as for `down`; behind a sign-in
   * page the twin hears of nothing. What the dial is set to is kept meanwhile.
   */
  readonly setLine: (line: PracticeLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port. */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const { provider, now, slowMs, onReceived } = options;
  const dial = createFaultDial();
  let isDown = false;
  let line: PracticeLine = 'works';
  const closing = new AbortController();
  const server = createServer((request, response) => {
    // A kiosk that hangs up in the middle is part of the practice; a bug in a twin is not, and ends the process.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    void serve(request, response);
  });

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    // Held, because a request that has been broken off no longer knows it.
    const { socket } = incoming;
    const { bytes, isWhole } = await readBytes(incoming, provider.maxRequestBytes ?? usualMaxRequestBytes);
    const request = toTwinRequest(incoming, bytes);
    if (line === 'captive-portal') {
      if (!isWhole) return void socket.destroy();
      return write(response, portalReply(request));
    }
    const operation = provider.operationOf(request);
    const received = (status: number | null) => {
      const { method, path, query } = request;
      const headers = shownHeaders(request.headers);
      const facts = { operation: operation ?? null, method, path, query, headers, body: bytes, isWhole };
      onReceived({ ...facts, at: now(), status });
    };
    const drop = () => {
      received(null);
      socket.destroy();
    };
    if (!isWhole) return drop();
    const fault: FaultSetting = (operation && dial.take(operation, provider.ignoredFaults(operation))) || {
      fault: 'none',
    };
    if (fault.fault === 'down' || fault.fault === 'lost-before-commit') return drop();

    const reply =
      replyInstead(fault) ?? spoilReply(provider.answer(request, { code: codeFaultOf(fault) }), fault);
    if (fault.fault === 'lost-after-commit') return drop();
    received(reply.status);
    if (fault.fault === 'slow') {
      const stopped = await wait(slowMs, false, { signal: closing.signal, ref: false }).catch(() => true);
      if (stopped) return;
    }
    write(response, reply);
  }

  function write(response: ServerResponse, reply: TwinReply): void {
    response.sendDate = false;
    response.writeHead(reply.status, {
      date: new Date(now()).toUTCString(),
      // A 204 has neither a body nor a length (RFC 9110, 8.6).
      ...(reply.status !== 204 && {
        'content-type': reply.contentType,
        'content-length': Buffer.byteLength(reply.body),
      }),
      ...Object.fromEntries(
        Object.entries(reply.headers ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : [...value],
        ]),
      ),
    });
    response.end(reply.body);
  }

  async function listen(port: number): Promise<void> {
    for (let triesLeft = mostTriesToListen; ; triesLeft -= 1) {
      server.listen(port, host);
      try {
        await once(server, 'listening');
        return;
      } catch (error) {
        if (codeOf(error) !== 'EADDRINUSE' || triesLeft === 0) throw error;
        await wait(betweenTriesMs);
      }
    }
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async function openOrClose(): Promise<void> {
    if (isDown || line === 'none') await stop();
    else if (!server.listening) await listen(port);
  }

  async function apply(setting: FaultSetting): Promise<void> {
    const everything = setting.operation === undefined;
    if (everything) isDown = setting.fault === 'down';
    if (!(everything && isDown)) dial.set(setting);
    await openOrClose();
  }

  await listen(0);
  const { port } = server.address() as AddressInfo;
  // One setting after the other: opening and closing the port takes a moment.
  let settled: Promise<void> = Promise.resolve();
  const afterTheLast = (change: () => Promise<void>): Promise<void> => {
    settled = settled.catch(() => undefined).then(change);
    return settled;
  };

  return {
    origin: `http://${host}:${port}`,
    setFault: (setting) => afterTheLast(() => apply(setting)),
    setLine: (next) =>
      afterTheLast(() => {
        line = next;
        return openOrClose();
      }),
    close: async () => {
      closing.abort();
      await settled;
      await stop();
    },
  };
}

function codeFaultOf({ fault }: FaultSetting): CodeFault {
  if (fault === 'expired-code') return 'expired';
  return fault === 'wrong-code' ? 'wrong' : 'none';
}

/** The body, or as much of it as came before it broke off or grew too large. */
async function readBytes(
  incoming: IncomingMessage,
  maxRequestBytes: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  let isWhole = true;
  try {
    for await (const chunk of incoming) {
      sizeBytes += chunk.length;
      isWhole = sizeBytes <= maxRequestBytes;
      if (!isWhole) break;
      chunks.push(chunk);
    }
  } catch {
    isWhole = false;
  }
  return { bytes: Buffer.concat(chunks), isWhole };
}

function toTwinRequest(incoming: IncomingMessage, rawBody: Buffer): TwinRequest {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: incoming.headers,
    rawBody,
  };
}
