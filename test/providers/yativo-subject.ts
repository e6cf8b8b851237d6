/** Yativo under the provider contract: what its pages print, in all the shapes they print it in, and its twin. */
import { z } from 'zod';
import type {
  CheckedPicture,
  NewWalletCustomer,
  PictureSource,
  WalletCustomerProvider,
} from '../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../electron/providers/yativo/adapter.ts';
import { systemRandom } from '../../electron/random.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin } from '../../electron/training/twin.ts';
import { knownCustomers, trainingYativoPolicy } from '../../electron/training/yativo/sample-data.ts';
import { err, ok, unwrap } from '../../shared/result.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { ContractOperation, ContractSubject, Surroundings, TwinUnderTest } from './contract-subject.ts';
import { checkedPicture, makeJpeg, makePng, sourceOf } from './yativo-pictures.ts';

const credentials = {
  accountId: Buffer.from('marker-account@branch.example').toString('base64'),
  appSecret: 'marker-app-secret',
};
const token = 'marker.bearer.token';
const front = makeJpeg({ pixelBytes: 200 });
const back = makePng({ pixelBytes: 200 });

/** Whom the calls are about, but for the pictures. */
export const markedCustomer: NewWalletCustomer['customer'] = {
  fullName: 'Markername Wallet 美玲',
  email: 'marker@customer.example',
  phone: '+19203751411',
  country: 'US',
  address: {
    street: 'Marker Street',
    number: '47M11',
    city: 'Markerton',
    state: 'Markershire',
    postCode: 'MK 815',
    country: 'US',
  },
  document: {
    kind: 'national-id-card',
    number: 'MARKER-ID-9',
    issuingCountry: 'CL',
    expiryDate: '2029-04-30',
  },
};
const newCustomer = (pictures: NewWalletCustomer['pictures']): NewWalletCustomer => ({
  customer: markedCustomer,
  pictures,
  idempotencyKey: '7b1f3c52-6c7f-4d8e-9a0b-1c2d3e4f5a6b',
});
const customerId = '5ae2f659-45d2-4256-9f82-2811726a5376';

/** Another customer than the planted one, as Yativo would return them. */
const stored = {
  customer_id: customerId,
  customer_name: 'Test Customer',
  customer_email: 'test_customer5@provider.example',
  customer_phone: '+19203751400',
  customer_country: 'USA',
};
const storedCustomer = {
  customerId,
  fullName: 'Test Customer',
  email: 'test_customer5@provider.example',
  phone: '+19203751400',
  country: 'USA',
};

const success = (data: unknown, statusCode = 200, more: object = {}) => ({
  status: 'success',
  status_code: statusCode,
  message: 'Request successful',
  data,
  ...more,
});
const pagination = { total: 1, per_page: 20, current_page: 1, last_page: 1, next_page_url: null };
const listOf = (rows: readonly object[], more: object = {}) =>
  success(rows, 200, { pagination: { ...pagination, total: rows.length, ...more } });

const quote = `${markedCustomer.fullName} ${markedCustomer.email}`;
const refused = (status: number, fields?: readonly string[]) => ({
  kind: 'refused',
  failure: { code: 'provider-refused', providerCode: `http-${status}` },
  providerCode: `http-${status}`,
  ...(fields && { fields }),
});
const unauthenticated = {
  kind: 'refused',
  failure: { code: 'credentials-refused' },
  providerCode: 'http-401',
};
const unclear = { kind: 'unclear', failure: { code: 'provider-garbled' } };
const documented = (name: string, status: number, body: unknown, outcome: object) => ({
  name,
  status,
  body,
  outcome,
});

/** Every shape in which the pages and the public code say no. */
const shapes = (status: number, outcome: object) => [
  documented('the current shape', status, { status: 'error', status_code: status, message: quote }, outcome),
  documented(
    'the old shape',
    status,
    { status_code: status, message: 'Request failed', data: { error: quote } },
    outcome,
  ),
  documented(
    'the shape of the code',
    status,
    { status: 'failed', status_code: status, message: quote, data: { error: quote } },
    outcome,
  ),
  documented('an error and nothing else', status, { error: 'Invalid request' }, outcome),
];
const everywhere = [
  ...shapes(400, refused(400)),
  documented('no token, or one that ran out', 401, { message: 'Unauthenticated.' }, unauthenticated),
  {
    name: 'no token, under HTTP 200',
    status: 200,
    bodyStatus: 401,
    body: { status: 'failed', status_code: 401, message: quote },
    outcome: unauthenticated,
  },
  documented(
    'too many requests',
    429,
    { status: 'error', status_code: 429, message: quote },
    {
      kind: 'not-sent',
      failure: { code: 'provider-busy', waitMs: 5000 },
    },
  ),
  documented(
    'a no under HTTP 200',
    200,
    { status: 'failed', status_code: 400, message: quote },
    refused(400),
  ),
];

const wrongFields = (body: object) => ({ status: 'error', status_code: 422, message: quote, ...body });
const addErrors: ContractOperation['documentedErrors'] = [
  ...everywhere,
  documented(
    'fields that are wrong, as the pages have it',
    422,
    wrongFields({
      errors: {
        customer_phone: [quote],
        'customer_address.zipcode': quote,
        customer_idExpiration: [quote],
        [markedCustomer.email]: [quote],
      },
    }),
    refused(422, ['phone', 'address.postCode', 'document.expiryDate']),
  ),
  documented(
    'fields that are wrong, as the code has it',
    422,
    wrongFields({ data: { customer_name: [quote] } }),
    refused(422, ['fullName']),
  ),
  ...[
    { errors: { customer_email: ['The customer email already exists.'] } },
    { data: { customer_email: ['The customer email has already been taken.'] } },
  ].map((body, index) =>
    documented(`an address that is taken (${index})`, 422, wrongFields(body), {
      kind: 'answered',
      answer: { add: 'email-exists' },
    }),
  ),
  documented(
    'an address that is none',
    422,
    wrongFields({ errors: { customer_email: ['must be valid'] } }),
    refused(422, ['email']),
  ),
  documented(
    'a key that is too old',
    400,
    { error: 'Idempotency-Key expired. Please use a new key.' },
    {
      kind: 'answered',
      answer: { add: 'key-expired' },
    },
  ),
  documented('no key', 400, { error: 'Idempotency-Key is required for this request.' }, refused(400)),
  documented('a no and a yes at once', 400, success({ customer_id: customerId }), unclear),
  documented('a yes without an id', 200, success({ id: customerId }), unclear),
  documented('a no without a reason, under HTTP 200', 200, { error: 'Invalid request' }, unclear),
  documented(
    'an error of theirs, under HTTP 200',
    200,
    { status: 'failed', status_code: 500, message: quote },
    unclear,
  ),
  documented(
    'a yes whatever the body calls it',
    202,
    success({ id: 'other', customer_id: customerId }, 422),
    {
      kind: 'answered',
      answer: { add: 'added', customerId },
    },
  ),
];

/** The adapter at an address, with the training policy. */
export function connectYativo({ baseUrl, http, secretFailure }: Surroundings): WalletCustomerProvider {
  return createYativo({
    http,
    clock: createFakeClock(),
    policy: trainingYativoPolicy(baseUrl),
    readCredentials: async () => (secretFailure ? err(secretFailure) : ok(credentials)),
  });
}

async function startTwinUnderTest(http: Surroundings['http']): Promise<TwinUnderTest> {
  const twin = await startTwin({
    clock: createFakeClock(),
    random: systemRandom,
    credentials: { 'quantum-metal': mintPracticeCredentials(systemRandom), yativo: credentials },
    slowMs: 60_000,
  });
  const provider = connectYativo({ baseUrl: twin.origins.yativo ?? '', http });
  const check = async (source: PictureSource): Promise<CheckedPicture> =>
    unwrap(await provider.checkPicture(source));
  const [known] = knownCustomers;
  return {
    calls: {
      login: (signal) => provider.login.send({}, signal),
      'add-customer': async (signal) => {
        const pictures = { front: await check(sourceOf(front)), back: await check(sourceOf(back, 7)) };
        return provider.addCustomer.send(newCustomer(pictures), signal);
      },
      'list-customers': (signal) => provider.listCustomers.send({ page: 1 }, signal),
      'get-customer': (signal) => provider.getCustomer.send({ customerId: known?.customer_id ?? '' }, signal),
      'find-by-email': (signal) => provider.findByEmail.send({ email: known?.customer_email ?? '' }, signal),
    },
    setFault: async (operation, fault) => {
      const spoiled = operation === 'find-by-email' ? 'list-customers' : operation;
      await twin.faults.set({ provider: 'yativo', fault, operation: spoiled });
    },
    committed: (operation) => twin.commits().filter((commit) => commit.operation === operation).length,
    close: twin.close,
  };
}

const id = z.string().regex(/^[\w-]{1,64}$/);
const storedAnswer = z.strictObject({
  customerId: id,
  fullName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  country: z.string().optional(),
});
const reading = { outcomeClass: 'read-only', presence: 'none', asksAgainAfter: [401] } as const;

/** The subject of the suite. */
export const yativoSubject: ContractSubject = {
  name: 'yativo',
  markers: [
    credentials.accountId,
    credentials.appSecret,
    'marker-account@branch.example',
    token,
    markedCustomer.fullName,
    markedCustomer.email,
    markedCustomer.phone,
    'Marker Street',
    'Markerton',
    'MK 815',
    'MARKER-ID-9',
    front.toString('base64'),
    back.toString('base64'),
    front.toString('base64').slice(0, 40),
  ],
  committing: ['add-customer'],
  startTwin: startTwinUnderTest,
  prelude: (operation, { method, path }) => {
    if (operation === 'login' || method !== 'POST' || !path.endsWith('/auth/login')) return undefined;
    return { status: 200, body: success({ access_token: token, token_type: 'bearer', expires_in: 600 }) };
  },
  connect: (surroundings) => {
    const provider = connectYativo(surroundings);
    const pictures = { front: checkedPicture(front), back: checkedPicture(back) };
    const { login, addCustomer, listCustomers, getCustomer, findByEmail } = provider;
    return {
      login: { ...login, send: (signal) => login.send({}, signal) },
      'add-customer': {
        ...addCustomer,
        send: (signal) => addCustomer.send(newCustomer(pictures), signal),
      },
      'list-customers': { ...listCustomers, send: (signal) => listCustomers.send({ page: 1 }, signal) },
      'get-customer': { ...getCustomer, send: (signal) => getCustomer.send({ customerId }, signal) },
      'find-by-email': {
        ...findByEmail,
        send: (signal) => findByEmail.send({ email: markedCustomer.email }, signal),
      },
    };
  },
  operations: {
    login: {
      outcomeClass: 'read-only',
      presence: 'none',
      success: {
        status: 200,
        body: success({ access_token: 'fresh.token', token_type: 'bearer', expires_in: 600 }),
      },
      successAnswer: { signedIn: true },
      answer: z.strictObject({ signedIn: z.literal(true) }),
      documentedErrors: [
        ...everywhere,
        documented(
          'wrong credentials',
          401,
          { status: 'error', status_code: 401, message: quote },
          unauthenticated,
        ),
        documented(
          'a credential that is missing',
          422,
          wrongFields({ errors: { account_id: [quote] } }),
          refused(422),
        ),
      ],
    },
    'add-customer': {
      outcomeClass: 'create-once',
      presence: 'none',
      asksAgainAfter: [401],
      success: {
        status: 200,
        body: success({ ...stored, customer_address: { city: 'Anytown', country: 'USA' } }, 201),
      },
      successAnswer: { add: 'added', customerId },
      answer: z.discriminatedUnion('add', [
        z.strictObject({ add: z.literal('added'), customerId: id }),
        z.strictObject({ add: z.enum(['email-exists', 'key-expired']) }),
      ]),
      documentedErrors: addErrors,
    },
    'list-customers': {
      ...reading,
      success: { status: 200, body: listOf([stored]) },
      successAnswer: { customers: [storedCustomer], lastPage: 1, total: 1 },
      answer: z.strictObject({
        customers: z.array(storedAnswer),
        lastPage: z.number().int().positive(),
        total: z.number().int().nonnegative(),
      }),
      documentedErrors: everywhere,
    },
    'get-customer': {
      ...reading,
      asksAgainAfter: [401, 404, 405],
      success: { status: 200, body: success(stored, 201) },
      successAnswer: { found: 'customer', customer: storedCustomer },
      answer: z.discriminatedUnion('found', [
        z.strictObject({ found: z.literal('customer'), customer: storedAnswer }),
        z.strictObject({ found: z.literal('nobody') }),
      ]),
      documentedErrors: [
        ...everywhere,
        documented(
          'nobody',
          404,
          { status: 'error', status_code: 404, message: 'Customer not found' },
          {
            kind: 'answered',
            answer: { found: 'nobody' },
          },
        ),
      ],
    },
    'find-by-email': {
      ...reading,
      success: { status: 200, body: listOf([stored, { ...stored, customer_id: 'other-1' }]) },
      successAnswer: { found: 'nobody' },
      answer: z.discriminatedUnion('found', [
        storedAnswer.pick({ customerId: true, fullName: true, phone: true }).extend({
          found: z.literal('customer'),
        }),
        z.strictObject({ found: z.enum(['nobody', 'cannot-tell']) }),
      ]),
      documentedErrors: everywhere,
    },
  },
};
