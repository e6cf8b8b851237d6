import { hash, timingSafeEqual } from 'node:crypto';
import type { TwinRequest } from '../twin-exchange.ts';
import type { PracticeCredentials } from './sample-data.ts';

/**
 * Whether a request carries the right `Key`, and a `Sign` made over the bytes that arrived. Written from the page
 * (Message Signing), not from the adapter that it checks.
 */
export function isSignedBy(request: TwinRequest, credentials: PracticeCredentials): boolean {
  const { key, sign } = request.headers;
  if (typeof key !== 'string' || typeof sign !== 'string') return false;
  const signedText = Buffer.concat([request.rawBody, Buffer.from(credentials.secretKey, 'utf8')]);
  return sameText(key, credentials.apiKey) && sameText(sign, hash('md5', signedText, 'hex'));
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
