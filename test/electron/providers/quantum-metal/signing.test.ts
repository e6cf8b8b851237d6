/** The signature, against the vector that Quantum Metal publishes and others computed by the same rule. */
import { describe, expect, it } from 'vitest';
import {
  QuantumMetalCredentials,
  sign,
  signedHeaders,
} from '../../../../electron/providers/quantum-metal/signing.ts';

const publishedSecret = '5f4dcc3b5aa765d61d8327deb882cf99';
const publishedSign = 'e5c8d5c5f4c06e5850897c93a99d7ceb';
const ownSecret = 'test-secret-0001';
const register =
  '{"customer":{"legalFullName":"Tan Mei Ling 陈美玲","identityNumber":"900101-14-5678","phoneNumber":"+60123456789","primaryLoginMethod":"phoneNumber"}}';
const escaped = register.replace(
  /[^\x20-\x7e]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

const signText = (text: string, secret: string) => sign(Buffer.from(text, 'utf8'), secret);

describe('the published example', () => {
  it('holds with four spaces and LF', () => {
    expect(signText('{\n    "amount": 100\n}', publishedSecret)).toBe(publishedSign);
  });

  it.each([
    ['two spaces', '{\n  "amount": 100\n}', '7dd26f05d124b73f15e7a1ecda531046'],
    ['no white space', '{"amount":100}', '4b88607f36c522240c8a63ea65869114'],
    ['CRLF', '{\r\n    "amount": 100\r\n}', 'b216efa21584858a6330b5fc47fb9df5'],
  ])('is another with %s: the bytes count, not what they mean', (_name, body, digest) => {
    expect(signText(body, publishedSecret)).toBe(digest);
    expect(digest).not.toBe(publishedSign);
  });
});

describe('a registration', () => {
  it('is signed over its UTF-8 bytes', () => {
    expect(signText(register, ownSecret)).toBe('4ebaac9bec7039c74824dae0b0eaab88');
  });

  it('has another signature when its characters are escaped', () => {
    expect(JSON.parse(escaped)).toEqual(JSON.parse(register));
    expect(signText(escaped, ownSecret)).toBe('15e7d8177a7f780db0411a4bf5e689fc');
  });
});

it('no body is signed as the secret alone', () => {
  expect(signText('', ownSecret)).toBe('b17ef5c6bcb11144330c6ce15fef035b');
});

it('the headers are the three of the page', () => {
  const body = Buffer.from(register);
  expect(signedHeaders(body, { apiKey: 'key-1', secretKey: ownSecret })).toEqual({
    'content-type': 'application/json',
    key: 'key-1',
    sign: '4ebaac9bec7039c74824dae0b0eaab88',
  });
});

describe('credentials', () => {
  const good = { apiKey: 'key-1', secretKey: ownSecret };

  it('are a key and a secret', () => {
    expect(QuantumMetalCredentials.safeParse(good).success).toBe(true);
  });

  it.each([
    ['the secret of the published example', { ...good, secretKey: publishedSecret }],
    ['an empty key', { ...good, apiKey: '' }],
    ['a key that would add a header', { ...good, apiKey: 'key\r\nx: y' }],
    ['a secret with a line break from a paste', { ...good, secretKey: `${ownSecret}\n` }],
    ['something more', { ...good, note: 'x' }],
  ])('are refused with %s', (_name, credentials) => {
    expect(QuantumMetalCredentials.safeParse(credentials).success).toBe(false);
  });
});
