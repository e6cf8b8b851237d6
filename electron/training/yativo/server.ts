/**
 * Yativo as its pages describe it, for practice and for tests: login, Add Customer, the list, and one customer. Where
 * they are silent it does what public code of the provider was seen to do: HTTP 200 where the body says 201, answers
 * replayed under their key for an hour, errors included, and one customer per e-mail address.
 */
import { createHash } from 'node:crypto';
import type { Random } from '../../random.ts';
import { type CommitLog, identityHash } from '../commit-log.ts';
import {
  codeFaults,
  jsonReply,
  type TwinProvider,
  type TwinReply,
  type TwinRequest,
} from '../twin-exchange.ts';
import {
  customerIdAt,
  type NewCustomer,
  operationOf,
  readLogin,
  readNewCustomer,
} from './expected-request.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { knownCustomers, type SampleCustomer, type YativoPracticeCredentials } from './sample-data.ts';
import { isAuthenticated, mintToken, sameText, tokenLifeSeconds } from './verify-signature.ts';

export interface YativoTwinOptions {
  readonly random: Random;
  /** Unix ms on the twin's clock. */
  readonly now: () => number;
  readonly credentials: YativoPracticeCredentials;
  readonly commits: CommitLog;
}

/** Two pictures of 10 MB in base64, and a little. */
const maxRequestBytes = 32 * 1024 * 1024;

/** Builds the twin's behaviour; `loopback-server.ts` gives it a socket. */
export function createYativoTwin(options: YativoTwinOptions): TwinProvider {
  const { random, now, credentials, commits } = options;
  const tokenKey = random.bytes(32);
  const customers: SampleCustomer[] = [...knownCustomers];
  const idempotency = createIdempotencyStore(now, (error) => jsonReply(400, { error }));

  function login(request: TwinRequest): TwinReply {
    const read = readLogin(request);
    if ('wrong' in read) return invalid(read.wrong);
    const { account_id, app_secret } = read.body;
    if (!sameText(account_id, credentials.accountId) || !sameText(app_secret, credentials.appSecret)) {
      return jsonReply(401, { status: 'error', status_code: 401, message: 'Invalid credentials' });
    }
    const access_token = mintToken(tokenKey, random.uuid(), now());
    return succeed(200, { access_token, token_type: 'bearer', expires_in: tokenLifeSeconds });
  }

  function add(request: TwinRequest, key: string | undefined): TwinReply {
    const read = readNewCustomer(request);
    if ('wrong' in read) return invalid(read.wrong);
    const { body } = read;
    const email = body.customer_email.toLowerCase();
    if (customers.some(({ customer_email }) => customer_email.toLowerCase() === email)) {
      return invalid(['customer_email'], 'The customer email already exists.');
    }
    const { customer_name, customer_email, customer_phone, customer_country } = body;
    const customer = {
      customer_id: random.uuid(),
      customer_name,
      customer_email,
      customer_phone,
      customer_country,
    };
    customers.push(customer);
    commits.record({
      operation: 'add-customer',
      identityHash: identityHash(email),
      personHash: identityHash(body.customer_idNumber),
      keyHash: identityHash(key ?? ''),
      at: now(),
      pictures: pictureHashes(body),
    });
    return succeed(201, { ...customer, customer_address: body.customer_address });
  }

  function list(request: TwinRequest): TwinReply {
    const query = new URLSearchParams(request.query);
    const page = wholeNumber(query.get('page'), 1);
    const perPage = Math.min(wholeNumber(query.get('per_page'), 20), 100);
    // Undocumented, and a match of parts: whoever uses it must compare again.
    const part = (query.get('email') ?? '').toLowerCase();
    const matching = customers.filter(({ customer_email }) => customer_email.toLowerCase().includes(part));
    const lastPage = Math.max(1, Math.ceil(matching.length / perPage));
    const pageUrl = (number: number) => (number < 1 || number > lastPage ? null : `?page=${number}`);
    return jsonReply(200, {
      status: 'success',
      status_code: 200,
      message: 'Request successful',
      data: matching.slice((page - 1) * perPage, page * perPage),
      pagination: {
        total: matching.length,
        per_page: perPage,
        current_page: page,
        last_page: lastPage,
        next_page_url: pageUrl(page + 1),
        prev_page_url: pageUrl(page - 1),
      },
    });
  }

  function get(customerId: string | undefined): TwinReply {
    const customer = customers.find(({ customer_id }) => customer_id === customerId);
    if (customer) return succeed(200, customer);
    return jsonReply(404, { status: 'error', status_code: 404, message: 'Customer not found' });
  }

  function answer(request: TwinRequest): TwinReply {
    const operation = operationOf(request);
    if (operation === 'login') return login(request);
    if (!isAuthenticated(request, tokenKey, now())) return jsonReply(401, { message: 'Unauthenticated.' });
    switch (operation) {
      case 'add-customer': {
        const { 'idempotency-key': key } = request.headers;
        const given = typeof key === 'string' ? key : undefined;
        return idempotency.once(given, () => add(request, given));
      }
      case 'list-customers':
        return list(request);
      case 'get-customer':
        return get(customerIdAt(request.path));
      case undefined:
        return jsonReply(404, { message: 'The route could not be found.' });
    }
  }

  return { operationOf, ignoredFaults: () => codeFaults, maxRequestBytes, answer };
}

function pictureHashes(body: NewCustomer): Record<string, string> {
  const { customer_idFront, customer_idBack } = body;
  return Object.fromEntries(
    Object.entries({ customer_idFront, customer_idBack }).flatMap(([field, text]) =>
      text === undefined
        ? []
        : [[field, createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex')]],
    ),
  );
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}

/** HTTP 200 always, whatever the body says: so it was seen. */
const succeed = (statusCode: number, data: unknown): TwinReply =>
  jsonReply(200, { status: 'success', status_code: statusCode, message: 'Request successful', data });

const invalid = (fields: readonly string[], sentence = 'The field is not as expected.'): TwinReply =>
  jsonReply(422, {
    status: 'error',
    status_code: 422,
    message: 'The given data was invalid.',
    errors: Object.fromEntries(fields.map((field) => [field, [sentence]])),
  });
