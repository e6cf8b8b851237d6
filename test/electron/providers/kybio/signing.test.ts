/** The signature, against vectors computed by the rule of the page; the page's own example is decorative. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  dataSignature,
  isWronglySigned,
  signedHeaders,
} from '../../../../electron/providers/kybio/signing.ts';

const appKey = 'test-app-key-0001';
const body = Buffer.from('{"appId":"abcdefghijklmn","customerNum":"8008010001"}');
const signature = '8AE427DAA0A77BB5FDD31F7DB39C5507';

describe('the signature of a body', () => {
  it('is the key and then the body, in capitals', () => {
    expect(dataSignature(body, appKey)).toBe(signature);
  });

  it.each([
    ['a body', Buffer.from(`\r\n\t ${body} \u0000`), appKey],
    ['a key', body, ` ${appKey}\n`],
  ])('is the same with white space around %s', (_name, bytes, key) => {
    expect(dataSignature(bytes, key)).toBe(signature);
  });

  it('is another for other bytes that mean the same', () => {
    expect(dataSignature(Buffer.from(JSON.stringify(JSON.parse(String(body)), null, 1)), appKey)).not.toBe(
      signature,
    );
  });

  it('keeps characters that only look like white space, and those of other scripts', () => {
    expect(dataSignature(Buffer.from('\u3000{}'), appKey)).not.toBe(dataSignature(Buffer.from('{}'), appKey));
    const digest = createHash('md5').update('test-app-key-0001陈美玲', 'utf8').digest('hex');
    expect(dataSignature(Buffer.from('陈美玲'), appKey)).toBe(digest.toUpperCase());
  });
});

it('the headers are those of the page', () => {
  expect(signedHeaders(body, { appKey }, 1_437_528_688_233)).toEqual({
    'user-agent': 'openApi',
    'content-type': 'application/json; charset=utf-8',
    'accept-encoding': 'gzip,deflate',
    'time-stamp': '1437528688233',
    'data-signature': signature,
  });
});

describe('an answer', () => {
  it.each([
    ['without a signature', undefined, false],
    ['with the right one', [signature], false],
    ['with the right one in small letters', [signature.toLowerCase()], false],
    ['with a wrong one', ['BF706E6AC693BA3B1BABD32E6713431D'], true],
    ['with an empty one', [''], true],
    ['with a right one and a wrong one', [signature, 'x'], true],
  ])('%s', (_name, signatures, isWrong) => {
    expect(isWronglySigned(body, signatures, appKey)).toBe(isWrong);
  });
});
