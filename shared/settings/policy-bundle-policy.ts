import { z } from 'zod';

/** The raw 32 bytes of an Ed25519 public key, in base64. */
export const Ed25519PublicKey = z.base64().length(44);

/** Whose policy this terminal takes in place of most of its own. Stands in `policy.json` only: no bundle can change it. */
export const PolicyBundleAnchor = z.strictObject({
  publicKey: Ed25519PublicKey,
  /** The bundle is fetched from here now and then, in live mode. */
  url: z
    .url({ protocol: /^https$/ })
    .regex(/^[^@]*$/)
    .optional(),
  /** Besides the folder of `policy.json`, a bundle is looked for here at each start: a share, absolute. */
  folder: z
    .string()
    .max(500)
    .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/)
    .optional(),
});
export type PolicyBundleAnchor = z.infer<typeof PolicyBundleAnchor>;
