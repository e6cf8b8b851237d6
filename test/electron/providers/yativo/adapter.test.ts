/** What the adapter puts on the wire. What it makes of answers is in test/providers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import type {
  NewWalletCustomer,
  WalletCustomer,
} from '../../../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../../../electron/providers/yativo/adapter.ts';
import { ok } from '../../../../shared/result.ts';
import { YativoPolicy } from '../../../../shared/settings/policy.ts';
import { checkedPicture } from '../../../providers/yativo-pictures.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const signal = new AbortController().signal;
const baseUrl = 'https://wallet.example/api/v1';
const front = Buffer.from('front of the document');
const back = Buffer.from('back');

const customer: WalletCustomer = {
  fullName: 'Test Customer',
  email: 'test_customer@customer.example',
  phone: '+19203751411',
  country: 'US',
  address: {
    city: 'Anytown',
    state: 'Anystate',
    postCode: '12345',
    street: '1234 Elm Street',
    number: '5678',
    country: 'US',
  },
  document: { kind: 'national-id-card', number: 'A10600011', issuingCountry: 'CL', expiryDate: '2024-04-30' },
};
const newCustomer = (more: Partial<WalletCustomer> = {}): NewWalletCustomer => ({
  customer: { ...customer, ...more },
  pictures: { front: checkedPicture(front), back: checkedPicture(back, 1) },
  idempotencyKey: '7b1f3c52-6c7f-4d8e-9a0b-1c2d3e4f5a6b',
});

interface Sent extends HttpRequest {
  readonly text: string;
}

/** A provider whose requests are kept, with their bodies read; pages of the list come from `rows`. */
function recording(policy: object = {}, rows: readonly string[] = []) {
  const sent: Sent[] = [];
  const http: HttpClient = {
    send: async (request) => {
      const chunks: Uint8Array[] = [request.body ?? Buffer.alloc(0)];
      for await (const chunk of request.stream?.chunks() ?? []) chunks.push(chunk);
      sent.push({ ...request, text: Buffer.concat(chunks).toString() });
      const page = Number(request.url.searchParams.get('page') ?? 1);
      const data = request.url.pathname.endsWith('/login')
        ? { access_token: 'token-1' }
        : request.method === 'POST'
          ? { customer_id: 'c-1' }
          : rows.slice(page - 1, page).map((email) => ({ customer_id: `c-${page}`, customer_email: email }));
      const pagination = { total: rows.length, current_page: page, last_page: Math.max(rows.length, 1) };
      const body = Buffer.from(JSON.stringify({ status: 'success', data, pagination }));
      const head = { contentType: undefined, retryAfterMs: undefined, providerNow: undefined };
      return { kind: 'answered', answer: { status: 200, body, ...head } };
    },
    close: async () => undefined,
  };
  const provider = createYativo({
    http,
    clock: createFakeClock(),
    policy: YativoPolicy.parse({ baseUrl, ...policy }),
    readCredentials: async () => ok({ accountId: 'account-1', appSecret: 'secret-1' }),
  });
  return { provider, sent, last: () => sent.at(-1) };
}

describe('adding a customer', () => {
  it('is the page, field by field and in its order', async () => {
    const { provider, last } = recording();
    await provider.addCustomer.send(newCustomer(), signal);
    expect(last()?.method).toBe('POST');
    expect(last()?.url.href).toBe(`${baseUrl}/customer`);
    expect(last()?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': '7b1f3c52-6c7f-4d8e-9a0b-1c2d3e4f5a6b',
      authorization: 'Bearer token-1',
    });
    expect(last()?.text).toBe(
      JSON.stringify({
        customer_name: 'Test Customer',
        customer_email: 'test_customer@customer.example',
        customer_phone: '+19203751411',
        customer_country: 'USA',
        customer_address: {
          city: 'Anytown',
          state: 'Anystate',
          zipcode: '12345',
          street: '1234 Elm Street',
          number: '5678',
          country: 'USA',
        },
        customer_idType: 'NATIONAL_ID',
        customer_idNumber: 'A10600011',
        customer_idCountry: 'Chile',
        customer_idExpiration: '04/24',
        customer_idFront: front.toString('base64'),
        customer_idBack: back.toString('base64'),
      }),
    );
    expect(last()?.stream?.sizeBytes).toBe(last()?.text.length);
  });

  it('leaves out what was not given, rather than sending it empty', async () => {
    const { provider, last } = recording();
    const address = { street: 'Calle 1', city: 'Lima', country: 'PE' };
    const document = { kind: 'passport', number: 'P-1', issuingCountry: 'PE' } as const;
    await provider.addCustomer.send(newCustomer({ address, document }), signal);
    const body = JSON.parse(last()?.text ?? '');
    expect(Object.keys(body.customer_address)).toEqual(['city', 'street', 'country']);
    expect(Object.keys(body)).not.toContain('customer_idExpiration');
  });

  it('has no undocumented field and no undocumented header', async () => {
    const { provider, last } = recording();
    const more = { nickname: 'T', address: { ...customer.address, floor: '3' } } as Partial<WalletCustomer>;
    await provider.addCustomer.send(newCustomer(more), signal);
    expect(last()?.text).not.toMatch(/nickname|floor/);
  });

  it.each([
    [{ fullName: '' }, 'fullName'],
    [{ email: 'nobody' }, 'email'],
    [{ phone: '0123' }, 'phone'],
    [{ country: 'ZZ' }, 'country'],
    [{ country: 'USA' }, 'country'],
    [{ address: undefined }, 'address.city, address.street, address.country'],
    [{ address: { street: 'S', city: 'C', country: 'xx' } }, 'address.country'],
    [{ document: undefined }, 'document.kind, document.number, document.issuingCountry'],
    [{ document: { kind: 'passport', number: '', issuingCountry: 'CL' } }, 'document.number'],
    [{ document: { kind: 'passport', number: '1', issuingCountry: 'Chile' } }, 'document.issuingCountry'],
    [
      { document: { kind: 'passport', number: '1', issuingCountry: 'CL', expiryDate: '2029-13-01' } },
      'document.expiryDate',
    ],
    [
      { document: { kind: 'passport', number: '1', issuingCountry: 'CL', expiryDate: '1999-01-01' } },
      'document.expiryDate',
    ],
    [{ fullName: 'x'.repeat(1001), email: '' }, 'fullName, email'],
  ] as [Partial<WalletCustomer>, string][])(
    'with %j is a bug that names fields and no values',
    async (more, fields) => {
      const { provider, sent } = recording();
      const input = newCustomer(more);
      expect(provider.findProblems(input.customer).join(', ')).toBe(fields);
      const sending = provider.addCustomer.send(input, signal);
      await expect(sending).rejects.toThrow(`yativo add-customer was given unusable input: ${fields}`);
      expect(sent).toEqual([]);
    },
  );

  it('without a picture that is needed is a bug too', async () => {
    const { provider, sent } = recording();
    const sending = provider.addCustomer.send({ ...newCustomer(), pictures: {} }, signal);
    await expect(sending).rejects.toThrow('unusable input: pictures.front, pictures.back');
    expect(sent).toEqual([]);
  });

  it('without a key that is a UUID is not sent', async () => {
    const { provider, sent } = recording();
    await expect(
      provider.addCustomer.send({ ...newCustomer(), idempotencyKey: 'marker@customer.example' }, signal),
    ).rejects.not.toThrow(/marker/);
    expect(sent).toEqual([]);
  });

  it('whatever passes the check leaves within its schema', async () => {
    const { provider, last } = recording();
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '');
    const country = fc.constantFrom('CL', 'MY', 'GB', 'CI', 'XK', 'KR', 'TW', 'AX');
    const anybody = fc.record({
      fullName: name,
      street: name,
      city: name,
      number: name,
      country,
      issuer: country,
    });
    await fc.assert(
      fc.asyncProperty(anybody, async ({ fullName, street, city, number, country, issuer }) => {
        const input = newCustomer({
          fullName,
          country,
          address: { street, city, country },
          document: { kind: 'passport', number, issuingCountry: issuer, expiryDate: '2031-12-09' },
        });
        expect(provider.findProblems(input.customer)).toEqual([]);
        expect(await provider.addCustomer.send(input, signal)).toMatchObject({ kind: 'answered' });
        const body = JSON.parse(last()?.text ?? '');
        expect(body).toMatchObject({ customer_name: fullName, customer_idExpiration: '12/31' });
        expect(body.customer_country).toMatch(/^[A-Z]{3}$/);
        expect(body.customer_idCountry.length).toBeGreaterThan(3);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever else is typed either leaves or is named, and never both', async () => {
    const { provider, sent } = recording();
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'CL', 'a@b.example', '+60123456789'),
    );
    const optionalText = fc.option(text, { nil: undefined });
    const kind = fc.constantFrom('passport', 'national-id-card', 'driving-licence', 'residence-permit');
    const anything = fc.record({
      fullName: text,
      email: text,
      phone: text,
      country: text,
      address: fc.option(
        fc.record({
          street: text,
          number: optionalText,
          city: text,
          state: optionalText,
          postCode: optionalText,
          country: text,
        }),
        { nil: undefined },
      ),
      document: fc.option(fc.record({ kind, number: text, issuingCountry: text, expiryDate: optionalText }), {
        nil: undefined,
      }),
    });
    const known =
      /^(fullName|email|phone|country|address\.(street|number|city|state|postCode|country)|document\.(kind|number|issuingCountry|expiryDate))$/;
    await fc.assert(
      fc.asyncProperty(anything, async (more) => {
        const input = newCustomer(more as WalletCustomer);
        const problems = provider.findProblems(input.customer);
        for (const field of problems) expect(field).toMatch(known);
        const before = sent.filter(({ url }) => url.pathname.endsWith('/customer')).length;
        const sending = provider.addCustomer.send(input, signal);
        if (problems.length === 0) await sending;
        else await expect(sending).rejects.toThrow(problems.join(', '));
        const left = sent.filter(({ url }) => url.pathname.endsWith('/customer')).length - before;
        expect(left).toBe(problems.length === 0 ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('policy', () => {
  const bodyUnder = async (policy: object, more: Partial<WalletCustomer> = {}) => {
    const { provider, last } = recording(policy);
    await provider.addCustomer.send(newCustomer(more), signal);
    return JSON.parse(last()?.text ?? '') as Record<string, unknown>;
  };
  const passport = { kind: 'passport', number: 'P-1', issuingCountry: 'CL' } as const;

  it('sends five fields, and no pictures, where that is the page to follow', async () => {
    const { provider, last } = recording({ body: 'five-fields', customerType: 'individual' });
    expect(provider.neededPictures('driving-licence')).toEqual([]);
    await provider.addCustomer.send(newCustomer({ address: undefined, document: undefined }), signal);
    expect(last()?.text).toBe(
      '{"customer_name":"Test Customer","customer_email":"test_customer@customer.example","customer_phone":"+19203751411","customer_country":"USA","customer_type":"individual"}',
    );
    expect(last()?.stream).toBeUndefined();
  });

  it('adds customer_type, off by default', async () => {
    expect(await bodyUnder({})).not.toHaveProperty('customer_type');
    expect(await bodyUnder({ customerType: 'business' })).toHaveProperty('customer_type', 'business');
  });

  it("leaves out a passport's back, or sends it", async () => {
    expect(Object.keys(await bodyUnder({}, { document: passport }))).not.toContain('customer_idBack');
    expect(await bodyUnder({ passportBack: 'send' }, { document: passport })).toHaveProperty(
      'customer_idBack',
    );
    expect(await bodyUnder({})).toHaveProperty('customer_idBack');
  });

  it('knows the words for documents', async () => {
    expect(await bodyUnder({}, { document: passport })).toHaveProperty('customer_idType', 'PASSPORT');
    const idTypes = { passport: 'PASSPORT_BOOK' };
    expect(await bodyUnder({ idTypes }, { document: passport })).toHaveProperty(
      'customer_idType',
      'PASSPORT_BOOK',
    );
  });

  it('says what stands for "never expires"', async () => {
    const body = await bodyUnder({ withoutExpiry: '12/99' }, { document: passport });
    expect(body).toHaveProperty('customer_idExpiration', '12/99');
  });

  it('knows another name for a country', async () => {
    const countryNames = { CL: 'República de Chile' };
    expect(await bodyUnder({ countryNames })).toHaveProperty('customer_idCountry', 'República de Chile');
  });
});

describe('the lists', () => {
  it('are asked for by page and size, without anybody’s name', async () => {
    const { provider, last } = recording();
    await provider.listCustomers.send({ page: 3 }, signal);
    expect(last()?.url.href).toBe(`${baseUrl}/customer?page=3&per_page=100`);
    expect(last()?.text).toBe('');
  });

  it('one customer: an id that is none is not asked for', async () => {
    const { provider, sent } = recording();
    await expect(provider.getCustomer.send({ customerId: '../login' }, signal)).rejects.toThrow();
    expect(sent).toEqual([]);
  });
});

describe('a look-up by e-mail', () => {
  const rows = [
    'mariana@customer.example',
    'ana@customer.example.org',
    'Ana@Customer.example',
    'x@y.example',
  ];
  const find = async (email: string, policy: object = {}, of: readonly string[] = rows) => {
    const { provider, sent } = recording(policy, of);
    const outcome = await provider.findByEmail.send({ email }, signal);
    const asked = sent.filter(({ method }) => method === 'GET').map(({ url }) => url.search);
    return { answer: outcome.kind === 'answered' && outcome.answer, asked };
  };

  it('reads pages until the whole address is found, letter case aside', async () => {
    const { answer, asked } = await find('ana@customer.example');
    expect(answer).toEqual({ found: 'customer', customerId: 'c-3' });
    expect(asked).toEqual(['?page=1&per_page=100', '?page=2&per_page=100', '?page=3&per_page=100']);
  });

  it('says "nobody" only at the end', async () => {
    const { answer, asked } = await find('na@customer.example');
    expect(answer).toEqual({ found: 'nobody' });
    expect(asked).toHaveLength(4);
  });

  it('of an empty list finds nobody', async () => {
    expect((await find('ana@customer.example', {}, [])).answer).toEqual({ found: 'nobody' });
  });

  it('gives up on a list that nobody could wait for', async () => {
    const { answer, asked } = await find('z@z.example', {}, Array(101).fill('a@b.example'));
    expect(answer).toEqual({ found: 'cannot-tell' });
    expect(asked).toHaveLength(1);
  });

  it('can use the filter, by policy, and compares all the same', async () => {
    const { answer, asked } = await find('ana@customer.example', { lookup: 'filter-by-email' });
    expect(answer).toMatchObject({ found: 'customer' });
    expect(asked[0]).toBe('?email=ana%40customer.example&page=1&per_page=100');
  });
});
