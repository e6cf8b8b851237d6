/** What the adapter puts on the wire, and what it makes of members. Other answers are in test/providers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import type { HttpOutcome } from '../../../../electron/http/http-outcome.ts';
import { createKybio } from '../../../../electron/providers/kybio/adapter.ts';
import { dataSignature } from '../../../../electron/providers/kybio/signing.ts';
import type { Member, MemberChange, NewMember } from '../../../../electron/providers/member-provider.ts';
import { ok } from '../../../../shared/result.ts';
import { KybioPolicy } from '../../../../shared/settings/policy.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const appKey = 'test-app-key-0001';
const signal = new AbortController().signal;
const nothing = '{"status":"success","messages":[],"errorCode":null}';

/** A provider whose requests are kept, with one answer to all of them. */
function recording(options: { policy?: object; signature?: string; outcome?: HttpOutcome } = {}) {
  const sent: HttpRequest[] = [];
  const clock = createFakeClock();
  let text = nothing;
  const http: HttpClient = {
    send: async (request) => {
      sent.push(request);
      if (options.outcome) return options.outcome;
      const head = {
        status: 200,
        contentType: 'application/json',
        retryAfterMs: undefined,
        providerNow: undefined,
      };
      const kept = options.signature === undefined ? {} : { 'data-signature': [options.signature] };
      return { kind: 'answered', answer: { ...head, body: Buffer.from(text), kept } };
    },
    close: async () => undefined,
  };
  const provider = createKybio({
    http,
    clock,
    policy: KybioPolicy.parse({ baseUrl: 'https://area1.kybio.example:443', ...options.policy }),
    readCredentials: async () => ok({ appId: 'abcdefghijklmn', appKey }),
  });
  const willAnswer = (next: string) => {
    text = next;
  };
  return { provider, sent, clock, willAnswer };
}

const wire = {
  customerUid: 1,
  number: '8008010001',
  enable: 1,
  point: 0,
  discount: 60,
  balance: 0,
  expiryDate: '2099-01-01 00:00:00',
};
/** The member that this wire member becomes; `raw` is put in as it stands. */
async function found(more: object, raw = ''): Promise<Member | undefined> {
  const { provider, willAnswer } = recording();
  const json = JSON.stringify({ ...wire, ...more });
  willAnswer(`{"status":"success","data":${json.slice(0, -1)}${raw && `,${raw}`}}}`);
  const outcome = await provider.queryByNumber.send({ number: '1' }, signal);
  return outcome.kind === 'answered' && outcome.answer.found === 'member' ? outcome.answer.member : undefined;
}

describe('the five calls', () => {
  it('the page’s own example, byte for byte, signed as it says', async () => {
    const { provider, sent, clock } = recording();
    await provider.queryByNumber.send({ number: ' 8008010001 ' }, signal);
    expect(sent[0]?.method).toBe('POST');
    expect(sent[0]?.url.href).toBe('https://area1.kybio.example/openapi/v1/customerOpenApi/queryByNumber');
    expect(String(sent[0]?.body)).toBe('{"appId":"abcdefghijklmn","customerNum":"8008010001"}');
    expect(sent[0]?.headers).toEqual({
      'user-agent': 'openApi',
      'content-type': 'application/json; charset=utf-8',
      'accept-encoding': 'gzip,deflate',
      'time-stamp': String(clock.now()),
      'data-signature': '8AE427DAA0A77BB5FDD31F7DB39C5507',
    });
  });

  it('by phone: in a folder that is spelled differently, with national digits', async () => {
    const { provider, sent } = recording({ policy: { phoneCountryCode: '+65' } });
    await provider.queryByPhone.send({ phone: '+65 8000-0001' }, signal);
    expect(sent[0]?.url.pathname).toBe('/openapi/v1/customerOpenapi/queryBytel');
    expect(String(sent[0]?.body)).toBe('{"appId":"abcdefghijklmn","customerTel":"80000001"}');
  });

  it('by uid: as bare digits', async () => {
    const { provider, sent } = recording();
    await provider.queryByUid.send({ memberUid: '813951242628553689' }, signal);
    expect(sent[0]?.url.pathname).toBe('/openapi/v1/customerOpenApi/queryByUid');
    expect(String(sent[0]?.body)).toBe('{"appId":"abcdefghijklmn","customerUid":813951242628553689}');
  });

  const newMember: NewMember = { number: 'P1000001', name: 'Mei 陈', reference: 'ref-0001' };

  it('a new member never gets credit or a free ride by default', async () => {
    const { provider, sent } = recording();
    await provider.addMember.send(newMember, signal);
    expect(sent[0]?.url.pathname).toBe('/openapi/v1/customerOpenApi/add');
    expect(String(sent[0]?.body)).toBe(
      '{"appId":"abcdefghijklmn","customerInfo":{"number":"P1000001","name":"Mei 陈","remarks":"ref-0001","discount":100,"enable":1,"onAccount":0}}',
    );
    expect(sent[0]?.headers['data-signature']).toBe(dataSignature(sent[0]?.body ?? Buffer.alloc(0), appKey));
  });

  it('a new member with everything, at the discount of the policy', async () => {
    const { provider, sent } = recording({ policy: { discountPercent: 87.5, phoneCountryCode: '+65' } });
    const all: NewMember = {
      ...newMember,
      phone: '+6580000001',
      birthday: '1990-04-12',
      qq: '1',
      email: 'mei@member.example',
      address: '1 Road',
      remarks: 'likes tea',
      category: 'Gold Card',
    };
    await provider.addMember.send(all, signal);
    expect(JSON.parse(String(sent[0]?.body)).customerInfo).toEqual({
      number: 'P1000001',
      name: 'Mei 陈',
      phone: '80000001',
      birthday: '1990-04-12 00:00:00',
      qq: '1',
      email: 'mei@member.example',
      address: '1 Road',
      remarks: 'likes tea ref-0001',
      categoryName: 'Gold Card',
      discount: 87.5,
      enable: 1,
      onAccount: 0,
    });
  });

  it('a change names the member by its digits and only what changes', async () => {
    const { provider, sent } = recording();
    const change: MemberChange = { memberUid: '9223372036854775807', address: '2 Road' };
    await provider.updateBaseInfo.send(change, signal);
    expect(sent[0]?.url.pathname).toBe('/openapi/v1/customerOpenApi/updateBaseInfo');
    expect(String(sent[0]?.body)).toBe(
      '{"appId":"abcdefghijklmn","customerInfo":{"customerUid":9223372036854775807,"address":"2 Road"}}',
    );
  });

  it.each([
    ['a blank name', { name: ' ' }, 'customerInfo.name'],
    ['a phone in words', { phone: 'Marker' }, 'customerInfo.phone'],
    ['a birthday in words', { birthday: 'Marker' }, 'customerInfo.birthday'],
    ['a number with a line break', { number: 'Marker\n1' }, 'customerInfo.number'],
    ['a reference with a space', { reference: 'Marker 1' }, 'reference'],
    ['a field that is not on the page', { password: 'Marker' }, undefined],
  ])('a new member with %s is a bug that names no value, or is not sent', async (_name, more, field) => {
    const { provider, sent } = recording();
    const sending = provider.addMember.send({ ...newMember, ...more } as NewMember, signal);
    if (field === undefined) {
      await sending;
      expect(String(sent[0]?.body)).not.toContain('Marker');
      return;
    }
    await expect(sending).rejects.toThrow(`kybio add-member was given unusable input: ${field}`);
    await expect(sending).rejects.not.toThrow(/Marker/);
    expect(sent).toEqual([]);
  });

  it.each(['0', '007', '9223372036854775808', '1.5', '1e5', '-1', '', 'x'])(
    '%j is no uid',
    async (memberUid) => {
      const { provider, sent } = recording();
      await expect(provider.queryByUid.send({ memberUid }, signal)).rejects.toThrow('customerUid');
      expect(sent).toEqual([]);
    },
  );
});

describe('the base address', () => {
  it.each([
    ['https://area1.kybio.example', '/openapi/v1/customerOpenApi/queryByNumber'],
    ['https://area1.kybio.example/openapi/v1/', '/openapi/v1/customerOpenApi/queryByNumber'],
    ['https://area1.kybio.example:443/pospal-api2', '/pospal-api2/openapi/v1/customerOpenApi/queryByNumber'],
  ])('%s leads to %s', async (baseUrl, path) => {
    const { provider, sent } = recording({ policy: { baseUrl } });
    await provider.queryByNumber.send({ number: '1' }, signal);
    expect(sent[0]?.url.pathname).toBe(path);
  });

  it('is https: plain http is refused where the policy is read', () => {
    expect(KybioPolicy.safeParse({ baseUrl: 'http://area1.kybio.example' }).success).toBe(false);
  });
});

describe('a member', () => {
  it('keeps its id, digit by digit, into the next call', async () => {
    const { provider, sent, willAnswer } = recording();
    const uids = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
    await fc.assert(
      fc.asyncProperty(uids, async (digits) => {
        willAnswer(`{"status":"success","data":{"customerUid":${digits},"number":"1","enable":1}}`);
        const outcome = await provider.queryByNumber.send({ number: '1' }, signal);
        if (outcome.kind !== 'answered' || outcome.answer.found !== 'member') throw new Error('not found');
        const { memberUid } = outcome.answer.member;
        expect(memberUid).toBe(digits);
        await provider.updateBaseInfo.send({ memberUid, name: 'x' }, signal);
        expect(String(sent.at(-1)?.body)).toContain(`"customerUid":${digits},`);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['in quotes', { customerUid: '813951242628553689' }],
    ['under a misspelt name', { customerUid: undefined, customrUid: '813951242628553689' }],
  ])('may have its id %s', async (_name, more) => {
    expect((await found(more))?.memberUid).toBe('813951242628553689');
  });

  it('has its amounts as text, as they came', async () => {
    const raw =
      '"customerUid":813951242628553689,"point":1E+2,"discount":87.50,"balance":-1234567890123456.70';
    expect(await found({}, raw)).toMatchObject({
      memberUid: '813951242628553689',
      points: '100',
      discountPercent: '87.50',
      balance: '-1234567890123456.70',
    });
    expect(await found({ point: '12.30', discount: null, balance: undefined })).not.toHaveProperty('balance');
  });

  it('never has a password', async () => {
    const member = await found({ password: 'e10adc3949ba59abbe56e057f20f883e', extInfo: { sex: 1 } });
    expect(member).toEqual({
      memberUid: '1',
      number: '8008010001',
      standing: 'available',
      points: '0',
      discountPercent: '60',
      balance: '0',
      expiryDate: '2099-01-01 00:00:00',
    });
  });

  it('has no empty fields', async () => {
    const member = await found({ name: '', phone: null, qq: '  ', email: ' mei@member.example ' });
    expect(member).toMatchObject({ email: 'mei@member.example' });
    expect(member).not.toHaveProperty('name');
    expect(member).not.toHaveProperty('phone');
    expect(member).not.toHaveProperty('qq');
  });

  it.each([
    ['1990-04-12 00:00:00', '1990-04-12'],
    ['1990-04-12', '1990-04-12'],
    ['12/04/1990', undefined],
    ['', undefined],
  ])('born on %j is born on %s', async (birthday, day) => {
    expect((await found({ birthday }))?.birthday).toBe(day);
  });

  // The fake clock stands at 17:00 on 3 May 2026 where the provider is.
  it.each([
    [1, '2099-01-01 00:00:00', 'available'],
    [1, '', 'available'],
    [1, null, 'available'],
    [0, '2099-01-01 00:00:00', 'disabled'],
    [-1, '2099-01-01 00:00:00', 'deleted'],
    [0, '2015-09-15 00:00:00', 'disabled'],
    [1, '2015-09-15 00:00:00', 'expired'],
    [1, '2026-05-02', 'expired'],
    [1, '2026-05-02 00:00:00', 'expired'],
    [1, '2026-05-03', 'available'],
    [1, '2026-05-03 00:00:00', 'available'],
    [1, '2026-05-03 17:00:00', 'expired'],
    [1, '2026-05-03 17:00:01', 'available'],
    [1, '2026-05-03T16:59:59.999', 'expired'],
  ])('with enable %i that ends on %s is %s', async (enable, expiryDate, standing) => {
    expect((await found({ enable, expiryDate }))?.standing).toBe(standing);
  });

  it.each([
    [{ enable: 2 }],
    [{ enable: '1' }],
    [{ enable: null }],
    [{ number: '' }],
    [{ customerUid: 0 }],
    [{ customerUid: null }],
    [{ balance: 'lots' }],
    [{ expiryDate: 'soon' }],
    [{ expiryDate: '2026-13-45' }],
    [{ expiryDate: '2026-05-03 25:00:00' }],
  ])('with %j is one that cannot be read', async (more) => {
    expect(await found(more)).toBeUndefined();
  });
});

describe('after a lost answer', () => {
  const { provider } = recording({ policy: { phoneCountryCode: '+65' } });
  const wanted: NewMember = { number: 'P1000001', name: 'Mei', phone: '+6580000001', reference: 'ref-0001' };
  const there = { memberUid: '1', number: 'P1000001', standing: 'available' } as const;

  it.each([
    [{ remarks: 'likes tea ref-0001' }, true],
    [{ remarks: 'ref-00011' }, false],
    [{ name: 'Mei', phone: '80000001' }, true],
    [{ name: 'Mei' }, false],
    [{ name: 'Arun', phone: '80000001' }, false],
    [{}, false],
    [{ number: 'P1000002', remarks: 'ref-0001' }, false],
  ])('a member with %j is ours: %s', (more, isOurs) => {
    expect(provider.isSameMember(wanted, { ...there, ...more })).toBe(isOurs);
  });

  it('a member without name and phone on both sides is not ours by accident', () => {
    expect(provider.isSameMember({ ...wanted, phone: undefined }, { ...there, name: 'Mei' })).toBe(false);
  });

  it('what a change left undone is named', () => {
    const change = { memberUid: '1', name: 'Mei ', phone: '+6580000001', address: '2 Road', qq: undefined };
    expect(provider.findUnchanged(change, { ...there, name: 'Mei', phone: '80000001' })).toEqual(['address']);
    expect(provider.findUnchanged(change, { ...there, name: 'Mei', phone: '1', address: '2 Road' })).toEqual([
      'phone',
    ]);
  });
});

describe('the signature of an answer', () => {
  it.each([
    ['right', dataSignature(Buffer.from(nothing), appKey), {}],
    ['wrong', 'BF706E6AC693BA3B1BABD32E6713431D', { signatureWarning: true }],
  ])('that is %s', async (_name, signature, warning) => {
    const { provider, sent } = recording({ signature });
    expect(await provider.updateBaseInfo.send({ memberUid: '1', name: 'x' }, signal)).toEqual({
      kind: 'answered',
      answer: { change: 'changed', ...warning },
      providerNow: undefined,
    });
    expect(sent[0]?.keepHeaders).toEqual(['data-signature']);
  });
});

describe('the daily quota', () => {
  it('is shown, and kept to', async () => {
    const { provider, sent, clock } = recording({ policy: { dailyCalls: 2 } });
    expect(provider.dailyQuota()).toEqual({ used: 0, limit: 2 });
    await provider.queryByNumber.send({ number: '1' }, signal);
    await provider.queryByUid.send({ memberUid: '1' }, signal);
    expect(await provider.queryByNumber.send({ number: '1' }, signal)).toEqual({
      kind: 'not-sent',
      failure: { code: 'calls-used', waitMs: 7 * 3_600_000 },
    });
    expect(sent).toHaveLength(2);
    expect(provider.dailyQuota()).toEqual({ used: 2, limit: 2 });
    clock.advance(7 * 3_600_000);
    expect((await provider.queryByNumber.send({ number: '1' }, signal)).kind).toBe('answered');
  });

  it.each([
    ['is not used up by what never left', { kind: 'not-sent', failure: { code: 'offline' } }, 0],
    ['counts what may have arrived', { kind: 'unclear', failure: { code: 'answer-lost' } }, 1],
  ] as const)('%s', async (_name, outcome, used) => {
    const { provider } = recording({ outcome });
    await provider.queryByNumber.send({ number: '1' }, signal);
    expect(provider.dailyQuota().used).toBe(used);
  });
});
