/**
 * Asks the feed, and nobody else. https only, no redirect is followed (also not to the feed itself), nothing is sent but the request. What
 * comes is worth nothing until its signature, or its hash, says otherwise.
 */

import { Agent, request } from 'undici';
import type { UpdateRefusal } from '../../shared/domain/update.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { isNotTrusted } from '../http/sort-failure.ts';

/** Why nothing came: no line, which is no news, or a feed that is refused. */
export type FeedFailure = 'unreachable' | Extract<UpdateRefusal, 'redirected' | 'feed-refused' | 'oversize'>;

/** What the feed sends of one of its files. */
export interface FeedAnswer {
  /** Throws where it breaks off. */
  readonly body: AsyncIterable<Uint8Array>;
  /** To be called when done with it, read or not. */
  readonly close: () => Promise<void>;
}

/** The feed, by the names of its files. */
export interface FeedClient {
  /** *oversize* where it says beforehand that it is more than this. Whoever reads the body counts again. */
  readonly get: (
    name: string,
    maxBytes: number,
    signal: AbortSignal,
  ) => Promise<Result<FeedAnswer, FeedFailure>>;
}

const silenceLimitMs = 60_000;

/** A connection of its own for each question. `authorities` (PEM) replaces Node's own list. */
export function createFeedClient(options: {
  /** https, with its last slash. */
  readonly url: string;
  readonly authorities?: readonly string[];
}): FeedClient {
  const { url: base, authorities } = options;
  return {
    get: async (name, maxBytes, signal) => {
      const url = new URL(encodeURIComponent(name), base);
      if (url.protocol !== 'https:' || !url.href.startsWith(base)) return err('feed-refused');
      const agent = new Agent({
        pipelining: 0,
        allowH2: false,
        headersTimeout: silenceLimitMs,
        bodyTimeout: silenceLimitMs,
        connect: {
          timeout: 10_000,
          // Stated, because NODE_TLS_REJECT_UNAUTHORIZED and NODE_OPTIONS would weaken the defaults.
          rejectUnauthorized: true,
          minVersion: 'TLSv1.2',
          ...(authorities && { ca: [...authorities] }),
        },
      });
      const close = () => agent.destroy();
      try {
        const { statusCode, headers, body } = await request(url, {
          method: 'GET',
          headers: { accept: 'application/octet-stream, application/json', 'accept-encoding': 'identity' },
          signal,
          dispatcher: agent,
        });
        body.on('error', () => undefined);
        const refused = refusedFor(statusCode, headers, maxBytes);
        if (!refused) return ok({ body, close });
        await close();
        return err(refused);
      } catch (error) {
        await close();
        return err(isNotTrusted(codeOf(error)) ? 'feed-refused' : 'unreachable');
      }
    },
  };
}

function refusedFor(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  maxBytes: number,
): FeedFailure | undefined {
  if (status >= 300 && status < 400) return 'redirected';
  // Nothing is put out yet, or its server is not well: no news.
  if (status === 404 || status >= 500) return 'unreachable';
  if (status !== 200) return 'feed-refused';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'feed-refused';
  const length = headers['content-length'];
  return typeof length === 'string' && Number(length) > maxBytes ? 'oversize' : undefined;
}
