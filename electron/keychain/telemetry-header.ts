/** What a terminal is known by at its organisation's collector, such as `Bearer …`: a secret, so policy names the header and not its value. */
import { z } from 'zod';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SecretFailure, SecretStore } from './secret-store.ts';

/** Its entry in the keychain. */
export const telemetryHeaderName = 'telemetry/header';

/** One line of visible ASCII, blanks inside. */
export const TelemetryHeader = z
  .string()
  .max(2048)
  .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/);
export type TelemetryHeader = z.infer<typeof TelemetryHeader>;

/** The value, checked again as it is read: what is there but cut off counts as absent. */
export async function readTelemetryHeader(
  store: Pick<SecretStore, 'read'>,
): Promise<Result<TelemetryHeader, SecretFailure>> {
  const secret = await store.read(telemetryHeaderName);
  if (!secret.ok) return secret;
  const parsed = TelemetryHeader.safeParse(secret.value);
  return parsed.success ? ok(parsed.data) : err(fail('secret-absent', { name: telemetryHeaderName }));
}

/** The value in a text of one line; undefined for anything else. */
export function findTelemetryHeader(text: string): TelemetryHeader | undefined {
  const parsed = TelemetryHeader.safeParse(text.replace(/\r?\n$/, ''));
  return parsed.success ? parsed.data : undefined;
}
