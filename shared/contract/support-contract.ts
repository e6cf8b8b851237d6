import { z } from 'zod';
import { command } from './define.ts';

/** A file for whoever helps from afar: how the terminal is, and nothing of anybody. */
export const supportContract = {
  /** Writes it into the folder for exports. What is in it: `electron/support-bundle/bundle-schema.ts`. */
  'support.write-file': command({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string().max(500),
      name: z.string().max(140),
      sizeBytes: z.number().int().positive(),
    }),
    failures: ['audit-folder-missing', 'storage-full', 'storage-unavailable'],
    perMinute: 6,
  }),
};
