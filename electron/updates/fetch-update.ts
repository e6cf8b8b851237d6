import type { Result } from '../../shared/result.ts';
import type { FeedClient, FeedFailure } from './feed-client.ts';
import { type StagingFailure, stageFile } from './staged-file.ts';
import type { UpdateFile } from './update-manifest.ts';

/** Long enough for 600 MB over a branch line at 3 Mbit/s. */
const fetchLimitMs = 30 * 60_000;

/** Fetches a file of a release that is ours into the folder. Leaves all of it, as it was signed, or nothing. */
export async function fetchUpdate(options: {
  readonly client: FeedClient;
  readonly file: UpdateFile;
  readonly version: string;
  readonly folder: string;
  readonly mayGoOn: () => boolean;
}): Promise<Result<string, StagingFailure | FeedFailure>> {
  const { client, file } = options;
  const answer = await client.get(file.name, file.sizeBytes, AbortSignal.timeout(fetchLimitMs));
  if (!answer.ok) return answer;
  try {
    return await stageFile({ ...options, body: answer.value.body });
  } finally {
    await answer.value.close();
  }
}
