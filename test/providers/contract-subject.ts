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
  /** What the page prints for a success, with believable values. */
  readonly success: { readonly status: number; readonly body: unknown };
  /** What a success must come out as. */
  readonly successAnswer: unknown;
  /** Everything that an answer of this operation can be. */
  readonly answer: z.ZodType;
  /** Every error reply that the pages or the policy give a meaning, and that meaning. */
  readonly documentedErrors: readonly {
    readonly name: string;
    readonly status: number;
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

/** A provider under the contract. */
export interface ContractSubject {
  readonly name: string;
  readonly connect: (surroundings: Surroundings) => Readonly<Record<string, ContractCall>>;
  readonly operations: Readonly<Record<string, ContractOperation>>;
  /** Planted in every input and credential: personal data and secrets that may show up in no outcome. */
  readonly markers: readonly string[];
  readonly startTwin: (http: HttpClient) => Promise<TwinUnderTest>;
  /** Operations that leave a trace in the twin's commit log. */
  readonly committing: readonly string[];
}
