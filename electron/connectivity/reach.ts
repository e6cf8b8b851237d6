import { request } from 'undici';
import type { Reach } from './connectivity.ts';

/** Long enough for a slow branch line, short enough that "offline" is noticed within seconds. */
const limitMs = 3000;

/**
 * Asks an address whether anybody is there: a HEAD without credentials, whose answer is thrown away. Redirects are not
 * followed; any status proves that the line and the host are there.
 */
export async function reach(baseUrl: string): Promise<Reach> {
  try {
    const answer = await request(baseUrl, { method: 'HEAD', signal: AbortSignal.timeout(limitMs) });
    await answer.body.dump();
    return 'reachable';
  } catch {
    return 'unreachable';
  }
}
