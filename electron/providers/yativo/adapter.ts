/** Yativo's customer operations, with the pictures of an identity document. The pages that they were written from are in the README. */
import type { z } from 'zod';
import type { YativoPolicy } from '../../../shared/settings/policy.ts';
import type { HttpRequest } from '../../http/http-client.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type { Outcome } from '../provider.ts';
import type {
  NewWalletCustomer,
  StoredWalletCustomer,
  WalletCustomerAdded,
  WalletCustomerFound,
  WalletCustomerPage,
  WalletCustomerProvider,
} from '../wallet-customer-provider.ts';
import { saysEmailExists, saysKeyExpired, saysNotFound } from './error-shapes.ts';
import { findByEmail } from './find-by-email.ts';
import { isKeyHonoured } from './key-age.ts';
import { jsonWithPictures } from './picture/base64-body.ts';
import { checkPicture } from './picture/check-picture.ts';
import { createYativoSession, versionPath, type YativoSessionOptions } from './session.ts';
import { neededPictures, toCustomerFields } from './to-customer-fields.ts';
import { AddData, CustomerId, CustomerList, IdempotencyKey, pictureFields, StoredCustomer } from './wire.ts';
import { sendYativoCall, type YativoCall } from './yativo-call.ts';

export interface YativoOptions extends Omit<YativoSessionOptions, 'baseUrl'> {
  readonly policy: YativoPolicy;
}

const rowsPerPage = '100';
const json = { 'content-type': 'application/json' };

/**
 * Builds the provider, and the terminal's session with it. No call throws for anything that a network, a server or the
 * keychain does; one that is given input which no form of ours accepts throws, naming fields and no values.
 */
export function createYativo({ policy, ...options }: YativoOptions): WalletCustomerProvider {
  const session = createYativoSession({ ...options, baseUrl: policy.baseUrl });
  const endpoint = (path: string) => endpointUrl(policy.baseUrl, versionPath, path);
  const send = <Answer>(call: YativoCall<Answer>, signal: AbortSignal) =>
    sendYativoCall({ http: options.http, session }, call, signal);
  const facts = { provider: 'yativo', presence: 'none' } as const;
  const reading = { ...facts, outcomeClass: 'read-only' } as const;

  async function addCustomer(
    input: NewWalletCustomer,
    signal: AbortSignal,
  ): Promise<Outcome<WalletCustomerAdded>> {
    const request: YativoCall<WalletCustomerAdded>['request'] = {
      method: 'POST',
      url: endpoint('/customer'),
      headers: { ...json, 'idempotency-key': IdempotencyKey.parse(input.idempotencyKey) },
      ...addCustomerBody(input, policy),
    };
    return send<WalletCustomerAdded>(
      {
        outcomeClass: 'create-once',
        request,
        readSuccess: ({ data }) => {
          const added = AddData.safeParse(data);
          return added.success ? { add: 'added', customerId: added.data.customer_id } : undefined;
        },
        readNo: (problems) => {
          if (saysKeyExpired(problems)) return { add: 'key-expired' };
          return saysEmailExists(problems) ? { add: 'email-exists' } : undefined;
        },
      },
      signal,
    );
  }

  function listCustomers(
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Outcome<WalletCustomerPage>> {
    const url = endpoint('/customer');
    url.search = new URLSearchParams({ ...query, per_page: rowsPerPage }).toString();
    const readSuccess: YativoCall<WalletCustomerPage>['readSuccess'] = ({ body }) => {
      const { data: list } = CustomerList.safeParse(body);
      if (!list) return undefined;
      const { total, last_page: lastPage } = list.pagination;
      return { customers: list.data.map(toStoredCustomer), lastPage, total };
    };
    const request = { method: 'GET', url, headers: {} } as const;
    return send({ outcomeClass: 'read-only', request, readSuccess, readNo: () => undefined }, signal);
  }

  function getCustomerAt(url: URL, signal: AbortSignal): Promise<Outcome<WalletCustomerFound>> {
    return send<WalletCustomerFound>(
      {
        outcomeClass: 'read-only',
        request: { method: 'GET', url, headers: {} },
        readSuccess: ({ data }) => {
          const customer = StoredCustomer.safeParse(data);
          return customer.success
            ? { found: 'customer', customer: toStoredCustomer(customer.data) }
            : undefined;
        },
        readNo: (problems, status) =>
          [400, 404].includes(status) && saysNotFound(problems) ? { found: 'nobody' } : undefined,
      },
      signal,
    );
  }

  return {
    login: { ...reading, operation: 'login', send: (_nothing, signal) => session.login(signal) },
    addCustomer: { ...facts, outcomeClass: 'create-once', operation: 'add-customer', send: addCustomer },
    listCustomers: {
      ...reading,
      operation: 'list-customers',
      send: ({ page }, signal) => listCustomers({ page: String(page) }, signal),
    },
    getCustomer: {
      ...reading,
      operation: 'get-customer',
      send: async (input, signal) => {
        const id = CustomerId.parse(input.customerId);
        const newer = await getCustomerAt(endpoint(`/customer/customer/${id}`), signal);
        // The pages disagree about the path. A path that isn't there says so in any form.
        if (!isMissing(newer)) return newer;
        return getCustomerAt(endpoint(`/customer/${id}`), signal);
      },
    },
    findByEmail: {
      ...reading,
      operation: 'find-by-email',
      send: ({ email }, signal) => {
        const filter = policy.lookup === 'filter-by-email' ? { email } : {};
        return findByEmail(email, (page) => listCustomers({ ...filter, page: String(page) }, signal));
      },
    },
    findProblems: (customer) => {
      const fields = toCustomerFields(customer, policy);
      return fields.ok ? [] : fields.error;
    },
    neededPictures: (kind) => neededPictures(kind, policy),
    checkPicture: (picture) => checkPicture(picture, policy.pictures),
    isKeyHonoured,
    forgetToken: session.forget,
  };
}

/** Whole in memory without pictures, a stream with them. */
function addCustomerBody(
  { customer, pictures }: NewWalletCustomer,
  policy: YativoPolicy,
): Pick<HttpRequest, 'body' | 'stream'> {
  const fields = toCustomerFields(customer, policy);
  const needed = customer.document ? neededPictures(customer.document.kind, policy) : [];
  const missing = needed.filter((side) => pictures[side] === undefined);
  const unusable = [...(fields.ok ? [] : fields.error), ...missing.map((side) => `pictures.${side}`)];
  // Details are checked before they get here, so this is a bug; its report names fields and no values.
  if (!fields.ok || unusable.length > 0) {
    throw new Error(`yativo add-customer was given unusable input: ${unusable.join(', ')}`);
  }
  if (needed.length === 0) return { body: Buffer.from(JSON.stringify(fields.value), 'utf8') };
  const named = needed.flatMap((side) => {
    const picture = pictures[side];
    return picture ? [[pictureFields[side], picture] as const] : [];
  });
  return { stream: jsonWithPictures(fields.value, Object.fromEntries(named)) };
}

function isMissing(outcome: Outcome<WalletCustomerFound>): boolean {
  if (outcome.kind === 'refused') return ['http-404', 'http-405'].includes(outcome.providerCode);
  return outcome.kind === 'answered' && outcome.answer.found === 'nobody';
}

function toStoredCustomer(stored: z.infer<typeof StoredCustomer>): StoredWalletCustomer {
  return {
    customerId: stored.customer_id,
    fullName: stored.customer_name,
    email: stored.customer_email,
    phone: stored.customer_phone,
    country: stored.customer_country,
  };
}
