import { err, type Result } from '../../shared/result.ts';
import { readBody } from '../http/read-body.ts';
import type { FeedClient, FeedFailure } from './feed-client.ts';
import { maxReleaseBytes } from './verify-release.ts';

/** The signed release, in the feed's folder. */
export const releaseName = 'vestibule-update.json';

const limitMs = 60_000;

/** Fetches the newest release, as bytes that nobody has looked at. Never rejects. */
export async function readRelease(client: FeedClient): Promise<Result<Buffer, FeedFailure>> {
  const answer = await client.get(releaseName, maxReleaseBytes, AbortSignal.timeout(limitMs));
  if (!answer.ok) return answer;
  try {
    const body = await readBody(answer.value.body, maxReleaseBytes);
    return body.ok ? body : err('oversize');
  } catch {
    return err('unreachable');
  } finally {
    await answer.value.close();
  }
}
