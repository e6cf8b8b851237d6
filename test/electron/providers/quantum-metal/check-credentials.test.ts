/** The one call of Quantum Metal's that needs no customer: what it asks, and what it makes of the answer. */
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import { createCallBudget } from '../../../../electron/providers/quantum-metal/call-budget.ts';
import { createCredentialsCheck } from '../../../../electron/providers/quantum-metal/check-credentials.ts';
import { ok } from '../../../../shared/result.ts';
import { QuantumMetalPolicy } from '../../../../shared/settings/policy.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createFakeRandom } from '../../../support/fake-random.ts';

const signal = new AbortController().signal;

/** The check against a server that always answers this. */
function checkAgainst(
  reply: unknown,
  {
    badSignature = [] as number[],
    status = 200,
    turns,
  }: { badSignature?: number[]; status?: number; turns?: number } = {},
) {
  const requests: HttpRequest[] = [];
  const http: HttpClient = {
    send: async (request) => {
      requests.push(request);
      const body = Buffer.from(JSON.stringify(reply));
      const answer = {
        status,
        body,
        contentType: 'application/json',
        retryAfterMs: undefined,
        providerNow: undefined,
      };
      return { kind: 'answered', answer };
    },
    close: async () => undefined,
  };
  const check = createCredentialsCheck({
    http,
    policy: QuantumMetalPolicy.parse({ baseUrl: 'https://provider.example', codeOutcomes: { badSignature } }),
    readCredentials: async () => ok({ apiKey: 'specimen-key', secretKey: 'specimen-secret' }),
    allowLoopback: () => false,
    random: createFakeRandom(),
    ...(turns === undefined ? {} : { budget: createCallBudget({ clock: createFakeClock(), turns }) }),
  });
  return { check, requests, run: () => check.send({}, signal) };
}

const bodyOf = ({ body }: HttpRequest) => JSON.parse(String(body)) as unknown;

describe('the check of the credentials', () => {
  it('may run without a customer, and reads only', () => {
    const { check } = checkAgainst({ code: 801 });
    expect(check).toMatchObject({
      presence: 'none',
      outcomeClass: 'read-only',
      operation: 'check-credentials',
    });
  });

  it('asks for the link of an identity number that is made up anew each time', async () => {
    const { run, requests } = checkAgainst({ code: 801 });
    await run();
    await run();
    expect(requests.map(({ method, url }) => `${method} ${String(url)}`)).toEqual(
      Array(2).fill('POST https://provider.example/v1/customer/request-one-time-link'),
    );
    const [first, second] = requests.map(bodyOf);
    expect(first).toEqual({ customer: { identityNumber: expect.stringMatching(/^NOBODY-[0-9a-f-]{36}$/) } });
    expect(second).not.toEqual(first);
  });

  it.each([801, 802, 803])('takes %i for a yes: it is about a customer', async (code) => {
    expect(await checkAgainst({ code }).run()).toMatchObject({ answer: { credentials: 'accepted' } });
  });

  it('drops a link, should there be one', async () => {
    const { run } = checkAgainst({
      code: 0,
      data: { redirectOneTimeLink: 'https://x.example/', expiredOn: 1 },
    });
    expect(await run()).toEqual({
      kind: 'answered',
      answer: { credentials: 'accepted' },
      providerNow: undefined,
    });
  });

  it('cannot tell by a code that nobody has explained', async () => {
    expect(await checkAgainst({ code: 901 }).run()).toMatchObject({
      answer: { credentials: 'cannot-tell', providerCode: '901' },
    });
  });

  it('takes it for a yes once policy says which code a bad signature has', async () => {
    const options = { badSignature: [950] };
    expect(await checkAgainst({ code: 901 }, options).run()).toMatchObject({
      answer: { credentials: 'accepted' },
    });
    expect(await checkAgainst({ code: 950 }, options).run()).toMatchObject({
      kind: 'refused',
      failure: { code: 'credentials-refused' },
    });
  });

  it.each([
    [401, 'credentials-refused'],
    [404, 'provider-refused'],
    [500, 'provider-down'],
  ])('HTTP %i proves nothing good', async (status, code) => {
    expect(await checkAgainst('no envelope', { status }).run()).toMatchObject({ failure: { code } });
  });

  it('waits for its turn like every other call', async () => {
    const { check, requests } = checkAgainst({ code: 801 }, { turns: 1 });
    await check.send({}, signal);
    const controller = new AbortController();
    const second = check.send({}, controller.signal);
    await Promise.resolve();
    controller.abort();
    expect(await second).toMatchObject({ kind: 'not-sent' });
    expect(requests).toHaveLength(1);
  });
});
