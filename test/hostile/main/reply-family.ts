/** Providers that answer with malice: keys of prototypes, floods, depths, redirects, heads that are no heads. */
import { gzipSync } from 'node:zlib';
import { systemClock } from '../../../electron/clock.ts';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { noahSubject } from '../../providers/noah-subject.ts';
import { type RawAnswer, type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import type { Escape, Family } from '../escape.ts';

const mebibyte = 2 ** 20;
const json = { 'content-type': 'application/json' };
const polluting = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

/** Each answer with what it is called; `other` is another server, which must hear nothing. */
const answers = (other: string): readonly (readonly [string, RawAnswer])[] => [
  ['keys of the prototype', reply(200, json, polluting)],
  ['keys of the prototype, deep', reply(200, json, `{"data":[${polluting}],"Status":${polluting}}`)],
  [
    'a hundred megabytes',
    reply(200, { ...json, 'content-length': String(100 * mebibyte) }, Buffer.alloc(8 * mebibyte, 0x20)),
  ],
  [
    'a bomb of gzip',
    reply(200, { ...json, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(64 * mebibyte))),
  ],
  ['gzip that is none', reply(200, { ...json, 'content-encoding': 'gzip' }, 'specimen')],
  ['a hundred thousand deep', reply(200, json, '['.repeat(100_000) + ']'.repeat(100_000))],
  ['a hundred thousand objects deep', reply(200, json, '{"a":'.repeat(100_000))],
  ['numbers that are none', reply(200, json, '{"Status":1e999,"id":99999999999999999999999999}')],
  ['bytes that are no text', reply(200, json, Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
  ['a redirect to another host', reply(302, { location: `${other}/taken` })],
  ['a redirect that keeps the body', reply(307, { location: `${other}/taken` })],
  ['a redirect to a file', reply(301, { location: 'file:///etc/passwd' })],
  ['a refresh', reply(200, { refresh: `0;url=${other}/taken` }, '{}')],
  [
    'a page for signing in',
    reply(511, { 'content-type': 'text/html' }, `<meta http-equiv=refresh content="0;url=${other}">`),
  ],
  ['markup', reply(200, { 'content-type': 'text/html' }, '<script>alert(1)</script>')],
  ['a status that is none', (socket) => socket.end('HTTP/1.1 999 x\r\ncontent-length: 2\r\n\r\n{}')],
  ['no HTTP at all', (socket) => socket.end('SSH-2.0-specimen\r\n')],
  [
    'two answers for one question',
    (socket) =>
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}',
      ),
  ],
  [
    'two lengths',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}'),
  ],
  [
    'a length and pieces',
    (socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  ],
  ['a head of a megabyte', (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(mebibyte)}\r\n\r\n`)],
  ['a thousand cookies', reply(200, { 'set-cookie': 'a=b; domain=.example; path=/' }, '{}')],
  ['nothing', (socket) => socket.destroy()],
];

const noah = noahSubject('ES384');

/** A Noah that speaks to such a server; what it must come to is a typed outcome that claims no success. */
export async function openReplies(): Promise<{
  readonly family: Family;
  readonly close: () => Promise<void>;
}> {
  const [server, other] = [await startRawServer(), await startRawServer()];
  const http = createHttpClient({
    clock: systemClock,
    timeouts: { connectMs: 2000, answerMs: 3000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  other.answerWith(reply(200, json, '{}'));
  const calls = noah.connect({ baseUrl: server.origin, http });
  const escapes: readonly Escape[] = Object.keys(noah.operations).flatMap((operation) =>
    answers(other.origin).map(([name, answer]) => ({
      name: `${operation}: ${name}`,
      attempt: async () => {
        server.answerWith(answer);
        const before = heard(other);
        const outcome = await calls[operation]?.send(AbortSignal.timeout(4000));
        if ('polluted' in {}) return 'the prototype of everything is polluted';
        if (heard(other) > before) return 'another server was asked';
        const text = JSON.stringify(outcome) ?? '';
        if (noah.markers.some((marker) => text.includes(marker))) return 'the customer is in the outcome';
        return typeof outcome?.kind !== 'string' && `no outcome: ${text}`;
      },
    })),
  );
  return {
    family: { name: 'replies of a malicious provider', escapes },
    close: async () => {
      await http.close();
      await Promise.all([server.close(), other.close()]);
    },
  };
}

const heard = (server: RawServer) => server.received.length + server.connections();
