/** The stray character that an exception's path is known to print before its JSON, and other answers that nobody can rely on. */
import { describe, expect, it } from 'vitest';
import { sortReply } from '../../../../electron/providers/yativo/reply-outcome.ts';
import type { OutcomeClass } from '../../../../shared/domain/provider.ts';

const reply = (status: number, text: string, outcomeClass: OutcomeClass, contentType?: string) =>
  sortReply(
    { status, body: Buffer.from(text), contentType, retryAfterMs: undefined, providerNow: undefined },
    outcomeClass,
  );
const garbled = { kind: 'unclear', failure: { code: 'provider-garbled' } };
const error = '{"status":"failed","status_code":400,"message":"x"}';

describe('7{…}', () => {
  it.each([200, 201, 400, 422])('with HTTP %i, for a create: nobody can tell', (status) => {
    expect(reply(status, `7${error}`, 'create-once')).toEqual(garbled);
    expect(reply(status, `7${error}`, 'create-once', 'application/json')).toEqual(garbled);
  });

  it('for a read: the status is the answer, since there is nothing to commit', () => {
    expect(reply(400, `7${error}`, 'read-only')).toMatchObject({ kind: 'refused', providerCode: 'http-400' });
  });

  it('the control: without it, the same error is a plain no', () => {
    expect(reply(400, error, 'create-once')).toMatchObject({ kind: 'no', status: 400 });
  });

  it('401 and 429 are what they are, whatever is printed', () => {
    expect(reply(401, `7${error}`, 'create-once')).toMatchObject({
      kind: 'refused',
      providerCode: 'http-401',
    });
    expect(reply(429, `7${error}`, 'create-once')).toMatchObject({ failure: { code: 'provider-busy' } });
  });

  it('a page that is no JSON at all is a plain no', () => {
    expect(reply(400, '<p>{}</p>', 'create-once', 'text/html')).toMatchObject({ kind: 'refused' });
    expect(reply(400, 'no', 'create-once')).toMatchObject({ kind: 'refused' });
  });
});

it.each(['success', 'Success', 'SUCCESS'])('"%s" is a success', (status) => {
  const body = { status, data: { customer_id: 'c' } };
  expect(reply(200, JSON.stringify(body), 'create-once')).toEqual({ kind: 'success', body, data: body.data });
});

it.each([200, 300, 399, 500, 503, 'x', null])(
  'no success, and status_code %j: nobody can tell',
  (status_code) => {
    expect(reply(200, JSON.stringify({ status: 'failed', status_code }), 'create-once')).toEqual(garbled);
  },
);
