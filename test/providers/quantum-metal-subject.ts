/** Quantum Metal under the provider contract: what its pages print, and its twin. */
import { z } from 'zod';
import type { CodeRegistrationProvider } from '../../electron/providers/provider.ts';
import { createQuantumMetal } from '../../electron/providers/quantum-metal/adapter.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  trainingQuantumMetalCodes,
  trainingQuantumMetalPolicy,
} from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin } from '../../electron/training/twin.ts';
import { err, ok } from '../../shared/result.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { ContractSubject, Surroundings, TwinUnderTest } from './contract-subject.ts';
import { presentCustomer } from './present-customer.ts';

const credentials = { apiKey: 'marker-api-key', secretKey: 'marker-secret-key' };
const customer = {
  legalFullName: 'Marker Name 陈美玲',
  identityNumber: '900101-00-5678',
  phoneNumber: '+60123456789',
  email: 'marker@customer.example',
  primaryLoginMethod: 'phoneNumber',
} as const;
const verificationCode = '739154';
const expiresAt = 1_780_000_000_000;
const url = 'https://provider.example/one-time/abc?d=e';

const identity = { identityNumber: customer.identityNumber };
const linkSuccess = { code: 0, message: 'Success', data: { redirectOneTimeLink: url, expiredOn: expiresAt } };
const unixMs = z.number().int().min(1_500_000_000_000).max(4_102_444_800_000);
const link = z.strictObject({ url: z.url(), expiresAt: unixMs });

const answered = (answer: object) => ({ kind: 'answered', answer });
const byCode = (name: string, code: number, outcome: object, status = 200) => ({
  name,
  status,
  body: { code, message: customer.legalFullName, data: null },
  outcome,
});
const refusedBy = (code: number) => ({
  kind: 'refused',
  failure: { code: 'provider-refused', providerCode: String(code) },
  providerCode: String(code),
});
const [badSignature = 0] = trainingQuantumMetalCodes.badSignature;
const everywhere = [
  byCode('a code that policy lists as a bad signature', badSignature, {
    kind: 'refused',
    failure: { code: 'credentials-refused' },
    providerCode: String(badSignature),
  }),
];
/** The one documented code above 803 that is not about bills. */
const anyOtherCode = [
  byCode('any other code', 901, refusedBy(901)),
  byCode('any other code, HTTP 400', 901, refusedBy(901), 400),
];

/** The adapter at an address, with the training policy's codes. */
export function connectQuantumMetal({
  baseUrl,
  http,
  secretFailure,
}: Surroundings): CodeRegistrationProvider {
  return createQuantumMetal({
    http,
    policy: trainingQuantumMetalPolicy(baseUrl),
    readCredentials: async () => (secretFailure ? err(secretFailure) : ok(credentials)),
    allowLoopback: () => true,
  });
}

async function startTwinUnderTest(http: Surroundings['http']): Promise<TwinUnderTest> {
  const clock = createFakeClock();
  const twin = await startTwin({
    clock,
    random: systemRandom,
    credentials: { 'quantum-metal': credentials },
    slowMs: 60_000,
  });
  const provider = connectQuantumMetal({ baseUrl: twin.origins['quantum-metal'], http });
  const here = presentCustomer();
  const openSession = async (signal: AbortSignal) => {
    const session = await provider.register.send(customer, here, signal);
    if (session.kind !== 'answered') throw new Error('the twin did not register');
    const [message] = twin.inbox.read();
    return { sessionId: session.answer.sessionId, verificationCode: message?.code ?? '' };
  };
  return {
    calls: {
      bind: (signal) => provider.bind.send({ identityNumber: '880808-00-0800' }, here, signal),
      register: (signal) => provider.register.send(customer, here, signal),
      'verify-registration': async (signal) =>
        provider.verifyRegistration.send(await openSession(signal), here, signal),
      'request-one-time-link': (signal) =>
        provider.requestOneTimeLink.send({ identityNumber: '880808-00-0802' }, here, signal),
    },
    setFault: async (operation, fault) => {
      await twin.faults.set({ provider: 'quantum-metal', fault, operation });
    },
    committed: (operation) => twin.commits().filter((commit) => commit.operation === operation).length,
    close: twin.close,
  };
}

/** The subject of the suite. */
export const quantumMetalSubject: ContractSubject = {
  name: 'quantum-metal',
  markers: [
    ...Object.values(credentials),
    customer.legalFullName,
    customer.identityNumber,
    customer.phoneNumber,
    customer.email,
    verificationCode,
  ],
  committing: ['bind', 'register', 'verify-registration'],
  startTwin: startTwinUnderTest,
  connect: (surroundings) => {
    const provider = connectQuantumMetal(surroundings);
    const here = presentCustomer(surroundings.visitIsOpen);
    const { bind, register, verifyRegistration, requestOneTimeLink } = provider;
    const confirmation = { sessionId: 'session-1', verificationCode };
    return {
      bind: { outcomeClass: bind.outcomeClass, send: (signal) => bind.send(identity, here, signal) },
      register: {
        outcomeClass: register.outcomeClass,
        send: (signal) => register.send(customer, here, signal),
      },
      'verify-registration': {
        outcomeClass: verifyRegistration.outcomeClass,
        send: (signal) => verifyRegistration.send(confirmation, here, signal),
      },
      'request-one-time-link': {
        outcomeClass: requestOneTimeLink.outcomeClass,
        send: (signal) => requestOneTimeLink.send(identity, here, signal),
      },
    };
  },
  operations: {
    bind: {
      outcomeClass: 'probe-with-effect',
      success: { status: 200, body: { code: 0, message: 'Success', data: { id: 'customer-1' } } },
      successAnswer: { bind: 'bound', customerId: 'customer-1' },
      answer: z.discriminatedUnion('bind', [
        z.strictObject({ bind: z.literal('bound'), customerId: z.string().min(1) }),
        z.strictObject({ bind: z.enum(['no-such-customer', 'registration-unfinished', 'cannot-be-bound']) }),
      ]),
      documentedErrors: [
        byCode('801 no such customer', 801, answered({ bind: 'no-such-customer' })),
        byCode('802 registration unfinished', 802, answered({ bind: 'registration-unfinished' })),
        byCode('803 cannot be bound', 803, answered({ bind: 'cannot-be-bound' })),
        byCode('801 under HTTP 404', 801, answered({ bind: 'no-such-customer' }), 404),
        {
          name: '801 without data at all',
          status: 200,
          body: { code: 801, message: '' },
          outcome: answered({ bind: 'no-such-customer' }),
        },
        ...anyOtherCode,
        ...everywhere,
      ],
    },
    register: {
      outcomeClass: 'create-once',
      success: {
        status: 200,
        body: { code: 0, message: 'Success', data: { sessionId: 's-1', expiredOn: expiresAt } },
      },
      successAnswer: { sessionId: 's-1', expiresAt },
      answer: z.strictObject({ sessionId: z.string().min(1), expiresAt: unixMs }),
      documentedErrors: [
        byCode('801 means nothing here', 801, refusedBy(801)),
        ...anyOtherCode,
        ...everywhere,
      ],
    },
    'verify-registration': {
      outcomeClass: 'create-once',
      success: { status: 200, body: linkSuccess },
      successAnswer: { verify: 'verified', link: { url, expiresAt } },
      answer: z.discriminatedUnion('verify', [
        z.strictObject({ verify: z.literal('verified'), link }),
        z.strictObject({ verify: z.enum(['already-verified', 'wrong', 'expired', 'too-many-tries']) }),
        z.strictObject({ verify: z.literal('not-accepted'), providerCode: z.string().regex(/^\d{1,16}$/) }),
      ]),
      documentedErrors: [
        byCode('a wrong code', 9201, answered({ verify: 'wrong' })),
        byCode('an expired code', 9202, answered({ verify: 'expired' })),
        byCode('too many tries', 9203, answered({ verify: 'too-many-tries' })),
        byCode('already verified', 9204, answered({ verify: 'already-verified' })),
        byCode('a code nobody mapped', 901, answered({ verify: 'not-accepted', providerCode: '901' })),
        byCode('a wrong code under HTTP 400', 9201, answered({ verify: 'wrong' }), 400),
        ...everywhere,
      ],
    },
    'request-one-time-link': {
      outcomeClass: 'read-only',
      success: { status: 200, body: linkSuccess },
      successAnswer: { url, expiresAt },
      answer: link,
      documentedErrors: [...anyOtherCode, ...everywhere],
    },
  },
};
