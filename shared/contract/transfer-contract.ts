import { z } from 'zod';

import { command, query } from './define.ts';

/** A bundle as it lies in the transfer folder. */
export const BundleName = z.string().regex(/^[\w.-]{1,120}\.age$/);

/** Takes unsent items to another terminal of the organisation. Supervisors only. */
export const transferContract = {
  'transfer.read': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.strictObject({
      /** Why this terminal can't export, or import; absent, it can. */
      exportClosed: z.enum(['no-recipient', 'folder-missing']).optional(),
      importClosed: z.enum(['no-identity', 'folder-missing']).optional(),
      folder: z.string().max(500),
      /** How many could be taken along now. */
      exportable: z.number().int().nonnegative(),
      /** What lies there to be imported; our own are left out. */
      bundles: z
        .array(z.strictObject({ name: BundleName, sizeBytes: z.number(), changedAt: z.number() }))
        .max(200),
      handedOver: z
        .array(
          z.strictObject({
            name: BundleName,
            at: z.number().int(),
            toTerminal: z.string().max(40),
            items: z.number().int(),
          }),
        )
        .max(200),
    }),
    failures: ['storage-unavailable'],
  }),
  /** Everything that may be taken along goes into one bundle, for one terminal, and is handed over. */
  'transfer.export': command({
    access: 'supervisor',
    input: z.strictObject({ toTerminal: z.string().min(1).max(40) }),
    output: z.strictObject({ name: BundleName, items: z.number().int(), left: z.number().int() }),
    failures: [
      'malformed-input',
      'transfer-closed',
      'nothing-to-export',
      'bundle-not-written',
      'storage-full',
      'storage-unavailable',
      'wrong-state',
    ],
    perMinute: 10,
  }),
  /** Adds what is in a bundle and not known here. */
  'transfer.import': command({
    access: 'supervisor',
    input: z.strictObject({ name: BundleName }),
    output: z.strictObject({ added: z.number().int(), known: z.number().int() }),
    failures: [
      'transfer-closed',
      'bundle-not-for-us',
      'bundle-damaged',
      'bundle-newer',
      'bundle-wrong-key',
      'keychain-locked',
      'keychain-unavailable',
      'keychain-denied',
      'storage-full',
      'storage-unavailable',
    ],
    perMinute: 10,
  }),
};
