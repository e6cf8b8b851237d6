/** What the adapter puts on the wire, and what it makes of times and problems. The rest is in test/providers. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import type { HttpAnswer } from '../../../../electron/http/http-outcome.ts';
import type { NoahCredentials } from '../../../../electron/keychain/credentials.ts';
import { createNoah } from '../../../../electron/providers/noah/adapter.ts';
import { findUnsendable } from '../../../../electron/providers/noah/customer-mapping.ts';
import type { PayoutCustomer } from '../../../../electron/providers/payout-customer-provider.ts';
import { ok } from '../../../../shared/result.ts';
import { NoahPolicy } from '../../../../shared/settings/policy.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const signal = new AbortController().signal;
const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const p384 = pemOf('P-384');
const p256 = pemOf('P-256');

const customer: PayoutCustomer = {
  customerId: 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69',
  firstName: 'Mei Ling',
  lastName: 'Tan 陈',
  dateOfBirth: '1990-01-01',
  identities: [{ kind: 'passport', number: 'SPECIMEN-1', issuingCountry: 'SG' }],
  residence: { street: '1 Road', city: 'Singapore', postCode: '000001', state: 'Singapore', country: 'SG' },
};

/** A provider whose requests are kept, with one answer to all of them. */
function recording(
  options: { policy?: object; credentials?: NoahCredentials; answer?: Partial<HttpAnswer> } = {},
) {
  const sent: HttpRequest[] = [];
  const clock = createFakeClock();
  const answer: HttpAnswer = {
    status: 204,
    body: Buffer.alloc(0),
    contentType: undefined,
    retryAfterMs: undefined,
    providerNow: undefined,
    ...options.answer,
  };
  const http: HttpClient = {
    send: async (request) => {
      sent.push(request);
      return { kind: 'answered', answer };
    },
    close: async () => undefined,
  };
  const provider = createNoah({
    http,
    clock,
    policy: NoahPolicy.parse({ baseUrl: 'https://api.noah.example/v1', ...options.policy }),
    readCredentials: async () => ok(options.credentials ?? { apiKey: 'key-1', signingKey: p384 }),
  });
  return { provider, sent, clock };
}
const claimsOf = (request: HttpRequest | undefined) =>
  JSON.parse(Buffer.from(request?.headers['api-signature']?.split('.')[1] ?? '', 'base64url').toString());

describe('a PUT', () => {
  it('is the page, word for word, and nothing more', async () => {
    const { provider, sent } = recording();
    expect(await provider.putCustomer.send(customer, signal)).toMatchObject({
      answer: { stored: 'updated' },
    });
    expect(sent[0]?.method).toBe('PUT');
    expect(sent[0]?.url.href).toBe(
      'https://api.noah.example/v1/customers/b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69',
    );
    expect(sent[0]?.body?.toString()).toBe(
      '{"FullName":{"FirstName":"Mei Ling","LastName":"Tan 陈"},"DateOfBirth":"1990-01-01","Identities":[{"IssuingCountry":"SG","IDNumber":"SPECIMEN-1","IDType":"Passport"}],"PrimaryResidence":{"Street":"1 Road","City":"Singapore","PostCode":"000001","State":"Singapore","Country":"SG"}}',
    );
    const { 'api-signature': jwt, ...headers } = sent[0]?.headers ?? {};
    expect(headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-api-key': 'key-1',
    });
    expect(jwt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{128}$/);
  });

  it('drops nothing that was asked for: middle name, second street line, dates, every document', async () => {
    const { provider, sent } = recording();
    const full: PayoutCustomer = {
      ...customer,
      middleName: 'Rose',
      identities: [
        {
          kind: 'driving-licence',
          number: '1',
          issuingCountry: 'US',
          issuedDate: '2020-01-01',
          expiryDate: '2030-01-01',
        },
        { kind: 'national-id-card', number: '2', issuingCountry: 'SG' },
        { kind: 'residence-permit', number: '3', issuingCountry: 'SG' },
        { kind: 'tax-id', number: '4', issuingCountry: 'US' },
        { kind: 'address-proof', number: '5', issuingCountry: 'US' },
      ],
      residence: { ...customer.residence, street2: 'Floor 2', state: 'US-CA', country: 'US' },
    };
    await provider.putCustomer.send(full, signal);
    expect(JSON.parse(String(sent[0]?.body))).toMatchObject({
      FullName: { MiddleName: 'Rose' },
      Identities: [
        { IDType: 'DrivingLicense', IssuedDate: '2020-01-01', ExpiryDate: '2030-01-01' },
        { IDType: 'NationalIDCard' },
        { IDType: 'ResidencePermit' },
        { IDType: 'TaxID' },
        { IDType: 'AddressProof' },
      ],
      PrimaryResidence: { Street2: 'Floor 2', State: 'CA', Country: 'US' },
    });
  });

  it('says its type only where the policy wants it', async () => {
    const { provider, sent } = recording({ policy: { sendType: true } });
    await provider.putCustomer.send(customer, signal);
    expect(String(sent[0]?.body)).toMatch(/^\{"Type":"Individual","FullName"/);
  });

  it('is the same in every attempt, but for its signature', async () => {
    const { provider, sent, clock } = recording();
    await provider.putCustomer.send(customer, signal);
    clock.advance(3_600_000);
    await provider.putCustomer.send(customer, signal);
    const [first, second] = sent;
    expect(second?.body).toEqual(first?.body);
    expect(second?.url.href).toBe(first?.url.href);
    expect(claimsOf(second).iat - claimsOf(first).iat).toBe(3600);
  });

  it('is signed over the very bytes that are sent, whoever the customer is', async () => {
    const { provider, sent } = recording({
      policy: { signing: 'ES256' },
      credentials: { apiKey: 'k', signingKey: p256 },
    });
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((name) => [...name].length <= 50);
    await fc.assert(
      fc.asyncProperty(names, async (firstName) => {
        await provider.putCustomer.send({ ...customer, firstName }, signal);
        const { body = Buffer.alloc(0) } = sent.at(-1) ?? {};
        expect(JSON.parse(body.toString()).FullName.FirstName).toBe(firstName);
        expect(claimsOf(sent.at(-1)).bodyHash).toBe(createHash('sha256').update(body).digest('hex'));
      }),
    );
  });

  it.each([
    ['a name that is too long', { firstName: 'Marker'.repeat(9) }, 'FullName.FirstName'],
    ['an empty middle name', { middleName: '' }, 'FullName.MiddleName'],
    [
      'a state in words',
      { residence: { ...customer.residence, country: 'US', state: 'Marker' } },
      'PrimaryResidence.State',
    ],
    ['an id of its own making', { customerId: '../Marker' }, 'CustomerID'],
    [
      'a kind nobody knows',
      { identities: [{ ...customer.identities[0], kind: 'Marker' }] },
      'Identities.0.IDType',
    ],
  ])('with %s is a bug that names the field and not its value', async (_name, more, field) => {
    const { provider, sent } = recording();
    const sending = provider.putCustomer.send({ ...customer, ...more } as PayoutCustomer, signal);
    await expect(sending).rejects.toThrow(field);
    await expect(sending).rejects.not.toThrow(/Marker/);
    expect(sent).toEqual([]);
  });
});

it('a GET has no body and no hash', async () => {
  const { provider, sent } = recording();
  await provider.getCustomer.send({ customerId: customer.customerId }, signal);
  expect(sent[0]?.method).toBe('GET');
  expect(sent[0]).not.toHaveProperty('body');
  expect(Object.keys(sent[0]?.headers ?? {})).toEqual(['accept', 'x-api-key', 'api-signature']);
  expect(claimsOf(sent[0])).not.toHaveProperty('bodyHash');
});

describe('the base address', () => {
  it.each([
    ['https://api.noah.example/v1', 'https://api.noah.example/v1/customers/'],
    ['https://api.noah.example', 'https://api.noah.example/v1/customers/'],
    ['https://api.noah.example/v1/', 'https://api.noah.example/v1/customers/'],
    ['https://relay.example/noah', 'https://relay.example/noah/v1/customers/'],
  ])('%s leads to %s, and is signed as Noah sees it', async (baseUrl, url) => {
    const { provider, sent } = recording({ policy: { baseUrl } });
    await provider.getCustomer.send({ customerId: customer.customerId }, signal);
    expect(sent[0]?.url.href).toBe(url + customer.customerId);
    expect(claimsOf(sent[0]).path).toBe(`/v1/customers/${customer.customerId}`);
  });
});

describe('signing', () => {
  it('can be off, for a sandbox key without a registered public key', async () => {
    const { provider, sent } = recording({ policy: { signing: 'off' }, credentials: { apiKey: 'k' } });
    await provider.putCustomer.send(customer, signal);
    expect(sent[0]?.headers).not.toHaveProperty('api-signature');
    expect(sent[0]?.headers).toMatchObject({ 'x-api-key': 'k' });
  });

  it('can be ES256', async () => {
    const { provider, sent } = recording({
      policy: { signing: 'ES256' },
      credentials: { apiKey: 'k', signingKey: p256 },
    });
    await provider.putCustomer.send(customer, signal);
    expect(sent[0]?.headers['api-signature']).toMatch(/\.[\w-]{86}$/);
  });

  it.each([
    ['no key', { apiKey: 'k' }],
    ['a key of the other curve', { apiKey: 'k', signingKey: p256 }],
  ])('with %s sends nothing', async (_name, credentials) => {
    const { provider, sent } = recording({ credentials });
    expect(await provider.putCustomer.send(customer, signal)).toEqual({
      kind: 'not-sent',
      failure: { code: 'secret-absent', name: 'noah/signingKey' },
    });
    expect(sent).toEqual([]);
  });
});

describe('a 401', () => {
  const sendAt = async (offsetMs: number, policy: object = {}, status = 401) => {
    const providerNow = createFakeClock().now() - offsetMs;
    const credentials = { apiKey: 'k', signingKey: p384 };
    const { provider } = recording({ policy, credentials, answer: { status, providerNow } });
    return provider.putCustomer.send(customer, signal);
  };

  it.each([
    [7 * 60_000, 7],
    [-7 * 60_000, -7],
    [60_001, 1],
    [-3 * 24 * 3_600_000, -4320],
  ])(
    'from a provider whose clock is %i ms behind ours is about our clock',
    async (offsetMs, offsetMinutes) => {
      expect(await sendAt(offsetMs)).toEqual({
        kind: 'not-sent',
        failure: { code: 'clock-wrong', offsetMinutes },
      });
    },
  );

  it.each([0, 60_000, -60_000])('with clocks %i ms apart is about the credentials', async (offsetMs) => {
    expect(await sendAt(offsetMs)).toMatchObject({ failure: { code: 'credentials-refused' } });
  });

  it('says what the policy finds tolerable', async () => {
    expect(await sendAt(120_000, { clockToleranceSeconds: 120 })).toMatchObject({ kind: 'refused' });
  });

  it('is about the credentials when nothing was signed, or when it is a 403', async () => {
    expect(await sendAt(600_000, { signing: 'off' })).toMatchObject({ kind: 'refused' });
    expect(await sendAt(600_000, {}, 403)).toMatchObject({ kind: 'refused' });
  });
});

describe('a refusal', () => {
  const refuse = async (body: unknown) => {
    const answer = { status: 400, contentType: 'application/json', body: Buffer.from(JSON.stringify(body)) };
    return recording({ answer }).provider.putCustomer.send(customer, signal);
  };

  it('keeps type, reference and fields', async () => {
    const Instance = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const Request = { 'FullName.LastName': ['too long'], 'Identities[1].ExpiryDate': ['in the past'] };
    expect(await refuse({ Type: 'InvalidMessage', Instance, Extensions: { Request } })).toEqual({
      kind: 'refused',
      failure: { code: 'provider-refused', providerCode: 'InvalidMessage' },
      providerCode: 'InvalidMessage',
      providerNow: undefined,
      fields: ['lastName', 'identities.1.expiryDate'],
      reference: Instance,
    });
  });

  it.each([
    `/customers/${customer.lastName}`,
    'SPECIMEN-1-SPECIMEN-1-SPECIMEN-1',
    '11010119900307123X',
    7,
    null,
  ])('keeps no reference that could be about a person: %j', async (Instance) => {
    expect(await refuse({ Type: 'InvalidMessage', Instance })).not.toHaveProperty('reference');
  });

  it('of which nothing is known is still one', async () => {
    expect(await refuse({ Type: 'Tan 陈', Extensions: { Request: { 'Tan 陈': 'x' } } })).toEqual({
      kind: 'refused',
      failure: { code: 'provider-refused', providerCode: 'http-400' },
      providerCode: 'http-400',
      providerNow: undefined,
    });
  });
});

describe('a customer who was found', () => {
  const find = async (more: object) => {
    const body = Buffer.from(
      JSON.stringify({
        CustomerID: customer.customerId,
        FullName: { FirstName: 'A', LastName: 'B', MiddleName: null },
        DateOfBirth: '1990-01-01',
        Identities: [{ IssuingCountry: 'SG', IDNumber: '1', IDType: 'SomethingNew', ExpiryDate: '' }],
        PrimaryResidence: { Street: 'x', City: 'x', PostCode: 'x', State: 'x', Country: 'SG' },
        ...more,
      }),
    );
    const { provider } = recording({ answer: { status: 200, contentType: 'application/json', body } });
    return provider.getCustomer.send({ customerId: customer.customerId }, signal);
  };

  it('may have documents of a kind we do not know, and empty fields', async () => {
    expect(await find({})).toMatchObject({
      answer: { customer: { identities: [{ kind: 'other', number: '1', issuingCountry: 'SG' }] } },
    });
    expect(JSON.stringify(await find({}))).not.toMatch(/middleName|expiryDate/);
  });

  it.each([
    [{ Status: 'Approved' }, 'approved'],
    [{ Status: 'Declined' }, 'declined'],
    [{ Status: 'SomethingNew' }, undefined],
    [null, undefined],
  ])('with the verification %j is %s', async (Verifications, verification) => {
    const found = await find({ Type: 'Individual', Verifications });
    const customerFound =
      found.kind === 'answered' && found.answer.found === 'customer' ? found.answer.customer : undefined;
    expect(customerFound?.verification).toBe(verification);
  });

  it('is not somebody else', async () => {
    expect(await find({ CustomerID: 'other' })).toEqual({
      kind: 'unclear',
      failure: { code: 'provider-garbled' },
    });
  });
});

describe('what cannot be sent is named by our own fields', () => {
  it.each([
    [{}, []],
    [{ firstName: '' }, ['firstName']],
    [{ dateOfBirth: '1990-02-30' }, ['dateOfBirth']],
    [{ identities: [] }, ['identities']],
    [
      {
        identities: [
          customer.identities[0],
          { kind: 'passport', number: 'x'.repeat(37), issuingCountry: 'SGP' },
        ],
      },
      ['identities.1.issuingCountry', 'identities.1.number'],
    ],
    [
      { residence: { ...customer.residence, street: 'x', state: '' } },
      ['residence.street', 'residence.state'],
    ],
    [{ residence: { ...customer.residence, country: 'CA' } }, ['residence.state']],
  ])('%j', (more, fields) => {
    expect(findUnsendable({ ...customer, ...more } as PayoutCustomer)).toEqual(fields);
  });
});
