import { errors } from 'undici';
import { fail } from '../../shared/failure.ts';
import { codeOf } from '../error-code.ts';
import type { HttpNotSent, HttpUnclear } from './http-outcome.ts';

/** RFC 6585, 6: said by a network that wants a sign-in, in place of whoever one wanted to reach. */
export const networkWantsSignIn = 511;

/** No route and no name: the link is gone rather than one provider. */
const noRoute = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
]);

/**
 * What Node reports when the other side can't prove who it is (nodejs.org/api/tls.html, "X509 certificate error
 * codes"), or does not speak TLS at all, as a hotel's sign-in page on port 443 does (EPROTO, ERR_SSL_...).
 */
const notTrusted = [
  /^ERR_(TLS|SSL|OSSL)_/,
  /^EPROTO$/,
  /^UNABLE_TO_/,
  /^CERT_/,
  /SELF_SIGNED_CERT/,
  /^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/,
];

/** Of these, what a wrong clock of this terminal looks like as well. One alone proves nothing about the clock. */
const notInDate = new Set(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED']);

/** The answer broke the protocol, its compression or a size limit, rather than staying away. */
const garbled = [
  /^HPE_/,
  /^Z_/,
  /^ERR_(BROTLI|ZSTD)/,
  /^UND_ERR_(HEADERS_OVERFLOW|RES_EXCEEDED_MAX_SIZE|RES_CONTENT_LENGTH_MISMATCH)$/,
];

/** undici's parser names what it stumbled over, and sometimes only by the class of the error. */
const isGarbled = (error: unknown, code: string) =>
  error instanceof errors.HTTPParserError || matches(garbled, code);

const matches = (patterns: readonly RegExp[], code: string) => patterns.some((pattern) => pattern.test(code));

/** Whether an error of this code says that the other side can't prove who it is. */
export const isNotTrusted = (code: string): boolean => matches(notTrusted, code);

/** Whether it says so because of the dates of a certificate. */
export const isNotInDate = (code: string): boolean => notInDate.has(code);

/**
 * Sorts what stopped an exchange. `mayHaveLeft` decides, not the error's name: a reset or a time-out means
 * "nothing happened" before the first byte and "nobody knows" after it.
 */
export function sortFailure(error: unknown, mayHaveLeft: boolean): HttpNotSent | HttpUnclear {
  const code = codeOf(error);
  if (mayHaveLeft) {
    return { kind: 'unclear', failure: fail(isGarbled(error, code) ? 'provider-garbled' : 'answer-lost') };
  }
  if (isNotTrusted(code)) return { kind: 'not-sent', failure: fail('not-trusted') };
  return { kind: 'not-sent', failure: fail(noRoute.has(code) ? 'offline' : 'provider-down') };
}
