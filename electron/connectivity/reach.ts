import { Agent, request } from 'undici';
import { codeOf } from '../error-code.ts';
import { isNotInDate, isNotTrusted } from '../http/sort-failure.ts';
import { type ProbeAnswer, readProbe } from './read-probe.ts';

/**
 * What one probe of an address found.
 *
 * - `reachable`: whoever should be there answered.
 * - `captive-portal`: the network's own sign-in page answered in their place.
 * - `not-trusted`, `not-in-date`: somebody answered who can't prove who they are; `not-in-date` by the dates alone.
 * - `unreachable`: nobody answered.
 */
export type Reach = 'reachable' | 'unreachable' | 'captive-portal' | 'not-trusted' | 'not-in-date';

/** How an address is asked. */
export interface ReachOptions {
  /** The address is a page for line probes, which answers with this status; absent, it is a provider's. */
  readonly expectStatus?: number | undefined;
  /** Replaces Node's own list of authorities (PEM). */
  readonly authorities?: readonly string[];
}

/** Long enough for a slow branch line, short enough for the next probe to come four seconds after this one began. */
export const reachLimitMs = 3500;

/**
 * Asks an address whether anybody is there: without credentials, over a connection of its own (one that is still open
 * proves nothing about a new one), and the answer is thrown away. Redirects are not followed. Never throws.
 */
export async function reach(address: string, options: ReachOptions = {}): Promise<Reach> {
  const { expectStatus, authorities } = options;
  const agent = new Agent({
    pipelining: 0,
    // The time limit is one, over everything: the signal's.
    connect: {
      timeout: reachLimitMs,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(authorities && { ca: [...authorities] }),
    },
  });
  try {
    const answer = await request(address, {
      // Some of the pages for line probes answer nothing but a GET as they should.
      method: expectStatus === undefined ? 'HEAD' : 'GET',
      signal: AbortSignal.timeout(reachLimitMs),
      dispatcher: agent,
    });
    answer.body.on('error', () => undefined);
    return readProbe(new URL(address), toProbeAnswer(answer), expectStatus);
  } catch (error) {
    const code = codeOf(error);
    if (isNotInDate(code)) return 'not-in-date';
    return isNotTrusted(code) ? 'not-trusted' : 'unreachable';
  } finally {
    // Also what is left of an answer that nobody reads.
    void agent.destroy();
  }
}

function toProbeAnswer({
  statusCode,
  headers,
}: {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): ProbeAnswer {
  const first = (name: string) => [headers[name] ?? []].flat()[0];
  return { status: statusCode, location: first('location'), contentType: first('content-type') };
}
