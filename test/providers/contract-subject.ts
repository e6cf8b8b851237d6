/** What the contract suite has to know of a provider. */
import type { z } from 'zod';
import type { HttpClient } from '../../electron/http/http-client.ts';
import type { SecretFailure } from '../../electron/keychain/secret-store.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import type { OutcomeClass } from '../../shared/domain/provider.ts';

/** One operation with an input of its own, ready to be called. */
export interface ContractCall {
  readonly outcomeClass: OutcomeClass;
  /** `customer` when absent. */
  readonly presence?: 'customer' | 'none';
  readonly send: (signal: AbortSignal) => Promise<Outcome<unknown>>;
}

/** Where the calls go and what surrounds them. */
export interface Surroundings {
  readonly baseUrl: string;
  readonly http: HttpClient;
  readonly secretFailure?: SecretFailure;
  readonly visitIsOpen?: () => boolean;
}

/** An operation as the suite tries it. */
export interface ContractOperation {
  /** By the design; the adapter must say the same. */
  readonly outcomeClass: OutcomeClass;
  /** Whether the customer must be there; `customer` when absent. */
  readonly presence?: 'customer' | 'none';
  /** A 2xx says all there is to say, with a body or without; what the body says is nobody's business. */
  readonly statusIsAnswer?: true;
  /** Statuses after which the call makes one more request by design: a new token, another path. It gets the same answer. */
  readonly asksAgainAfter?: readonly number[];
  /** Statuses outside 2xx that mean something of their own here, whatever the body says, and what they come out as. */
  readonly statusMeans?: Readonly<Record<number, object>>;
  /** The twin's usual answer is one of these, so that its body can be as wrong as it likes. */
  readonly twinAnswersByStatus?: true;
  /** What the page prints for a success, with believable values. */
  readonly success: { readonly status: number; readonly body: unknown };
  /** Other statuses that are a success without a body, and what they come out as. */
  readonly otherSuccesses?: readonly { readonly status: number; readonly answer: unknown }[];
  /** What a success must come out as. */
  readonly successAnswer: unknown;
  /** Everything that an answer of this operation can be. */
  readonly answer: z.ZodType;
  /** Every error reply that the pages or the policy give a meaning, and that meaning. */
  readonly documentedErrors: readonly {
    readonly name: string;
    readonly status: number;
    /** The status in the body, where it counts for more than the one of HTTP. */
    readonly bodyStatus?: number;
    readonly body: unknown;
    readonly outcome: object;
  }[];
}

/** A provider's twin with its calls: each prepares what it needs (a session, a known customer) before its own call. */
export interface TwinUnderTest {
  readonly calls: Readonly<Record<string, (signal: AbortSignal) => Promise<Outcome<unknown>>>>;
  readonly setFault: (operation: string | undefined, fault: PracticeFault) => Promise<void>;
  /** How often an operation took effect. */
  readonly committed: (operation: string) => number;
  readonly close: () => Promise<void>;
}

/** A request that prepares a call, such as a login. It is answered aside, and is not counted as the call's. */
export type Prelude = (
  operation: string,
  request: { readonly method: string; readonly path: string },
) => { readonly status: number; readonly body: unknown } | undefined;

/** A provider under the contract. */
export interface ContractSubject {
  readonly name: string;
  readonly connect: (surroundings: Surroundings) => Readonly<Record<string, ContractCall>>;
  readonly operations: Readonly<Record<string, ContractOperation>>;
  readonly prelude?: Prelude;
  /** Nothing in the keychain is about this provider: the customer's own session is all there is. */
  readonly withoutCredentials?: true;
  /** Planted in every input and credential: personal data and secrets that may show up in no outcome. */
  readonly markers: readonly string[];
  readonly startTwin: (http: HttpClient) => Promise<TwinUnderTest>;
  /** Operations that leave a trace in the twin's commit log. */
  readonly committing: readonly string[];
}
