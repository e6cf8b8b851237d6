/**
 * Noah as its pages describe it, for practice and for tests: Put Customer and Get Customer. What a customer-not-found
 * and a refused property look like isn't on the pages; here it is as the error body's description lets expect.
 */
import type { Random } from '../../random.ts';
import { type CommitLog, identityHash } from '../commit-log.ts';
import {
  codeFaults,
  jsonReply,
  type TwinProvider,
  type TwinReply,
  type TwinRequest,
} from '../twin-exchange.ts';
import { customerIdAt, operationOf, type PutBody, readPutBody } from './expected-request.ts';
import { knownCustomers, type NoahPracticeCredentials } from './sample-data.ts';
import { isAuthentic } from './verify-signature.ts';

export interface NoahTwinOptions {
  readonly random: Random;
  /** Unix ms on the twin's clock. */
  readonly now: () => number;
  readonly credentials: NoahPracticeCredentials;
  readonly commits: CommitLog;
}

interface StoredCustomer {
  readonly created: string;
  readonly body: PutBody;
}

/** Builds the twin's behaviour; `loopback-server.ts` gives it a socket. */
export function createNoahTwin(options: NoahTwinOptions): TwinProvider {
  const { random, now, credentials, commits } = options;
  const nowText = () => new Date(now()).toISOString();
  const customers = new Map<string, StoredCustomer>(
    Object.entries(knownCustomers).map(([id, body]) => [id, { created: nowText(), body }]),
  );

  const refuse = (status: number, type: string, more: object = {}): TwinReply =>
    jsonReply(status, { Type: type, Instance: random.uuid(), Detail: `Practice refusal: ${type}`, ...more });

  function put(customerId: string, request: TwinRequest): TwinReply {
    const read = readPutBody(request);
    if ('wrong' in read) {
      const problems = Object.fromEntries(read.wrong.map((property) => [property, ['is not as expected']]));
      return refuse(400, 'InvalidMessage', { Extensions: { Request: problems } });
    }
    const before = customers.get(customerId);
    customers.set(customerId, { created: before?.created ?? nowText(), body: read.body });
    commits.record({
      operation: 'put-customer',
      identityHash: identityHash(customerId),
      personHash: identityHash(read.body.Identities[0]?.IDNumber ?? ''),
      at: now(),
    });
    return before ? { ...jsonReply(204, null), body: '' } : jsonReply(201, { CustomerID: customerId });
  }

  function get(customerId: string): TwinReply {
    const customer = customers.get(customerId);
    if (!customer) return refuse(404, 'ResourceNotFound');
    return jsonReply(200, { CustomerID: customerId, Created: customer.created, ...customer.body });
  }

  return {
    operationOf,
    // The status alone answers a PUT, so there are no types in the answer that could be wrong.
    ignoredFaults: (operation) =>
      operation === 'put-customer' ? [...codeFaults, 'wrong-types'] : codeFaults,
    answer: (request) => {
      // Who asks comes first: nothing unsigned is even looked at.
      if (!isAuthentic(request, credentials, now())) return refuse(401, 'Unauthorized');
      const customerId = customerIdAt(request.path);
      const operation = operationOf(request);
      if (customerId === undefined || operation === undefined) return refuse(404, 'ResourceNotFound');
      return operation === 'put-customer' ? put(customerId, request) : get(customerId);
    },
  };
}
