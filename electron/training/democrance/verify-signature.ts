/**
 * The twin's session cookies, signed with a key of its own, and Django's protection against forged requests: the token
 * of a cookie must come back as a header. Written from Django's manual, not from the adapter that it checks.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TwinRequest } from '../twin-exchange.ts';

const sessionCookie = 'sessionid';
const csrfCookie = 'csrftoken';

/** The `Set-Cookie` headers of somebody who has just signed in. */
export function setCookies(sessionId: string, csrfToken: string, key: string): readonly string[] {
  return [
    `${sessionCookie}=${sessionId}.${signatureOf(sessionId, key)}; Path=/; HttpOnly; SameSite=Lax`,
    `${csrfCookie}=${csrfToken}; Path=/; SameSite=Lax; Max-Age=31449600`,
  ];
}

/** The session that a request belongs to; undefined without a cookie, or with one that was not made here. */
export function sessionIdOf(request: TwinRequest, key: string): string | undefined {
  const [id = '', signature = ''] = (cookieOf(request, sessionCookie) ?? '').split('.');
  return id !== '' && sameText(signature, signatureOf(id, key)) ? id : undefined;
}

/** Whether a POST says where it comes from: only a page that can read the cookie can repeat it. */
export function isOwnRequest(request: TwinRequest, csrfToken: string): boolean {
  const { 'x-csrftoken': header } = request.headers;
  return (
    typeof header === 'string' && sameText(header, csrfToken) && cookieOf(request, csrfCookie) === header
  );
}

function cookieOf(request: TwinRequest, name: string): string | undefined {
  const pairs = String(request.headers.cookie ?? '').split('; ');
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function signatureOf(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
