/** What the adapter puts on the wire. What it makes of answers is in test/providers. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import type { RegistrationInput } from '../../../../electron/providers/provider.ts';
import { createQuantumMetal } from '../../../../electron/providers/quantum-metal/adapter.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { QuantumMetalPolicy } from '../../../../shared/settings/policy.ts';
import { presentCustomer } from '../../../providers/present-customer.ts';

const credentials = { apiKey: 'key-1', secretKey: 'test-secret-0001' };
const signal = new AbortController().signal;
const here = presentCustomer();

/** A provider whose requests are kept and answered with code 901. */
function recording(
  options: { baseUrl?: string; read?: () => typeof credentials; loopbackLinks?: boolean } = {},
) {
  const sent: HttpRequest[] = [];
  let body: unknown = { code: 901, message: 'no' };
  const http: HttpClient = {
    send: async (request) => {
      sent.push(request);
      const bytes = Buffer.from(JSON.stringify(body));
      const head = { contentType: undefined, retryAfterMs: undefined, providerNow: undefined };
      return { kind: 'answered', answer: { status: 200, body: bytes, ...head } };
    },
    close: async () => undefined,
  };
  const provider = createQuantumMetal({
    http,
    policy: QuantumMetalPolicy.parse({ baseUrl: options.baseUrl ?? 'https://gateway.example' }),
    readCredentials: async (): Promise<Result<typeof credentials, never>> =>
      ok((options.read ?? (() => credentials))()),
    allowLoopback: () => options.loopbackLinks ?? false,
  });
  const willAnswer = (next: unknown) => {
    body = next;
  };
  return { provider, sent, willAnswer };
}

const customer: RegistrationInput = {
  legalFullName: 'Tan Mei Ling 陈美玲',
  identityNumber: '900101-00-5678',
  phoneNumber: '+60123456789',
  primaryLoginMethod: 'phoneNumber',
};

describe('a registration', () => {
  it('is the page, word for word, and nothing more', async () => {
    const { provider, sent } = recording();
    await provider.register.send(customer, here, signal);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.method).toBe('POST');
    expect(sent[0]?.url.href).toBe('https://gateway.example/v1/customer/register');
    expect(sent[0]?.body?.toString()).toBe(
      '{"customer":{"legalFullName":"Tan Mei Ling 陈美玲","identityNumber":"900101-00-5678","phoneNumber":"+60123456789","primaryLoginMethod":"phoneNumber"}}',
    );
    expect(Object.keys(sent[0]?.headers ?? {})).toEqual(['content-type', 'key', 'sign']);
  });

  it('leaves out a contact that was not given, and sends both when both were', async () => {
    const { provider, sent } = recording();
    await provider.register.send({ ...customer, email: undefined }, here, signal);
    await provider.register.send(
      { ...customer, email: 'mei@customer.example', primaryLoginMethod: 'email' },
      here,
      signal,
    );
    expect(sent.map(({ body }) => Object.keys(JSON.parse(String(body)).customer))).toEqual([
      ['legalFullName', 'identityNumber', 'phoneNumber', 'primaryLoginMethod'],
      ['legalFullName', 'identityNumber', 'email', 'phoneNumber', 'primaryLoginMethod'],
    ]);
  });

  it('is signed over the very bytes that are sent, whoever the customer is', async () => {
    const { provider, sent } = recording();
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(names, async (legalFullName) => {
        await provider.register.send({ ...customer, legalFullName }, here, signal);
        const { body = Buffer.alloc(0), headers = {} } = sent.at(-1) ?? {};
        const digest = createHash('md5').update(body).update(credentials.secretKey).digest('hex');
        expect(headers).toMatchObject({ sign: digest });
      }),
    );
  });

  it.each([
    [
      'a method without its contact',
      { ...customer, primaryLoginMethod: 'email' },
      'customer.primaryLoginMethod',
    ],
    ['a field that is not on the page', { ...customer, nickname: 'Mei' }, 'customer'],
    ['a phone number without its prefix', { ...customer, phoneNumber: '0123456789' }, 'customer.phoneNumber'],
    ['no name', { ...customer, legalFullName: '' }, 'customer.legalFullName'],
  ])('with %s is a bug that names the field and not its value', async (_name, input, field) => {
    const { provider, sent } = recording();
    const sending = provider.register.send(input as RegistrationInput, here, signal);
    await expect(sending).rejects.toThrow(`quantum-metal register was given unusable input: ${field}`);
    await expect(sending).rejects.not.toThrow(/Mei|0123456789/);
    expect(sent).toEqual([]);
  });
});

describe('the other three', () => {
  it.each([
    ['bind', 'bind', { identityNumber: '1' }, '{"customer":{"identityNumber":"1"}}'],
    [
      'verifyRegistration',
      'verify-registration',
      { sessionId: 's', verificationCode: '012345' },
      '{"sessionId":"s","verificationCode":"012345"}',
    ],
    [
      'requestOneTimeLink',
      'request-one-time-link',
      { identityNumber: '1' },
      '{"customer":{"identityNumber":"1"}}',
    ],
  ] as const)('%s', async (name, path, input, body) => {
    const { provider, sent } = recording();
    await provider[name].send(input as never, here, signal);
    expect(sent[0]?.url.href).toBe(`https://gateway.example/v1/customer/${path}`);
    expect(String(sent[0]?.body)).toBe(body);
  });
});

describe('the base address', () => {
  it.each([
    ['https://gateway.example', 'https://gateway.example/v1/customer/bind'],
    ['https://gateway.example/', 'https://gateway.example/v1/customer/bind'],
    ['https://gateway.example:8443//', 'https://gateway.example:8443/v1/customer/bind'],
    ['https://relay.example/quantum-metal/', 'https://relay.example/quantum-metal/v1/customer/bind'],
  ])('%s leads to %s', async (baseUrl, url) => {
    const { provider, sent } = recording({ baseUrl });
    await provider.bind.send({ identityNumber: '1' }, here, signal);
    expect(sent[0]?.url.href).toBe(url);
  });
});

describe('credentials', () => {
  it('are read anew for each call', async () => {
    let turn = 0;
    const { provider, sent } = recording({
      read: () => {
        turn += 1;
        return { apiKey: `key-${turn}`, secretKey: `secret-${turn}` };
      },
    });
    await provider.bind.send({ identityNumber: '1' }, here, signal);
    await provider.bind.send({ identityNumber: '1' }, here, signal);
    expect(sent.map(({ headers }) => headers.key)).toEqual(['key-1', 'key-2']);
    expect(sent[0]?.headers.sign).not.toBe(sent[1]?.headers.sign);
  });

  it('that can be none (the published secret, a line break) are as good as absent', async () => {
    const { provider, sent } = recording({
      read: () => ({ apiKey: 'key-1', secretKey: '5f4dcc3b5aa765d61d8327deb882cf99' }),
    });
    expect(await provider.bind.send({ identityNumber: '1' }, here, signal)).toEqual({
      kind: 'not-sent',
      failure: { code: 'secret-absent', name: 'quantum-metal/secretKey' },
    });
    expect(sent).toEqual([]);
  });
});

it('a visit that closes while the keychain is read is noticed', async () => {
  let open = true;
  const { provider, sent } = recording({
    read: () => {
      open = false;
      return credentials;
    },
  });
  const outcome = await provider.register.send(
    customer,
    presentCustomer(() => open),
    signal,
  );
  expect(outcome).toEqual({ kind: 'not-sent', failure: { code: 'wrong-state' } });
  expect(sent).toEqual([]);
});

describe('a one-time link', () => {
  const linkOf = async (redirectOneTimeLink: unknown, expiredOn: unknown, loopbackLinks = false) => {
    const { provider, willAnswer } = recording({ loopbackLinks });
    willAnswer({ code: 0, message: '', data: { redirectOneTimeLink, expiredOn } });
    return (await provider.requestOneTimeLink.send({ identityNumber: '1' }, here, signal)).kind;
  };
  const soon = 1_780_000_000_000;

  it('is https', async () => {
    expect(await linkOf('https://provider.example/l?t=1#x', soon)).toBe('answered');
  });

  it('may be plain http to this machine where that is allowed', async () => {
    expect(await linkOf('http://127.0.0.1:4012/practice/1', soon)).toBe('unclear');
    expect(await linkOf('http://127.0.0.1:4012/practice/1', soon, true)).toBe('answered');
    expect(await linkOf('http://provider.example/practice/1', soon, true)).toBe('unclear');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@provider.example/',
    ' https://provider.example/',
    'https://provider.example/\n',
    '//provider.example',
    `https://provider.example/${'x'.repeat(1500)}`,
    '',
    null,
    7,
  ])('is refused as %j', async (link) => {
    expect(await linkOf(link, soon)).toBe('unclear');
  });

  it.each([1_780_000_000, '1780000000000', 1e15, -1, 1.5, null])(
    'is refused with the expiry %j',
    async (expiredOn) => {
      expect(await linkOf('https://provider.example/', expiredOn)).toBe('unclear');
    },
  );
});
