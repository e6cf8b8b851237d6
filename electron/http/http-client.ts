/**
 * The one way out of the kiosk to a provider. It sends exactly the bytes it is given, once, to exactly the URL it is
 * given, and says with certainty whether anything can have happened.
 *
 * - No redirect is followed: a 3xx is an answer like any other, so no header of ours reaches another host.
 * - https with a verified certificate, whatever the environment says; plain http only where `allowLoopback` says so.
 * - Nothing is retried: whether to send again depends on the operation, which only the outbox and the journey know.
 * - Nothing is logged, and no error carries a header, a body or a URL.
 * - A 511 is no answer of the provider's: the network wants a sign-in, and has passed nothing on (RFC 6585, 6). Other
 *   sign-in pages can't answer for a provider over verified https and show as `not-trusted`; telling those apart is the
 *   business of the connectivity probe.
 */

import { Agent, interceptors, request as undiciRequest } from 'undici';
import { fail } from '../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import { codeOf } from '../error-code.ts';
import { isAllowedUrl } from './allowed-url.ts';
import { type BodyStream, runBody } from './body-stream.ts';
import type { CookieSession } from './cookie-session.ts';
import type { HttpAnswer, HttpNotSent, HttpOutcome } from './http-outcome.ts';
import { type HttpTimeouts, totalTimeoutMs } from './http-timeouts.ts';
import { type LeftMarker, markWhenLeaving } from './left-marker.ts';
import { limitSignal } from './limited-signal.ts';
import { readBody } from './read-body.ts';
import { parseHttpDate, parseRetryAfter } from './retry-after.ts';
import { networkWantsSignIn, sortFailure } from './sort-failure.ts';

/** One request, ready to leave: its signature made, its body serialised. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** In place of `body`: bytes that are made as they leave. */
  readonly stream?: BodyStream;
  /** The customer's session: its cookies go along, and what the answer sets is kept in it. */
  readonly cookies?: CookieSession;
  /** Headers of the answer that are of use to the caller, in lower case; all others are dropped. */
  readonly keepHeaders?: readonly string[];
  /** Calls the exchange off. Before the first byte: not sent. After it: unclear. */
  readonly signal: AbortSignal;
}

/**
 * Sends requests; resolves always, except for a request that is malformed by a bug of ours and for a streamed body whose
 * source fails: then the request never became whole, and it rejects with the source's own error.
 */
export interface HttpClient {
  readonly send: (request: HttpRequest) => Promise<HttpOutcome>;
  /** Ends every connection at once; what is under way then becomes unclear or not sent. */
  readonly close: () => Promise<void>;
}

export interface HttpClientOptions {
  readonly clock: Clock;
  readonly timeouts: HttpTimeouts;
  /** Whether plain http may be spoken to this address of this machine; see `createLoopbackRule`. */
  readonly allowLoopback: (url: URL) => boolean;
  /** Replaces Node's own list of authorities (PEM), where an organisation's come from the system's store. */
  readonly authorities?: readonly string[];
  /** Of the decompressed body. 1 MiB unless told: the largest answer expected is a page of twenty members. */
  readonly maxAnswerBytes?: number;
  /** Told of each answer's `Date`, in Unix milliseconds, as it arrives. */
  readonly onProviderTime?: (providerNow: number) => void;
}

const notSent: HttpNotSent = { kind: 'not-sent', failure: fail('provider-down') };

/** Composes undici once, for the life of the process. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { clock, timeouts, allowLoopback, maxAnswerBytes = 1024 * 1024 } = options;
  const agent = new Agent({
    // One request at a time on a connection, and HTTP/1.1: then "has a byte left?" has an answer.
    allowH2: false,
    pipelining: 1,
    // A connection that idled may be closed by the other side just as we write, which makes an answer unclear
    // for no good reason; so it is kept for one step of a journey only.
    keepAliveTimeout: 2000,
    keepAliveMaxTimeout: 2000,
    // The time limit is one, over everything: the signal's.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: timeouts.connectMs,
      // Stated, because NODE_TLS_REJECT_UNAUTHORIZED and NODE_OPTIONS would weaken the defaults.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(options.authorities && { ca: [...options.authorities] }),
    },
  });
  const decompressing = agent.compose(interceptors.decompress({ skipErrorResponses: false }));

  async function exchange(
    request: HttpRequest,
    signal: AbortSignal,
    marker: LeftMarker,
  ): Promise<HttpOutcome> {
    const { url, stream, cookies } = request;
    const running = stream && runBody(stream);
    const cookie = cookies?.headerFor(url);
    try {
      const response = await undiciRequest(url, {
        method: request.method,
        headers: {
          'accept-encoding': 'gzip, deflate',
          ...request.headers,
          ...(cookie !== undefined && { cookie }),
          ...(stream && { 'content-length': String(stream.sizeBytes) }),
        },
        body: request.body ?? running?.readable ?? null,
        signal,
        dispatcher: decompressing.compose(markWhenLeaving(marker)),
      });
      const { statusCode: status, headers } = response;
      // An abort after the loop below has left the stream would otherwise be an unhandled error.
      response.body.on('error', () => undefined);
      if (status === networkWantsSignIn) {
        response.body.destroy();
        return { kind: 'not-sent', failure: fail('captive-portal') };
      }
      cookies?.keep(url, all(headers['set-cookie']));
      const providerNow = parseHttpDate(one(headers.date));
      if (providerNow !== undefined) options.onProviderTime?.(providerNow);
      const head = {
        status,
        contentType: one(headers['content-type'])?.split(';')[0]?.trim().toLowerCase(),
        retryAfterMs: parseRetryAfter(one(headers['retry-after']), providerNow ?? clock.now()),
        providerNow,
        ...(request.keepHeaders && { kept: keep(request.keepHeaders, headers) }),
      };
      return await withBody(head, response.body);
    } catch (error) {
      const broken = running?.broken();
      if (broken) throw broken.error;
      // undici found the request itself impossible. Its message quotes the value at fault, so it is not passed on.
      if (codeOf(error) === 'UND_ERR_INVALID_ARG') throw new Error('a malformed HTTP request was built');
      return sortFailure(error, marker.mayHaveLeft);
    } finally {
      running?.readable.destroy();
    }
  }

  async function withBody(
    head: Omit<HttpAnswer, 'body'>,
    stream: AsyncIterable<Uint8Array>,
  ): Promise<HttpOutcome> {
    const succeeded = head.status >= 200 && head.status < 300;
    try {
      const body = await readBody(stream, maxAnswerBytes);
      if (body.ok) return { kind: 'answered', answer: { ...head, body: body.value } };
      if (succeeded) return { kind: 'unclear', failure: fail('provider-garbled') };
    } catch (error) {
      if (succeeded) return sortFailure(error, true);
    }
    return { kind: 'answered', answer: { ...head, body: Buffer.alloc(0) } };
  }

  async function send(request: HttpRequest): Promise<HttpOutcome> {
    if (!isAllowedUrl(request.url, allowLoopback)) return { kind: 'not-sent', failure: fail('not-trusted') };
    if (request.signal.aborted) return notSent;
    const limit = limitSignal(
      request.signal,
      totalTimeoutMs(timeouts, request.body?.length ?? request.stream?.sizeBytes ?? 0),
    );
    const marker: LeftMarker = { mayHaveLeft: false };
    // While it waits for a connection undici only notes an abort and acts on it when the connection stands. Nobody
    // should have to wait for that: what has not left by now never will.
    const calledOff = limit.aborted.then(() => (marker.mayHaveLeft ? ended : notSent));
    const ended = exchange(request, limit.signal, marker);
    return Promise.race([ended, calledOff]).finally(limit.release);
  }

  return { send, close: () => agent.destroy() };
}

const all = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat();

/** A header that came more than once is not one that can be relied on. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function keep(
  names: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, [value].flat()]];
    }),
  );
}
