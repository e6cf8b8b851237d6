import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The secret of the page's own example; it is everybody's. */
const publishedSecret = '5f4dcc3b5aa765d61d8327deb882cf99';

/** Visible ASCII: what can stand in a header without changing on the way. */
const headerText = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** The two credentials of a merchant. Read for one call, never kept. */
export const QuantumMetalCredentials = z.strictObject({
  apiKey: headerText,
  secretKey: headerText.refine((secret) => secret !== publishedSecret),
});
export type QuantumMetalCredentials = z.infer<typeof QuantumMetalCredentials>;

/**
 * `Sign` of a request: MD5 over the body's bytes followed directly by the secret, as 32 lower-case hex digits
 * (Message Signing). It holds for exactly these bytes: other white space or escapes give another digest. No time and no
 * address is signed, so whoever sees one can send it again: it is made at send time and never written down.
 */
export function sign(body: Buffer, secretKey: string): string {
  return createHash('md5').update(body).update(secretKey, 'utf8').digest('hex');
}

/** The three headers that every call must carry (Gateway Protocol). */
export function signedHeaders(body: Buffer, credentials: QuantumMetalCredentials): Record<string, string> {
  return {
    'content-type': 'application/json',
    key: credentials.apiKey,
    sign: sign(body, credentials.secretKey),
  };
}
