/** What stopped an exchange, sorted. The codes that need a real network are tried here; the others in http-client.test.ts. */
import { describe, expect, it } from 'vitest';
import { sortFailure } from '../../../electron/http/sort-failure.ts';

const failure = (code: string | undefined) => Object.assign(new Error('marker-secret'), code && { code });

describe('before the first byte', () => {
  it.each([
    ['ENOTFOUND', 'offline'],
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['EHOSTUNREACH', 'offline'],
    ['ENETDOWN', 'offline'],
    ['ECONNREFUSED', 'provider-down'],
    ['ECONNRESET', 'provider-down'],
    ['ETIMEDOUT', 'provider-down'],
    ['UND_ERR_CONNECT_TIMEOUT', 'provider-down'],
    ['UND_ERR_SOCKET', 'provider-down'],
    [undefined, 'provider-down'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'not-trusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'not-trusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'not-trusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'not-trusted'],
    ['CERT_HAS_EXPIRED', 'not-trusted'],
    ['CERT_NOT_YET_VALID', 'not-trusted'],
    ['CERT_REVOKED', 'not-trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'not-trusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'not-trusted'],
    ['EPROTO', 'not-trusted'],
  ])('%s was not sent: %s', (code, sorted) => {
    expect(sortFailure(failure(code), false)).toEqual({ kind: 'not-sent', failure: { code: sorted } });
  });
});

describe('after the first byte', () => {
  it.each([
    ['ECONNRESET', 'answer-lost'],
    ['ECONNREFUSED', 'answer-lost'],
    ['UND_ERR_SOCKET', 'answer-lost'],
    ['CERT_HAS_EXPIRED', 'answer-lost'],
    [undefined, 'answer-lost'],
    ['HPE_INVALID_CONSTANT', 'provider-garbled'],
    ['Z_DATA_ERROR', 'provider-garbled'],
    ['UND_ERR_HEADERS_OVERFLOW', 'provider-garbled'],
    ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'provider-garbled'],
  ])('%s is unclear: %s', (code, sorted) => {
    expect(sortFailure(failure(code), true)).toEqual({ kind: 'unclear', failure: { code: sorted } });
  });
});

it('something thrown that is no error at all is sorted too', () => {
  expect(sortFailure('what', true)).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
});
