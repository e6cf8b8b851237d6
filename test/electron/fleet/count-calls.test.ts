/** Calls are counted by whose they are, and the client is otherwise the one that it was. */
import { describe, expect, it, vi } from 'vitest';
import { countCalls } from '../../../electron/fleet/count-calls.ts';
import type { HttpClient } from '../../../electron/http/http-client.ts';

const bases = [
  ['noah', 'https://one.example/v1'],
  ['yativo', 'https://one.example/v1/other'],
  ['kybio', 'https://two.example'],
] as const;
const answered = (status: number) => ({ kind: 'answered', answer: { status } }) as never;

describe('counted', () => {
  const send = vi.fn<HttpClient['send']>(async () => answered(200));
  const client = countCalls({ send, close: async () => {} }, () => bases);
  const call = (url: string) =>
    client.send({ method: 'GET', url: new URL(url), headers: {}, signal: new AbortController().signal });

  it('is a call by its base URL, the longest that fits; nobody is made of any other', async () => {
    for (const url of [
      ...['https://one.example/v1/customers', 'https://one.example/v1', 'https://one.example/v1/other/x'],
      ...[
        'https://two.example/',
        'https://one.example/v10',
        'https://evil.example/v1',
        'http://two.example/',
      ],
    ])
      await call(url);
    expect(client.calls()).toEqual({ noah: 2, yativo: 1, kybio: 1 });
    expect(client.throttled()).toEqual({});
  });

  it('is a 429, beside the calls', async () => {
    send.mockResolvedValueOnce(answered(429)).mockResolvedValueOnce({ kind: 'not-sent' } as never);
    expect(await call('https://two.example/a')).toEqual(answered(429));
    await call('https://two.example/a');
    expect(client.calls()).toMatchObject({ kybio: 3 });
    expect(client.throttled()).toEqual({ kybio: 1 });
  });
});
