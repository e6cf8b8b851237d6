/**
 * The twin's bearer tokens: JSON Web Tokens, signed with a key of its own (HS256), that live 600 seconds. Made and
 * checked here with Node's own crypto; the adapter never looks inside one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

/** What the page says `expires_in` is. */
export const tokenLifeSeconds = 600;

const claims = z.object({ exp: z.number().int(), jti: z.string() });
const header = encodePart({ alg: 'HS256', typ: 'JWT' });

/** A token that is good from now on. */
export function mintToken(key: Buffer, id: string, nowMs: number): string {
  const exp = Math.floor(nowMs / 1000) + tokenLifeSeconds;
  const signed = `${header}.${encodePart({ exp, jti: id })}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

/** Whether the request carries a token of ours that has not run out. */
export function isAuthenticated(request: TwinRequest, key: Buffer, nowMs: number): boolean {
  const token = /^Bearer ([\w.-]+)$/.exec(String(request.headers.authorization ?? ''))?.[1] ?? '';
  const [first, payload = '', signature = '', ...more] = token.split('.');
  if (first !== header || more.length > 0) return false;
  if (!sameText(signature, signatureOf(`${first}.${payload}`, key))) return false;
  const read = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return read.success && nowMs < read.data.exp * 1000;
}

function signatureOf(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function encodePart(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Whether two texts are equal, in a time that doesn't tell where they differ. */
export function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
