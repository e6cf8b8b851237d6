/** KYBIO's `data-signature`, of what we send and of what comes back. Pure. */
import { createHash } from 'node:crypto';
import type { KybioCredentials } from '../../keychain/credentials.ts';

/** What Java's `trim` takes away: everything up to U+0020, at both ends. In UTF-8 that is a byte each. */
function trimmed(bytes: Buffer): Buffer {
  const isSpace = (byte: number | undefined) => byte !== undefined && byte <= 0x20;
  let [start, end] = [0, bytes.length];
  while (start < end && isSpace(bytes[start])) start += 1;
  while (end > start && isSpace(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}

/**
 * Upper-case hex MD5 over the key followed by the body, each without outer white space. No time and no address is
 * signed, so whoever sees one can send it again: it is made at send time and never written down.
 */
export function dataSignature(body: Buffer, appKey: string): string {
  return createHash('md5')
    .update(trimmed(Buffer.from(appKey, 'utf8')))
    .update(trimmed(body))
    .digest('hex')
    .toUpperCase();
}

/** The headers that the page prints. */
export function signedHeaders(
  body: Buffer,
  { appKey }: Pick<KybioCredentials, 'appKey'>,
  nowMs: number,
): Record<string, string> {
  return {
    'user-agent': 'openApi',
    'content-type': 'application/json; charset=utf-8',
    'accept-encoding': 'gzip,deflate',
    'time-stamp': String(nowMs),
    'data-signature': dataSignature(body, appKey),
  };
}

/** The header in which an answer is expected to carry its own signature. */
export const answerSignatureHeader = 'data-signature';

/**
 * Whether an answer's signature is there and wrong. Which header and key an answer is signed with couldn't be confirmed
 * against a live account, so the verdict is worth a warning and not a refusal.
 */
export function isWronglySigned(
  body: Buffer,
  signatures: readonly string[] | undefined,
  appKey: string,
): boolean {
  if (signatures === undefined) return false;
  return !signatures.every((signature) => signature.trim().toUpperCase() === dataSignature(body, appKey));
}
