/** One call of each provider that signs or proves in its own way who asks, through the whole of its adapter. */
import { systemClock } from '../../../electron/clock.ts';
import type { HttpClient } from '../../../electron/http/http-client.ts';
import { createDemocrance } from '../../../electron/providers/democrance/adapter.ts';
import { createKybio } from '../../../electron/providers/kybio/adapter.ts';
import { createNoah } from '../../../electron/providers/noah/adapter.ts';
import type { PayoutCustomer } from '../../../electron/providers/payout-customer-provider.ts';
import type { Outcome } from '../../../electron/providers/provider.ts';
import { createQuantumMetal } from '../../../electron/providers/quantum-metal/adapter.ts';
import { createYativo } from '../../../electron/providers/yativo/adapter.ts';
import { trainingDemocrancePolicy } from '../../../electron/training/democrance/sample-data.ts';
import { trainingKybioPolicy } from '../../../electron/training/kybio/sample-data.ts';
import { trainingNoahPolicy } from '../../../electron/training/noah/sample-data.ts';
import type { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { trainingQuantumMetalPolicy } from '../../../electron/training/quantum-metal/sample-data.ts';
import { knownCustomers, trainingYativoPolicy } from '../../../electron/training/yativo/sample-data.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { ok } from '../../../shared/result.ts';
import { presentCustomer } from '../../providers/present-customer.ts';

/** A call under measure. */
export interface ProviderCall {
  readonly provider: ProviderId;
  readonly operation: string;
  /** What has to be done once before: a session is opened. */
  readonly prepare: () => Promise<unknown>;
  readonly send: () => Promise<Outcome<unknown>>;
}

const payoutCustomer: PayoutCustomer = {
  customerId: 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69',
  firstName: 'Bench',
  lastName: 'Specimen 美玲',
  dateOfBirth: '1987-11-09',
  identities: [{ kind: 'passport', number: 'SPECIMEN-B-1', issuingCountry: 'SG', expiryDate: '2031-05-05' }],
  residence: {
    street: '9 Specimen Street',
    city: 'Fresno',
    postCode: '93650',
    state: 'US-CA',
    country: 'US',
  },
};
const phone = '+60120000001';
const [known] = knownCustomers;

/** The calls, at the given addresses. No call budget and no daily quota: what is measured is the call. */
export function providerCalls(options: {
  readonly origins: Readonly<Record<ProviderId, string>>;
  readonly credentials: ReturnType<typeof mintTwinCredentials>;
  readonly http: HttpClient;
  /** The code that Democrance's customer was sent last. */
  readonly readCode: () => string;
}): readonly ProviderCall[] {
  const { origins, credentials, http, readCode } = options;
  const { apiKey, signingKey } = credentials.noah;
  const signal = new AbortController().signal;
  const here = presentCustomer();
  const nothing = async () => undefined;

  const quantumMetal = createQuantumMetal({
    http,
    policy: trainingQuantumMetalPolicy(origins['quantum-metal']),
    readCredentials: async () => ok(credentials['quantum-metal']),
    allowLoopback: () => true,
  });
  const noah = createNoah({
    http,
    clock: systemClock,
    policy: trainingNoahPolicy(origins.noah),
    readCredentials: async () => ok({ apiKey, signingKey }),
  });
  const kybio = createKybio({
    http,
    clock: systemClock,
    policy: { ...trainingKybioPolicy(origins.kybio), dailyCalls: 1_000_000 },
    readCredentials: async () => ok(credentials.kybio),
  });
  const yativo = createYativo({
    http,
    clock: systemClock,
    policy: trainingYativoPolicy(origins.yativo),
    readCredentials: async () => ok(credentials.yativo),
  });
  const visit = createDemocrance({ http, policy: trainingDemocrancePolicy(origins.democrance) }).startVisit();

  return [
    {
      provider: 'quantum-metal',
      operation: 'bind',
      prepare: nothing,
      send: () => quantumMetal.bind.send({ identityNumber: '880808-00-0800' }, here, signal),
    },
    {
      provider: 'noah',
      operation: 'put-customer',
      prepare: nothing,
      send: () => noah.putCustomer.send(payoutCustomer, signal),
    },
    {
      provider: 'kybio',
      operation: 'query-by-number',
      prepare: nothing,
      send: () => kybio.queryByNumber.send({ number: '8008010003' }, signal),
    },
    {
      provider: 'yativo',
      operation: 'get-customer',
      prepare: () => yativo.login.send({}, signal),
      send: () => yativo.getCustomer.send({ customerId: known?.customer_id ?? '' }, signal),
    },
    {
      provider: 'democrance',
      operation: 'get-customer',
      prepare: async () => {
        await visit.requestCode.send({ phone }, here, signal);
        await visit.signIn.send({ phone, code: readCode() }, here, signal);
      },
      send: () => visit.getCustomer.send({}, here, signal),
    },
  ];
}
