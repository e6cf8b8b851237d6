/** Stands between an adapter and a twin and keeps what went each way, so that it can be repeated to the byte. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Agent, request } from 'undici';

/** One call and its answer, as they crossed the wire. Bodies are base64: it goes through a pipe. */
export interface Exchange {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reply: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[]>>;
    readonly body: string;
  };
}

/** A running relay. */
export interface RecordingRelay {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Those that belong to one connection; whoever sends makes them anew. */
const ofTheConnection = new Set(['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

const without = <Value>(headers: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofTheConnection.has(name) ? [] : [[name, value]],
    ),
  );

/** Starts a relay to an origin on this machine, and hands on each exchange before its answer goes back. */
export async function startRecordingRelay(
  target: string,
  record: (exchange: Exchange) => void,
): Promise<RecordingRelay> {
  const dispatcher = new Agent();
  const server = createServer(async (incoming, response) => {
    const sent = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: without(incoming.headers as Record<string, string>),
    };
    const body = await buffer(incoming);
    const { method, headers } = sent;
    const answer = await request(`${target}${sent.path}`, { method, headers, body, dispatcher });
    const replyBody = Buffer.from(await answer.body.arrayBuffer());
    const reply = {
      status: answer.statusCode,
      headers: without(answer.headers),
      body: replyBody.toString('base64'),
    };
    record({ ...sent, body: body.toString('base64'), reply });
    response.writeHead(reply.status, reply.headers).end(replyBody);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await dispatcher.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
