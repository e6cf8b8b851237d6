/** What the practice providers really received from the kiosk under test, as its request log has it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ProviderId } from '../../../shared/domain/provider.ts';
import type { KioskApp } from '../../support/kiosk-app.ts';

const Line = z.object({
  provider: ProviderId,
  operation: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  body: z.string().transform((text) => Buffer.from(text, 'base64')),
  at: z.number(),
  status: z.number().nullable(),
});

/** One request, its body as the bytes that arrived. */
export type TwinRequest = z.infer<typeof Line>;

/** Requests of a provider, oldest first; of one operation where it is named. The kiosk writes them with `twinLog`. */
export function readTwinRequests(
  kiosk: KioskApp,
  provider: ProviderId,
  operation?: string,
): readonly TwinRequest[] {
  const file = path.join(kiosk.profileDir, 'training', 'twin-requests.jsonl');
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      // What comes after the last break is still being written.
      .slice(0, -1)
      .map((line) => Line.parse(JSON.parse(line)))
      .filter((request) => request.provider === provider && request.method !== 'HEAD')
      .filter((request) => operation === undefined || request.operation === operation)
  );
}

/** A body as JSON; whole numbers that JavaScript can't hold are not for this. */
export const bodyOf = ({ body }: TwinRequest): unknown => JSON.parse(body.toString('utf8'));
