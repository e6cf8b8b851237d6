/** KYBIO's signatures, both ways, written from the page on the message format and not from the adapter they check. */
import { hash, timingSafeEqual } from 'node:crypto';
import type { TwinRequest } from '../twin-exchange.ts';
import { type KybioPracticeCredentials, replyCode } from './sample-data.ts';

/** Upper-case MD5 over the key and the text that follows it. */
export function dataSignature(text: string, appKey: string): string {
  return hash('md5', Buffer.from(appKey + text, 'utf8'), 'hex').toUpperCase();
}

/** The error code for a request that isn't from this account; undefined for one that is. */
export function findSignatureFault(
  request: TwinRequest,
  credentials: KybioPracticeCredentials,
): number | undefined {
  const given = request.headers['data-signature'];
  if (typeof given !== 'string' || given === '') return replyCode.signatureMissing;
  const text = request.rawBody.toString('utf8');
  if (!sameText(given, dataSignature(text, credentials.appKey))) return replyCode.signatureWrong;
  return appIdOf(text) === credentials.appId ? undefined : replyCode.appIdUnknown;
}

function appIdOf(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'appId' in body ? body.appId : undefined;
  } catch {
    return undefined;
  }
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
