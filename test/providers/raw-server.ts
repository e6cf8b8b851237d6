/**
 * A server that a test writes byte by byte: it answers exactly what it is told, however wrong, and keeps what reached
 * it. Plain or TLS, on this machine only.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly head: string;
  readonly body: Buffer;
}

/** What to do with a socket once the whole request has arrived. */
export type RawAnswer = (socket: Socket) => void;

export interface RawServer {
  readonly origin: string;
  readonly received: readonly ReceivedRequest[];
  readonly connections: () => number;
  /** Applies to every request from now on. */
  readonly answerWith: (answer: RawAnswer) => void;
  /** Requests that this gives an answer to get it instead, and are not among the received. */
  readonly answerAside: (aside: (request: ReceivedRequest) => RawAnswer | undefined) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server; without options it speaks plain http. */
export async function startRawServer(tls?: TlsOptions): Promise<RawServer> {
  const received: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let answer: RawAnswer = () => undefined;
  let answerAside: (request: ReceivedRequest) => RawAnswer | undefined = () => undefined;

  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let buffered = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      buffered = Buffer.concat([buffered, chunk]);
      for (;;) {
        const request = takeRequest(buffered);
        if (!request) return;
        buffered = buffered.subarray(request.sizeBytes);
        const aside = answerAside(request);
        if (aside) {
          aside(socket);
          continue;
        }
        received.push({ head: request.head, body: request.body });
        answer(socket);
      }
    });
  };

  const server: Server = tls ? createTlsServer(tls, accept) : createServer(accept);
  server.on('connection', (socket) => {
    connections += 1;
    // A TLS server closes these by itself only after a handshake that may never come.
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    received,
    connections: () => connections,
    answerWith: (next) => {
      answer = next;
    },
    answerAside: (aside) => {
      answerAside = aside;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function takeRequest(bytes: Buffer): (ReceivedRequest & { readonly sizeBytes: number }) | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.subarray(0, headEnd).toString('latin1');
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  const sizeBytes = headEnd + 4 + length;
  if (bytes.length < sizeBytes) return undefined;
  return { head, body: Buffer.from(bytes.subarray(headEnd + 4, sizeBytes)), sizeBytes };
}

/** A whole answer. */
export function reply(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = '',
): RawAnswer {
  const bytes = Buffer.from(body as string);
  return replyRaw(status, { 'content-length': String(bytes.length), ...headers }, bytes);
}

/** An answer in JSON, as the pages have it. */
export function replyJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RawAnswer {
  return reply(status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
}

/** A head that promises more than the bytes that follow; then the connection ends, with FIN or with RST. */
export function breakOff(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
  how: 'end' | 'reset',
): RawAnswer {
  return (socket) => {
    replyRaw(
      status,
      { 'content-length': String(body.length + 100), ...headers },
      Buffer.from(body as string),
    )(socket);
    // The bytes must have gone out first, or a reset would overtake them.
    setImmediate(() => (how === 'end' ? socket.end() : socket.resetAndDestroy()));
  };
}

/** Never a byte back. */
export const stayAway: RawAnswer = () => undefined;

/** The connection is reset instead of an answer. */
export const hangUp: RawAnswer = (socket) => void socket.resetAndDestroy();

function replyRaw(status: number, headers: Readonly<Record<string, string>>, body: Buffer): RawAnswer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (socket) =>
    void socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} x\r\n${lines.join('')}\r\n`), body]));
}
