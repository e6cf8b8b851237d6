import { z } from 'zod';

/** 32 bytes of an Ed25519 public key, in base64. */
const PublicKey = z.base64().regex(/^[A-Za-z0-9+/]{43}=$/);

/**
 * Where new versions come from, and whose signature makes one. Part of the program: written into its bundle when it is built, and
 * nowhere else.
 */
export const UpdateFeed = z.strictObject({
  /** A folder, with its last slash: https, no user, no question, no fragment. */
  url: z.url({ protocol: /^https$/ }).regex(/^https:\/\/[^@?#]+\/$/),
  /** One; two while one takes over from the other. */
  keys: z
    .array(PublicKey)
    .min(1)
    .max(2)
    .refine((keys) => new Set(keys).size === keys.length),
});
export type UpdateFeed = z.infer<typeof UpdateFeed>;

/**
 * For the build: the feed that its variables name, `VESTIBULE_UPDATE_FEED` and `VESTIBULE_UPDATE_KEYS` (one key, or two with a comma).
 * Undefined where neither is set: such a build never updates itself. Throws on anything in between, so that no release is made by mistake
 * that takes updates from nobody, or from anybody.
 */
export function updateFeedOfBuild(env: Readonly<Record<string, string | undefined>>): UpdateFeed | undefined {
  const { VESTIBULE_UPDATE_FEED: url, VESTIBULE_UPDATE_KEYS: keys } = env;
  if (!url && !keys) return undefined;
  const feed = UpdateFeed.safeParse({ url, keys: keys?.split(',') });
  if (feed.success) return feed.data;
  const wrong = feed.error.issues.map(({ path }) => path.join('.')).join(' ');
  throw new Error(`VESTIBULE_UPDATE_FEED and VESTIBULE_UPDATE_KEYS make no feed: ${wrong}`);
}
