/** Noah under the provider contract: what its pages print, and its twin. */
import { generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';
import { createNoah } from '../../electron/providers/noah/adapter.ts';
import type {
  PayoutCustomer,
  PayoutCustomerProvider,
} from '../../electron/providers/payout-customer-provider.ts';
import { systemRandom } from '../../electron/random.ts';
import { knownCustomers, trainingNoahPolicy } from '../../electron/training/noah/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin } from '../../electron/training/twin.ts';
import { err, ok } from '../../shared/result.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { ContractSubject, Surroundings, TwinUnderTest } from './contract-subject.ts';

const makeKey = (namedCurve: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return {
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};
const keys = { ES384: makeKey('P-384'), ES256: makeKey('P-256') };
const apiKey = 'marker-api-key';

const customer: PayoutCustomer = {
  customerId: 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69',
  firstName: 'Markerfirst',
  middleName: 'Markermiddle 美玲',
  lastName: 'Markerlast',
  dateOfBirth: '1987-11-09',
  identities: [
    {
      kind: 'passport',
      number: 'MARKER-P-77',
      issuingCountry: 'SG',
      issuedDate: '2021-05-06',
      expiryDate: '2031-05-05',
    },
    { kind: 'tax-id', number: 'MARKER-T-78', issuingCountry: 'US' },
  ],
  residence: {
    street: '9 Marker Street',
    street2: 'Marker Unit 4',
    city: 'Markerton',
    postCode: 'MK 4711',
    state: 'US-CA',
    country: 'US',
  },
};
const reference = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** Another customer than the planted one, as Noah would return them. */
const stored = {
  CustomerID: customer.customerId,
  Created: '2026-05-03T08:00:00Z',
  FullName: { FirstName: 'Lena', LastName: 'Aalto' },
  DateOfBirth: '1990-01-02',
  Identities: [{ IssuingCountry: 'FI', IDNumber: 'SPECIMEN-1', IDType: 'NationalIDCard' }],
  PrimaryResidence: {
    Street: 'Mallikatu 1',
    City: 'Espoo',
    PostCode: '02100',
    State: 'Uusimaa',
    Country: 'FI',
  },
};

/** A problem as the page describes it, with the customer quoted wherever prose is. */
const problem = (name: string, status: number, Type: string, outcome: object, more: object = {}) => ({
  name,
  status,
  body: { Type, Instance: reference, Detail: customer.lastName, Action: customer.firstName, ...more },
  outcome,
});
const refusedAs = (providerCode: string, code = 'provider-refused') => ({
  kind: 'refused',
  failure: { code },
  providerCode,
  reference,
});
const everywhere = [
  problem(
    'an invalid key or signature',
    401,
    'Unauthorized',
    refusedAs('Unauthorized', 'credentials-refused'),
  ),
  problem('a merchant without the right', 403, 'Forbidden', refusedAs('Forbidden', 'credentials-refused')),
  problem('an invalid message', 400, 'InvalidMessage', {
    ...refusedAs('InvalidMessage'),
    failure: { code: 'provider-refused', providerCode: 'InvalidMessage' },
  }),
  {
    ...problem('a reference that could be anything', 400, 'InvalidMessage', {
      providerCode: 'InvalidMessage',
    }),
    body: { Type: 'InvalidMessage', Instance: `/customers/${customer.lastName}` },
  },
  {
    ...problem('a type that is not on the list', 400, 'x', {
      providerCode: 'http-400',
    }),
    body: { Type: customer.lastName, Instance: reference },
  },
];

/** The adapter at an address. ES256 is far quicker, for where thousands of answers are looked at. */
function connectNoah(
  { baseUrl, http, secretFailure }: Surroundings,
  signing: keyof typeof keys,
): PayoutCustomerProvider {
  const { signingKey } = keys[signing];
  return createNoah({
    http,
    policy: { ...trainingNoahPolicy(baseUrl), signing },
    clock: createFakeClock(),
    readCredentials: async () => (secretFailure ? err(secretFailure) : ok({ apiKey, signingKey })),
  });
}

async function startTwinUnderTest(http: Surroundings['http']): Promise<TwinUnderTest> {
  const twin = await startTwin({
    clock: createFakeClock(),
    random: systemRandom,
    credentials: {
      'quantum-metal': mintPracticeCredentials(systemRandom),
      noah: { apiKey, ...keys.ES384 },
    },
    slowMs: 60_000,
  });
  const { putCustomer, getCustomer } = connectNoah({ baseUrl: twin.origins.noah ?? '', http }, 'ES384');
  const [customerId = ''] = Object.keys(knownCustomers);
  return {
    calls: {
      'put-customer': (signal) => putCustomer.send(customer, signal),
      'get-customer': (signal) => getCustomer.send({ customerId }, signal),
    },
    setFault: async (operation, fault) => {
      await twin.faults.set({ provider: 'noah', fault, operation });
    },
    committed: (operation) => twin.commits().filter((commit) => commit.operation === operation).length,
    close: twin.close,
  };
}

const anyText = z.string();
const kinds = [
  'passport',
  'national-id-card',
  'driving-licence',
  'residence-permit',
  'tax-id',
  'address-proof',
  'other',
];
const storedCustomer = z.strictObject({
  customerId: z.uuid(),
  firstName: anyText,
  middleName: anyText.optional(),
  lastName: anyText,
  dateOfBirth: anyText,
  identities: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      number: anyText,
      issuingCountry: anyText,
      issuedDate: anyText.optional(),
      expiryDate: anyText.optional(),
    }),
  ),
  residence: z.strictObject({
    street: anyText,
    street2: anyText.optional(),
    city: anyText,
    postCode: anyText,
    state: anyText,
    country: anyText,
  }),
  createdAt: z.number().int().optional(),
  verification: z.enum(['pending', 'approved', 'declined']).optional(),
});

/** The subject of the suite, signing with this algorithm; its twin always wants ES384. */
export const noahSubject = (signing: keyof typeof keys): ContractSubject => ({
  name: 'noah',
  markers: [
    apiKey,
    ...Object.values(keys).flatMap(({ signingKey }) => signingKey.split('\n').slice(1, -2)),
    customer.firstName,
    customer.middleName ?? '',
    customer.lastName,
    customer.dateOfBirth,
    ...customer.identities.map(({ number }) => number),
    customer.residence.street,
    customer.residence.street2 ?? '',
    customer.residence.city,
    customer.residence.postCode,
  ],
  committing: ['put-customer'],
  startTwin: startTwinUnderTest,
  connect: (surroundings) => {
    const { putCustomer, getCustomer } = connectNoah(surroundings, signing);
    const { customerId } = customer;
    return {
      'put-customer': {
        outcomeClass: putCustomer.outcomeClass,
        presence: putCustomer.presence,
        send: (signal) => putCustomer.send(customer, signal),
      },
      'get-customer': {
        outcomeClass: getCustomer.outcomeClass,
        presence: getCustomer.presence,
        send: (signal) => getCustomer.send({ customerId }, signal),
      },
    };
  },
  operations: {
    'put-customer': {
      outcomeClass: 'natural-idempotent',
      presence: 'none',
      statusIsAnswer: true,
      success: { status: 201, body: { CustomerID: customer.customerId } },
      successAnswer: { stored: 'created' },
      otherSuccesses: [
        { status: 201, answer: { stored: 'created' } },
        { status: 204, answer: { stored: 'updated' } },
      ],
      answer: z.strictObject({ stored: z.enum(['created', 'updated']) }),
      documentedErrors: [
        ...everywhere,
        problem(
          'properties that are wrong',
          400,
          'InvalidMessage',
          {
            ...refusedAs('InvalidMessage'),
            fields: ['residence.state', 'identities.1.number', 'firstName', 'dateOfBirth'],
          },
          {
            Extensions: {
              Request: {
                'PrimaryResidence.State': [`${customer.residence.city} is no state`],
                Identities: { 1: { IDNumber: customer.identities[1]?.number } },
                Body: [{ Property: '/FullName/FirstName', Problem: customer.firstName }],
                Path: 'DateOfBirth',
              },
            },
          },
        ),
        problem('no customer to find', 404, 'ResourceNotFound', refusedAs('ResourceNotFound')),
        problem('an error of theirs', 500, 'Unexpected', {
          kind: 'unclear',
          failure: { code: 'answer-lost' },
        }),
      ],
    },
    'get-customer': {
      outcomeClass: 'read-only',
      presence: 'none',
      success: { status: 200, body: stored },
      successAnswer: {
        found: 'customer',
        customer: {
          customerId: stored.CustomerID,
          firstName: 'Lena',
          lastName: 'Aalto',
          dateOfBirth: '1990-01-02',
          identities: [{ kind: 'national-id-card', number: 'SPECIMEN-1', issuingCountry: 'FI' }],
          residence: {
            street: 'Mallikatu 1',
            city: 'Espoo',
            postCode: '02100',
            state: 'Uusimaa',
            country: 'FI',
          },
          createdAt: Date.UTC(2026, 4, 3, 8),
        },
      },
      answer: z.discriminatedUnion('found', [
        z.strictObject({ found: z.literal('customer'), customer: storedCustomer }),
        z.strictObject({ found: z.literal('nobody') }),
      ]),
      documentedErrors: [
        ...everywhere,
        problem('an unknown customer', 404, 'ResourceNotFound', {
          kind: 'answered',
          answer: { found: 'nobody' },
        }),
        problem('an error of theirs', 500, 'Unexpected', {
          kind: 'not-sent',
          failure: { code: 'provider-down' },
        }),
      ],
    },
  },
});
