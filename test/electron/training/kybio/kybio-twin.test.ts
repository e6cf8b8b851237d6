/** The twin by itself, spoken to as any client would, with a signature of this test's own. */
import { createHash } from 'node:crypto';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import {
  knownMembers,
  mintKybioPracticeCredentials,
  replyCode,
} from '../../../../electron/training/kybio/sample-data.ts';
import { mintPracticeCredentials } from '../../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../../electron/training/twin.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

const credentials = mintKybioPracticeCredentials(systemRandom);
const { appId } = credentials;

let clock: FakeClock;
let twin: Twin;
beforeEach(async () => {
  clock = createFakeClock();
  const all = { 'quantum-metal': mintPracticeCredentials(systemRandom), kybio: credentials };
  twin = await startTwin({ clock, random: systemRandom, credentials: all });
});
afterEach(() => twin.close());

const sign = (text: string) =>
  createHash('md5')
    .update(credentials.appKey + text)
    .digest('hex')
    .toUpperCase();

async function post(path: string, body: object | string, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify({ appId, ...body });
  const response = await request(`${twin.origins.kybio}/openapi/v1/${path}`, {
    method: 'POST',
    headers: {
      'user-agent': 'openApi',
      'content-type': 'application/json; charset=utf-8',
      'accept-encoding': 'gzip,deflate',
      'time-stamp': String(clock.now()),
      'data-signature': sign(text),
      ...headers,
    },
    body: text,
  });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}
const ask = async (path: string, body: object | string, headers?: Record<string, string>) =>
  JSON.parse((await post(path, body, headers)).text);

const byNumber = (customerNum: string) => ask('customerOpenApi/queryByNumber', { customerNum });
const byPhone = (customerTel: string) => ask('customerOpenapi/queryBytel', { customerTel });
const byUid = (digits: string) =>
  post('customerOpenApi/queryByUid', `{"appId":"${appId}","customerUid":${digits}}`);
const add = (customerInfo: object) => ask('customerOpenApi/add', { customerInfo });
const update = (digits: string, changes: string) =>
  ask(
    'customerOpenApi/updateBaseInfo',
    `{"appId":"${appId}","customerInfo":{"customerUid":${digits},${changes}}}`,
  );

describe('a look-up', () => {
  it.each(knownMembers)('finds $number with every digit of its id', async ({ number, uid, name, enable }) => {
    const { text } = await post('customerOpenApi/queryByNumber', { customerNum: number });
    expect(text).toContain(`"customerUid":${uid},`);
    expect(JSON.parse(text)).toMatchObject({
      status: 'success',
      errorCode: null,
      data: { number, name, enable },
    });
    expect((await byUid(uid)).text).toContain(`"customerUid":${uid},`);
  });

  it('finds both who share a telephone', async () => {
    const { data } = await byPhone('80000001');
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['Priya Raman', 'Arun Raman']);
  });

  it('of nobody says so in the three ways that a client must understand', async () => {
    expect(await byNumber('0')).toMatchObject({ status: 'error', errorCode: replyCode.noSuchMember });
    expect(JSON.parse((await byUid('1')).text)).toMatchObject({ status: 'success', data: null });
    expect(await byPhone('0')).toMatchObject({ status: 'success', data: [] });
  });

  it('comes with the hash of a password, as the page has it, and with a signature', async () => {
    const { text, headers } = await post('customerOpenApi/queryByNumber', { customerNum: '8008010001' });
    expect(text).toContain('"password":"');
    expect(headers['data-signature']).toBe(sign(text));
    expect(text).toContain('"balance":120.50,');
  });
});

describe('a new member', () => {
  it('gets the page’s defaults: credit, and nothing to pay', async () => {
    expect(await add({ number: 'P1000001' })).toEqual({ status: 'success', messages: [], errorCode: null });
    expect((await byNumber('P1000001')).data).toMatchObject({
      onAccount: 1,
      discount: 0,
      enable: 1,
      createdDate: '2026-05-03 17:00:00',
    });
  });

  it('gets what was stated instead, and an id beyond what a double holds', async () => {
    await add({ number: 'P1000001', name: 'Mei 陈', onAccount: 0, discount: 100, phone: '80000009' });
    expect((await byNumber('P1000001')).data).toMatchObject({ name: 'Mei 陈', onAccount: 0, discount: 100 });
    const { text } = await post('customerOpenApi/queryByNumber', { customerNum: 'P1000001' });
    expect(text).toContain('"customerUid":813951242628560001,');
  });

  it('cannot have a number that is taken', async () => {
    await add({ number: 'P1000001', name: 'Mei' });
    expect(await add({ number: 'P1000001', name: 'Arun' })).toMatchObject({
      errorCode: replyCode.memberExists,
    });
    expect((await byNumber('P1000001')).data.name).toBe('Mei');
    expect(twin.commits()).toEqual([
      {
        operation: 'add-member',
        identityHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        personHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: clock.now(),
      },
    ]);
  });
});

describe('a change', () => {
  it('writes what it names and leaves the rest', async () => {
    expect(await update('813951242628553689', '"address":"2 Road"')).toMatchObject({ status: 'success' });
    expect((await byNumber('8008010001')).data).toMatchObject({ address: '2 Road', name: 'Priya Raman' });
    expect(twin.commits().map(({ operation }) => operation)).toEqual(['update-base-info']);
  });

  it('does not find a neighbour whose id a double would confuse', async () => {
    expect(await update('813951242628553688', '"name":"x"')).toMatchObject({
      errorCode: replyCode.noSuchMember,
    });
    expect(await update('813951242628553692', '"name":"x"')).toMatchObject({
      errorCode: replyCode.updateFailed,
    });
    expect(twin.commits()).toEqual([]);
  });
});

describe('what is refused', () => {
  const body = { customerNum: '8008010001' };
  const text = JSON.stringify({ appId, ...body });
  it.each<[string, object | string, Record<string, string>, number]>([
    ['no signature', body, { 'data-signature': '' }, replyCode.signatureMissing],
    [
      'a signature in small letters',
      body,
      { 'data-signature': sign(text).toLowerCase() },
      replyCode.signatureWrong,
    ],
    ['a signature over other bytes', ` ${text}`, { 'data-signature': sign(text) }, replyCode.signatureWrong],
    ['another account', JSON.stringify({ ...body, appId: 'other' }), {}, replyCode.appIdUnknown],
    ['another user agent', body, { 'user-agent': 'undici' }, replyCode.parameterWrong],
    ['another label', body, { 'content-type': 'application/json' }, replyCode.parameterWrong],
    ['a time in seconds', body, { 'time-stamp': '1437528688' }, replyCode.parameterWrong],
    ['a field too many', { ...body, extra: 1 }, {}, replyCode.parameterWrong],
    ['an empty number', { customerNum: ' ' }, {}, replyCode.parameterWrong],
  ])('%s', async (_name, wrong, headers, code) => {
    const { status, text: answer } = await post('customerOpenApi/queryByNumber', wrong, headers);
    expect(status).toBe(200);
    expect(JSON.parse(answer)).toMatchObject({ status: 'error', errorCode: code });
  });

  it.each(['"813951242628553689"', '813951242628553689.0', '8.13951242628553689e17', '0', 'null'])(
    'the id %s',
    async (digits) => {
      expect(JSON.parse((await byUid(digits)).text)).toMatchObject({ errorCode: replyCode.parameterWrong });
    },
  );

  it('an address that is not on the page', async () => {
    expect((await post('customerOpenApi/delete', body)).status).toBe(404);
    expect((await post('customerOpenApi/queryBytel', { customerTel: '1' })).status).toBe(404);
  });
});
