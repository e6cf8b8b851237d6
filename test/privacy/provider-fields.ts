/**
 * What each provider's pages say that a request has, written down from the pages and not from our code: every header, every name in the query
 * and every place of the body. Headers that HTTP itself needs are the same everywhere and stand at the end.
 */

/** One request of a provider. */
export interface DocumentedRequest {
  /** `given`: on the page that the organisation handed over. `public`: on another page of the provider. `assumed`: on none, so policy names it. */
  readonly page: 'given' | 'public' | 'assumed';
  readonly headers?: readonly string[];
  readonly query?: readonly string[];
  /** `*` stands for a name that the provider itself served. */
  readonly body?: readonly string[];
  /** On the page, and not ours to send: it would be more than the journey needs. */
  readonly leftOut?: readonly string[];
}

const signed = ['key', 'sign'];
const kybio = ['user-agent', 'time-stamp', 'data-signature'];
const bearer = ['authorization'];
const identity = ['customer.identityNumber'];

/** By provider, method and path; `:id` stands for an id in the path. */
export const documentedRequests: Readonly<Record<string, DocumentedRequest>> = {
  'quantum-metal POST /v1/customer/register': {
    page: 'given',
    headers: signed,
    body: [
      ...identity,
      'customer.legalFullName',
      'customer.email',
      'customer.phoneNumber',
      'customer.primaryLoginMethod',
    ],
  },
  'quantum-metal POST /v1/customer/bind': { page: 'public', headers: signed, body: identity },
  'quantum-metal POST /v1/customer/verify-registration': {
    page: 'public',
    headers: signed,
    body: ['sessionId', 'verificationCode'],
  },
  'quantum-metal POST /v1/customer/request-one-time-link': {
    page: 'public',
    headers: signed,
    body: identity,
  },

  'noah PUT /v1/customers/:id': {
    page: 'given',
    // The page names Api-Signature; the key that goes with it stands on the page about authentication.
    headers: ['api-signature', 'x-api-key'],
    body: [
      'FullName.FirstName',
      'FullName.LastName',
      'FullName.MiddleName',
      'DateOfBirth',
      'Identities[].IssuingCountry',
      'Identities[].IDNumber',
      'Identities[].IssuedDate',
      'Identities[].ExpiryDate',
      'Identities[].IDType',
      'PrimaryResidence.Street',
      'PrimaryResidence.Street2',
      'PrimaryResidence.City',
      'PrimaryResidence.PostCode',
      'PrimaryResidence.State',
      'PrimaryResidence.Country',
    ],
  },
  'noah GET /v1/customers/:id': { page: 'public', headers: ['api-signature', 'x-api-key'] },

  'kybio POST /openapi/v1/customerOpenApi/queryByNumber': {
    page: 'given',
    headers: kybio,
    body: ['appId', 'customerNum'],
  },
  'kybio POST /openapi/v1/customerOpenApi/queryByUid': {
    page: 'public',
    headers: kybio,
    body: ['appId', 'customerUid'],
  },
  'kybio POST /openapi/v1/customerOpenapi/queryBytel': {
    page: 'public',
    headers: kybio,
    body: ['appId', 'customerTel'],
  },
  'kybio POST /openapi/v1/customerOpenApi/add': {
    page: 'public',
    headers: kybio,
    body: [
      'appId',
      'customerInfo.categoryName',
      'customerInfo.number',
      'customerInfo.name',
      'customerInfo.discount',
      'customerInfo.phone',
      'customerInfo.birthday',
      'customerInfo.qq',
      'customerInfo.email',
      'customerInfo.address',
      'customerInfo.remarks',
      'customerInfo.onAccount',
      'customerInfo.enable',
    ],
    // Money and secrets: a membership begins without either.
    leftOut: [
      'customerInfo.point',
      'customerInfo.balance',
      'customerInfo.password',
      'customerInfo.expiryDate',
    ],
  },
  'kybio POST /openapi/v1/customerOpenApi/updateBaseInfo': {
    page: 'public',
    headers: kybio,
    body: [
      'appId',
      'customerInfo.customerUid',
      'customerInfo.name',
      'customerInfo.phone',
      'customerInfo.birthday',
      'customerInfo.qq',
      'customerInfo.email',
      'customerInfo.address',
      'customerInfo.remarks',
    ],
    leftOut: [
      'customerInfo.discount',
      'customerInfo.enable',
      'customerInfo.password',
      'customerInfo.expiryDate',
    ],
  },

  'yativo POST /api/v1/auth/login': { page: 'public', body: ['account_id', 'app_secret'] },
  'yativo POST /api/v1/customer': {
    page: 'given',
    // The key that keeps a repeated request from being a second customer stands on the page about idempotency.
    headers: [...bearer, 'idempotency-key'],
    body: [
      'customer_name',
      'customer_email',
      'customer_phone',
      'customer_country',
      'customer_address.city',
      'customer_address.state',
      'customer_address.zipcode',
      'customer_address.street',
      'customer_address.number',
      'customer_address.country',
      'customer_idType',
      'customer_idNumber',
      'customer_idCountry',
      'customer_idExpiration',
      'customer_idFront',
      'customer_idBack',
    ],
  },
  'yativo GET /api/v1/customer': { page: 'public', headers: bearer, query: ['page', 'per_page'] },
  'yativo GET /api/v1/customer/customer/:id': { page: 'public', headers: bearer },

  'democrance POST /api/v3/customer/login/': { page: 'assumed', body: ['mobile'] },
  'democrance POST /api/v3/customer/login/verify/': { page: 'assumed', body: ['mobile', 'otp'] },
  'democrance GET /api/v3/customer/': { page: 'given' },
  'democrance GET /api/v3/customer/update/': { page: 'given' },
  // "The payload should take the same shape as the form schema provided."
  'democrance POST /api/v3/customer/update/': {
    page: 'given',
    body: ['*.type', '*.required', '*.value', '*.errors', '*.label'],
  },
  'democrance GET /api/v3/customer/language/': { page: 'given' },
  'democrance POST /api/v3/customer/language/': { page: 'given', body: ['language'] },
};

/** What HTTP itself needs, and what kind of body is sent or wanted. They say nothing of anybody. */
export const httpHeaders: readonly string[] = [
  'host',
  'connection',
  'accept',
  'accept-encoding',
  'content-type',
  'content-length',
];
