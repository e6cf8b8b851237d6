/** How one HTTP exchange ended, in the three ways that matter to whoever must decide about sending again. */
import type { Failure } from '../../shared/failure.ts';

/** A whole answer. Only what somebody uses is kept of its head. */
export interface HttpAnswer {
  readonly status: number;
  /** Decompressed. Outside 2xx it is empty when it could not be read: there the status is the answer. */
  readonly body: Buffer;
  /** Lower case, without parameters; undefined when the answer has no label. */
  readonly contentType: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** Unix ms by the `Date` header, which counts whole seconds; undefined when it is absent or nonsense. */
  readonly providerNow: number | undefined;
  /** Of the headers that the request asked to keep, those that came, by lower-case name. */
  readonly kept?: Readonly<Record<string, readonly string[]>>;
}

/**
 * No byte of the request left this machine, or the network turned it away with its own sign-in page: whatever it asked
 * for did not happen.
 */
export interface HttpNotSent {
  readonly kind: 'not-sent';
  readonly failure: Failure<'offline' | 'captive-portal' | 'provider-down' | 'not-trusted'>;
}

/** Bytes of the request may have left, and no answer that can be relied on came back. */
export interface HttpUnclear {
  readonly kind: 'unclear';
  readonly failure: Failure<'answer-lost' | 'provider-garbled'>;
}

/** There is no fourth way; in particular nothing here throws for what a network or a server does. */
export type HttpOutcome =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | HttpNotSent
  | HttpUnclear;
