/** Democrance under the provider contract: what its page prints, what is assumed beside it, and its twin. */
import { z } from 'zod';
import { createDemocrance } from '../../electron/providers/democrance/adapter.ts';
import type {
  FilledForm,
  PolicyHolderProvider,
  PolicyHolderVisit,
} from '../../electron/providers/policy-holder-provider.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  mintDemocrancePracticeKey,
  trainingDemocrancePolicy,
} from '../../electron/training/democrance/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin } from '../../electron/training/twin.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { ContractCall, ContractSubject, Surroundings, TwinUnderTest } from './contract-subject.ts';
import { presentCustomer } from './present-customer.ts';

const phone = '+60129998877';
const code = '739154';
const typed = { first_name: 'Markerfirst 美玲', email: 'marker@customer.example' };

/** Another customer than the planted one, as the page has them. */
const shown = {
  customer_id: 'c-1',
  first_name: 'Farah',
  last_name: 'Specimen',
  mobile: '',
  email: null,
  nationality: 'MY',
  dob: '1990-07-14',
  gender: null,
  passport_number: '',
  nation_id_number: '',
  language: 'en',
  address: '',
};
const shape = {
  first_name: { type: 'text', required: true, value: 'Farah', errors: [], label: 'First name' },
  email: { type: 'email', required: false, value: null, errors: [] },
  stars: { type: 'star-rating', value: 3 },
};
const filled: FilledForm = {
  form: {
    customerId: 'c-1',
    fields: ['first_name', 'email'].map((name) => ({
      name,
      kind: 'text',
      required: false,
      readOnly: false,
      label: name,
      choices: [],
      errors: [],
    })),
    errors: [],
    unreadCount: 0,
    shape,
  },
  values: typed,
};
const servedForm = {
  customerId: 'c-1',
  fields: [
    {
      name: 'first_name',
      kind: 'text',
      required: true,
      label: 'First name',
      value: 'Farah',
      readOnly: false,
    },
    { name: 'email', kind: 'email', required: false, label: 'email', value: undefined, readOnly: false },
    { name: 'stars', kind: 'unknown', readOnly: true, value: '3' },
  ],
  errors: [],
  unreadCount: 0,
  shape,
};
const formReply = { customer_id: 'c-1', form: shape, has_errors: false };

const notSignedIn = { kind: 'answered', answer: { signedIn: false } };
const documented = (name: string, status: number, body: unknown, outcome: object) => ({
  name,
  status,
  body,
  outcome,
});
const unauthenticated = documented('customer not authenticated', 401, { detail: phone }, notSignedIn);
const noSlash = documented(
  'an address without its slash',
  301,
  {},
  {
    kind: 'unclear',
    failure: { code: 'provider-garbled' },
  },
);

/** The adapter at an address, with the training policy. */
export function connectDemocrance({ baseUrl, http }: Surroundings): PolicyHolderProvider {
  return createDemocrance({ http, policy: trainingDemocrancePolicy(baseUrl) });
}

function callsOf(visit: PolicyHolderVisit, here = presentCustomer()): Record<string, ContractCall> {
  const { requestCode, signIn, getCustomer, getForm, updateCustomer, getLanguage, setLanguage } = visit;
  return {
    'request-code': { ...requestCode, send: (signal) => requestCode.send({ phone }, here, signal) },
    'sign-in': { ...signIn, send: (signal) => signIn.send({ phone, code }, here, signal) },
    'get-customer': { ...getCustomer, send: (signal) => getCustomer.send({}, here, signal) },
    'get-form': { ...getForm, send: (signal) => getForm.send({}, here, signal) },
    'update-customer': { ...updateCustomer, send: (signal) => updateCustomer.send(filled, here, signal) },
    'get-language': { ...getLanguage, send: (signal) => getLanguage.send({}, here, signal) },
    'set-language': { ...setLanguage, send: (signal) => setLanguage.send({ language: 'ms' }, here, signal) },
  };
}

async function startTwinUnderTest(http: Surroundings['http']): Promise<TwinUnderTest> {
  const twin = await startTwin({
    clock: createFakeClock(),
    random: systemRandom,
    credentials: {
      'quantum-metal': mintPracticeCredentials(systemRandom),
      democrance: mintDemocrancePracticeKey(systemRandom),
    },
    slowMs: 60_000,
  });
  const provider = connectDemocrance({ baseUrl: twin.origins.democrance ?? '', http });
  const visit = provider.startVisit();
  const calls = callsOf(visit);
  const here = presentCustomer();
  const known = '+60120000001';
  const askForCode = async (signal: AbortSignal) => {
    await visit.requestCode.send({ phone: known }, here, signal);
    return twin.inbox.read()[0]?.code ?? '';
  };
  const signedIn = (name: string) => async (signal: AbortSignal) => {
    await visit.signIn.send({ phone: known, code: await askForCode(signal) }, here, signal);
    const call = calls[name];
    if (!call) throw new Error(`no ${name}`);
    return call.send(signal);
  };
  const names = ['get-customer', 'get-form', 'get-language', 'set-language'];
  return {
    calls: {
      ...Object.fromEntries(names.map((name) => [name, signedIn(name)])),
      'request-code': (signal) => visit.requestCode.send({ phone: known }, here, signal),
      'sign-in': async (signal) =>
        visit.signIn.send({ phone: known, code: await askForCode(signal) }, here, signal),
      'update-customer': async (signal) => {
        const served = await signedIn('get-form')(signal);
        if (served.kind !== 'answered') return served;
        const { form } = served.answer as { form: FilledForm['form'] };
        return visit.updateCustomer.send({ form, values: { first_name: 'Farah Noor' } }, here, signal);
      },
      'check-reachable': (signal) => provider.checkReachable.send({}, signal),
    },
    setFault: async (operation, fault) => {
      const spoiled = operation === 'check-reachable' ? 'get-customer' : operation;
      await twin.faults.set({ provider: 'democrance', fault, operation: spoiled });
    },
    committed: (operation) => twin.commits().filter((commit) => commit.operation === operation).length,
    close: async () => {
      visit.end();
      await twin.close();
    },
  };
}

const text = z.string().min(1);
const policyHolder = z.strictObject({
  customerId: text.optional(),
  firstName: text.optional(),
  lastName: text.optional(),
  mobile: text.optional(),
  email: text.optional(),
  nationality: text.optional(),
  dateOfBirth: text.optional(),
  gender: text.optional(),
  passportNumber: text.optional(),
  nationalIdNumber: text.optional(),
  language: text.optional(),
  address: text.optional(),
});

/** Everything that a served form can be, once it was read. */
export const servedFormSchema = z.strictObject({
  customerId: text.optional(),
  fields: z.array(
    z.strictObject({
      name: text.max(100),
      kind: z.enum(['text', 'choice', 'date', 'boolean', 'number', 'email', 'phone', 'unknown']),
      required: z.boolean(),
      readOnly: z.boolean(),
      label: text.max(300),
      choices: z.array(z.strictObject({ value: z.string(), label: z.string().max(300) })),
      value: z.union([text, z.boolean()]).optional(),
      errors: z.array(text.max(500)).max(40),
    }),
  ),
  errors: z.array(text.max(500)),
  unreadCount: z.number().int().nonnegative(),
  shape: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
});

const forSignedIn = (answer: z.ZodRawShape) =>
  z.discriminatedUnion('signedIn', [
    z.strictObject({ signedIn: z.literal(false) }),
    z.strictObject({ signedIn: z.literal(true), ...answer }),
  ]);
const notAccepted = (status: number) => ({
  kind: 'answered',
  answer: { signIn: 'not-accepted', providerCode: `http-${status}` },
});
const signInStep = {
  outcomeClass: 'create-once',
  statusIsAnswer: true,
  statusMeans: { 400: notAccepted(400), 401: notAccepted(401), 422: notAccepted(422) },
  success: { status: 200, body: { detail: 'yes' } },
  otherSuccesses: [{ status: 204, answer: { signIn: 'accepted' } }],
  successAnswer: { signIn: 'accepted' },
  answer: z.discriminatedUnion('signIn', [
    z.strictObject({ signIn: z.literal('accepted') }),
    z.strictObject({ signIn: z.literal('not-accepted'), providerCode: z.string().regex(/^http-\d{3}$/) }),
  ]),
  documentedErrors: [
    documented(
      'a complaint under HTTP 200: success',
      200,
      { success: false, detail: phone },
      notAccepted(200),
    ),
    documented('a complaint under HTTP 200: has_errors', 200, { has_errors: true }, notAccepted(200)),
    documented('a complaint under HTTP 200: error', 200, { error: `${phone} ${code}` }, notAccepted(200)),
    documented('a complaint under HTTP 200: errors', 200, { errors: { otp: [code] } }, notAccepted(200)),
    documented(
      'no complaint',
      200,
      { success: true, has_errors: false, error: null, errors: [] },
      {
        answer: { signIn: 'accepted' },
      },
    ),
  ],
} as const;
const read = { outcomeClass: 'read-only', statusMeans: { 401: notSignedIn } } as const;
const write = { outcomeClass: 'last-write-wins', statusMeans: { 401: notSignedIn } } as const;
const complaint = (outcome: object) =>
  documented('a complaint', 200, { language: 'en', error_message: phone }, outcome);
const refused = { kind: 'refused', failure: { code: 'provider-refused', providerCode: 'http-200' } };

/** The subject of the suite. */
export const democranceSubject: ContractSubject = {
  name: 'democrance',
  withoutCredentials: true,
  markers: [phone, code, ...Object.values(typed)],
  committing: ['request-code', 'sign-in', 'update-customer', 'set-language'],
  startTwin: startTwinUnderTest,
  connect: (surroundings) => {
    const provider = connectDemocrance(surroundings);
    const { checkReachable } = provider;
    return {
      ...callsOf(provider.startVisit(), presentCustomer(surroundings.visitIsOpen)),
      'check-reachable': { ...checkReachable, send: (signal) => checkReachable.send({}, signal) },
    };
  },
  operations: {
    'request-code': signInStep,
    'sign-in': signInStep,
    'get-customer': {
      ...read,
      success: { status: 200, body: shown },
      successAnswer: {
        signedIn: true,
        customer: {
          customerId: 'c-1',
          firstName: 'Farah',
          lastName: 'Specimen',
          mobile: undefined,
          email: undefined,
          nationality: 'MY',
          dateOfBirth: '1990-07-14',
          gender: undefined,
          language: 'en',
          address: undefined,
        },
      },
      answer: forSignedIn({ customer: policyHolder }),
      documentedErrors: [
        unauthenticated,
        noSlash,
        documented(
          'an id that is a number',
          200,
          { ...shown, customer_id: 42 },
          {
            answer: { customer: { customerId: '42' } },
          },
        ),
      ],
    },
    'get-form': {
      ...read,
      success: { status: 200, body: formReply },
      successAnswer: { signedIn: true, form: servedForm },
      answer: forSignedIn({ form: servedFormSchema }),
      documentedErrors: [unauthenticated, noSlash],
    },
    'update-customer': {
      ...write,
      success: { status: 200, body: formReply },
      successAnswer: { signedIn: true, hasErrors: false, form: servedForm },
      answer: forSignedIn({ hasErrors: z.boolean(), form: servedFormSchema }),
      documentedErrors: [
        unauthenticated,
        noSlash,
        documented(
          'a field that is wrong',
          200,
          {
            ...formReply,
            form: { ...shape, email: { ...shape.email, errors: ['Not an address.'] } },
            has_errors: true,
          },
          {
            answer: {
              hasErrors: true,
              form: { fields: [{ errors: [] }, { errors: ['Not an address.'] }, { errors: [] }] },
            },
          },
        ),
      ],
    },
    'get-language': {
      ...read,
      success: { status: 200, body: { language: 'en', error_message: null } },
      successAnswer: { signedIn: true, language: 'en' },
      answer: forSignedIn({ language: text }),
      documentedErrors: [unauthenticated, complaint(refused)],
    },
    'set-language': {
      ...write,
      success: { status: 200, body: { language: 'ms' } },
      successAnswer: { signedIn: true, echoed: 'ms' },
      answer: forSignedIn({ echoed: text }),
      documentedErrors: [unauthenticated, noSlash, complaint(refused)],
    },
    'check-reachable': {
      outcomeClass: 'read-only',
      presence: 'none',
      statusMeans: { 401: { kind: 'answered', answer: { reachable: true } } },
      twinAnswersByStatus: true,
      success: { status: 200, body: shown },
      successAnswer: { reachable: true },
      answer: z.strictObject({ reachable: z.literal(true) }),
      documentedErrors: [],
    },
  },
};
