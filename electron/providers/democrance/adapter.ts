/** Democrance's Customer API: one customer's visit, from the one-time code to the end of the session. */
import type { z } from 'zod';
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { DemocrancePolicy } from '../../../shared/settings/policy.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { endpointUrl } from '../endpoint-url.ts';
import type {
  FilledForm,
  NotSignedIn,
  PolicyHolder,
  PolicyHolderProvider,
  PolicyHolderVisit,
  ServedForm,
  SignInAnswer,
} from '../policy-holder-provider.ts';
import type { AttendedOperation, CustomerPresence, Outcome } from '../provider.ts';
import { sortReply } from './reply-outcome.ts';
import { compareSaved } from './served-form/compare-saved.ts';
import { fillForm, findFormProblems, typedValues } from './served-form/fill-form.ts';
import { readForm } from './served-form/read-form.ts';
import { createDemocranceSession, type DemocranceSession, type VisitRequest } from './session.ts';
import { sortSignIn } from './sign-in-outcome.ts';
import { CustomerReply, FormReply, LanguageCode, LanguageReply } from './wire.ts';

export interface DemocranceOptions {
  readonly http: HttpClient;
  readonly policy: DemocrancePolicy;
}

const paths = { customer: '/api/v3/customer/', update: '/api/v3/customer/update/' } as const;

/**
 * Builds the provider. No call throws for anything that a network or a server does; one that is given values which no
 * form of ours accepts throws, naming fields and no values.
 */
export function createDemocrance({ http, policy }: DemocranceOptions): PolicyHolderProvider {
  return {
    checkReachable: {
      provider: 'democrance',
      operation: 'check-reachable',
      outcomeClass: 'read-only',
      presence: 'none',
      send: async (_nothing, signal) => {
        // Nobody is signed in: 401 is the answer that the page promises to strangers.
        const url = endpointUrl(policy.baseUrl, '', paths.customer);
        const sent = await http.send({ method: 'GET', url, headers: { accept: 'application/json' }, signal });
        if (sent.kind !== 'answered') return sent;
        const outcome = sortReply(sent.answer, 'read-only', (body) => CustomerReply.safeParse(body).data);
        return outcome.kind === 'answered' ? { ...outcome, answer: { reachable: true } } : outcome;
      },
    },
    startVisit: () => startVisit(createDemocranceSession(http, policy), policy),
    findFormProblems,
    compareSaved,
  };
}

type Refused = Extract<Outcome<never>, { kind: 'refused' }>;

/** What is particular to one call of a visit. */
interface VisitCall<Input, Answer> {
  readonly operation: string;
  readonly outcomeClass: OutcomeClass;
  readonly toRequest: (input: Input) => VisitRequest;
  /** What a body says; undefined when it isn't what the page promises. */
  readonly read: (body: unknown) => Answer | Refused | undefined;
}

function startVisit(session: DemocranceSession, policy: DemocrancePolicy): PolicyHolderVisit {
  const { signIn } = policy;
  const facts = { provider: 'democrance', presence: 'customer' } as const;

  function call<Input, Answer>({
    operation,
    outcomeClass,
    toRequest,
    read,
  }: VisitCall<Input, Answer>): AttendedOperation<Input, Answer | NotSignedIn> {
    const send = async (input: Input, presence: CustomerPresence, signal: AbortSignal) => {
      const sent = await session.send(toRequest(input), presence, signal);
      return sent.kind === 'answered' ? sortReply(sent.answer, outcomeClass, read) : sent;
    };
    return { ...facts, operation, outcomeClass, send };
  }

  function signInStep<Input>(
    operation: string,
    path: string,
    toBody: (input: Input) => Readonly<Record<string, string>>,
  ): AttendedOperation<Input, SignInAnswer> {
    const send = async (input: Input, presence: CustomerPresence, signal: AbortSignal) => {
      const sent = await session.send({ path, body: toBody(input) }, presence, signal);
      return sent.kind === 'answered' ? sortSignIn(sent.answer, signIn.notAccepted) : sent;
    };
    return { ...facts, operation, outcomeClass: 'create-once', send };
  }

  return {
    requestCode: signInStep<{ phone: string }>('request-code', signIn.requestCodePath, ({ phone }) => ({
      [signIn.phoneField]: phone,
    })),

    signIn: signInStep<{ phone: string; code: string }>('sign-in', signIn.signInPath, ({ phone, code }) => ({
      [signIn.phoneField]: phone,
      [signIn.codeField]: code,
    })),

    getCustomer: call({
      operation: 'get-customer',
      outcomeClass: 'read-only',
      toRequest: () => ({ path: paths.customer }),
      read: (body) => {
        const { data } = CustomerReply.safeParse(body);
        return data && { signedIn: true as const, customer: toPolicyHolder(data) };
      },
    }),

    getForm: call({
      operation: 'get-form',
      outcomeClass: 'read-only',
      toRequest: () => ({ path: paths.update }),
      read: (body) => {
        const read = readFormReply(body);
        return read && { signedIn: true as const, form: read.form };
      },
    }),

    updateCustomer: call({
      operation: 'update-customer',
      outcomeClass: 'last-write-wins',
      toRequest: (filled: FilledForm) => ({ path: paths.update, body: updateBody(filled, policy) }),
      read: (body) => {
        const read = readFormReply(body);
        return read && { signedIn: true as const, ...read };
      },
    }),

    getLanguage: call({
      operation: 'get-language',
      outcomeClass: 'read-only',
      toRequest: () => ({ path: policy.languagePath }),
      read: (body) => {
        const language = readLanguage(body);
        return typeof language === 'string' ? { signedIn: true as const, language } : language;
      },
    }),

    setLanguage: call({
      operation: 'set-language',
      outcomeClass: 'last-write-wins',
      toRequest: ({ language }: { language: string }) => ({
        path: policy.languagePath,
        body: { language: LanguageCode.parse(language) },
      }),
      read: (body) => {
        const echoed = readLanguage(body);
        return typeof echoed === 'string' ? { signedIn: true as const, echoed } : echoed;
      },
    }),

    end: session.end,
  };
}

function updateBody(filled: FilledForm, policy: DemocrancePolicy): unknown {
  const problems = findFormProblems(filled);
  // Values are checked before they get here, so this is a bug; its report names fields and no values.
  if (problems.length > 0) {
    throw new Error(`democrance update-customer was given unusable input: ${problems.join(', ')}`);
  }
  return policy.updateBody === 'form' ? fillForm(filled) : typedValues(filled);
}

function readFormReply(
  body: unknown,
): { readonly hasErrors: boolean; readonly form: ServedForm } | undefined {
  const { data } = FormReply.safeParse(body);
  return data && { hasErrors: data.has_errors, form: readForm(data.form, data.customer_id) };
}

/** The provider's complaint is a no under HTTP 200: it is prose, so only that it is one is passed on. */
function readLanguage(body: unknown): string | Refused | undefined {
  const { data } = LanguageReply.safeParse(body);
  if (data?.error_message) {
    const providerCode = 'http-200';
    const failure = fail('provider-refused', { providerCode });
    return { kind: 'refused', failure, providerCode, providerNow: undefined };
  }
  return LanguageCode.safeParse(data?.language).data;
}

function toPolicyHolder(reply: z.infer<typeof CustomerReply>): PolicyHolder {
  return {
    customerId: reply.customer_id,
    firstName: reply.first_name,
    lastName: reply.last_name,
    mobile: reply.mobile,
    email: reply.email,
    nationality: reply.nationality,
    dateOfBirth: reply.dob,
    gender: reply.gender,
    passportNumber: reply.passport_number,
    nationalIdNumber: reply.nation_id_number,
    language: reply.language,
    address: reply.address,
  };
}
