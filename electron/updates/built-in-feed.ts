import { UpdateFeed } from '../../shared/settings/update-feed.ts';

/** Put in by the build (`electron.vite.config.ts`); absent wherever sources run as they are. */
declare const __UPDATE_FEED__: unknown;

/**
 * The feed of this build; undefined where it has none, and then nothing of updates is ever loaded. No argument, no variable of a run, no
 * file and no policy names another.
 */
export function builtInFeed(
  built: unknown = typeof __UPDATE_FEED__ === 'undefined' ? null : __UPDATE_FEED__,
): UpdateFeed | undefined {
  const feed = UpdateFeed.safeParse(built);
  return feed.success ? feed.data : undefined;
}
