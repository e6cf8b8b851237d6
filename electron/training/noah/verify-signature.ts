/**
 * Whether a request may be served: its key, and the JWT in `Api-Signature`, both as Noah's pages on signing describe
 * them. Written with Node's own crypto from the pages, not from the adapter that it checks.
 */
import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';
import type { NoahPracticeCredentials } from './sample-data.ts';

/** The longest life a signature may have, by the page. */
const longestLifeSeconds = 15 * 60;
/** How far the kiosk's clock may run ahead. No figure is published; this is a common one. */
const leewaySeconds = 30;

const algorithms: Readonly<Record<string, { curve: string; hash: string; signatureBytes: number }>> = {
  ES384: { curve: 'secp384r1', hash: 'sha384', signatureBytes: 96 },
  ES256: { curve: 'prime256v1', hash: 'sha256', signatureBytes: 64 },
};

const jwtHeader = z.looseObject({ alg: z.string(), typ: z.literal('JWT').optional() });
const jwtClaims = z.looseObject({
  aud: z.literal('https://api.noah.com'),
  iat: z.number().int(),
  exp: z.number().int(),
  method: z.string(),
  path: z.string(),
  queryParams: z.record(z.string(), z.unknown()).optional(),
  bodyHash: z.string().optional(),
});

/** Whether the request carries the right `X-Api-Key`, and a signature where one is registered, at this time. */
export function isAuthentic(
  request: TwinRequest,
  credentials: NoahPracticeCredentials,
  nowMs: number,
): boolean {
  const { 'x-api-key': apiKey, 'api-signature': jwt } = request.headers;
  if (typeof apiKey !== 'string' || !sameText(apiKey, credentials.apiKey)) return false;
  // Without a registered key there is nothing to check a signature with: Noah's sandbox refuses it.
  if (credentials.publicKey === undefined) return jwt === undefined;
  return typeof jwt === 'string' && isSigned(jwt, credentials.publicKey) && covers(jwt, request, nowMs);
}

function isSigned(jwt: string, publicKeyPem: string): boolean {
  const [header = '', payload = '', signature = '', ...more] = jwt.split('.');
  const read = jwtHeader.safeParse(decodePart(header));
  if (more.length > 0 || !read.success || 'crit' in read.data) return false;
  const algorithm = Object.hasOwn(algorithms, read.data.alg) ? algorithms[read.data.alg] : undefined;
  const key = createPublicKey(publicKeyPem);
  const bytes = Buffer.from(signature, 'base64url');
  if (!algorithm || key.asymmetricKeyDetails?.namedCurve !== algorithm.curve) return false;
  if (bytes.length !== algorithm.signatureBytes) return false;
  const signed = Buffer.from(`${header}.${payload}`, 'ascii');
  return verify(algorithm.hash, signed, { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

function covers(jwt: string, request: TwinRequest, nowMs: number): boolean {
  const read = jwtClaims.safeParse(decodePart(jwt.split('.')[1] ?? ''));
  if (!read.success) return false;
  const { iat, exp, method, path, queryParams, bodyHash } = read.data;
  const nowSeconds = nowMs / 1000;
  const isTimely =
    exp > iat && exp - iat <= longestLifeSeconds && nowSeconds < exp && iat <= nowSeconds + leewaySeconds;
  const hash = createHash('sha256').update(request.rawBody).digest('hex');
  return (
    isTimely &&
    method === request.method &&
    path === request.path &&
    sameQuery(request.query, queryParams) &&
    bodyHash === (request.rawBody.length > 0 ? hash : undefined)
  );
}

/** The claim must be there exactly when the request has parameters, with each of them once. */
function sameQuery(query: string, claim: Readonly<Record<string, unknown>> | undefined): boolean {
  if (query === '') return claim === undefined;
  const sent = Object.fromEntries(new URLSearchParams(query));
  const entries = Object.entries(claim ?? {});
  return (
    entries.length === Object.keys(sent).length && entries.every(([name, value]) => sent[name] === value)
  );
}

function decodePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
