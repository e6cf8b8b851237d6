/**
 * The port that all provider folders implement: what an operation is, and the outcomes it can end in.
 * Types only; features reach providers through nothing else than this and the `*-provider.ts` files beside it.
 */
import type { LoginMethod } from '../../shared/domain/applicant.ts';
import type { OutcomeClass, ProviderId } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';

/** Nothing was committed at the provider, for certain: trying again is harmless as far as the provider is concerned. */
export type NotSentFailure = Failure<
  | 'offline'
  | 'captive-portal'
  | 'provider-down'
  | 'provider-busy'
  | 'calls-used'
  | 'not-trusted'
  | 'clock-wrong'
  | 'secret-absent'
  | 'keychain-locked'
  | 'keychain-unavailable'
  | 'keychain-denied'
  // the customer has left: the call was not made at all
  | 'wrong-state'
  // it could not be kept first
  | 'storage-full'
  | 'storage-unavailable'
>;

/** How one call to a provider ended. There is no other way, whatever the provider or the network does. */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly providerNow: number | undefined }
  /** The provider said no. `providerCode` is its code or HTTP status as text; never its prose. */
  | {
      readonly kind: 'refused';
      readonly failure: Failure<'provider-refused' | 'credentials-refused'>;
      readonly providerCode: string;
      readonly providerNow: number | undefined;
      /** Which of our fields the provider objects to, where it says so; never their values. */
      readonly fields?: readonly string[];
      /** What the provider calls this occurrence, for its support; an opaque id or nothing. */
      readonly reference?: string;
    }
  | { readonly kind: 'not-sent'; readonly failure: NotSentFailure }
  /** The provider may or may not have done it: no answer, half an answer, or an answer that can't be understood. */
  | { readonly kind: 'unclear'; readonly failure: Failure<'answer-lost' | 'provider-garbled'> };

declare const customerPresent: unique symbol;

/**
 * Proof that the customer stands at the counter: made only for a visit that is open, consented and confirmed, by a
 * member of staff who is signed in. Background work can't make one, so it can't make the calls that ask for it.
 */
export interface CustomerPresence {
  readonly [customerPresent]: true;
  readonly visitIsOpen: () => boolean;
}

/** An operation as data: what the outbox needs to know of it. */
export interface OperationFacts<Presence extends 'customer' | 'none' = 'customer' | 'none'> {
  readonly provider: ProviderId;
  readonly operation: string;
  readonly outcomeClass: OutcomeClass;
  readonly presence: Presence;
}

/** An operation that may run unattended. */
export interface UnattendedOperation<Input, Answer> extends OperationFacts<'none'> {
  readonly send: (input: Input, signal: AbortSignal) => Promise<Outcome<Answer>>;
}

/** An operation that runs only before the customer's eyes; handing it to unattended code does not compile. */
export interface AttendedOperation<Input, Answer> extends OperationFacts<'customer'> {
  readonly send: (input: Input, presence: CustomerPresence, signal: AbortSignal) => Promise<Outcome<Answer>>;
}

/** What a bind probe says about an identity number. */
export type BindAnswer =
  | { readonly bind: 'bound'; readonly customerId: string }
  | { readonly bind: 'no-such-customer' }
  | { readonly bind: 'registration-unfinished' }
  | { readonly bind: 'cannot-be-bound' };

/** A registration session: a code went out. Times are Unix ms on the provider's clock. */
export interface CodeSession {
  readonly sessionId: string;
  readonly expiresAt: number;
}

/** A link the customer opens on their own phone. Times are Unix ms on the provider's clock. */
export interface OneTimeLink {
  readonly url: string;
  readonly expiresAt: number;
}

/** What verifying a code can say besides yes. */
export type VerifyAnswer =
  | { readonly verify: 'verified'; readonly link: OneTimeLink }
  | { readonly verify: 'already-verified' }
  | { readonly verify: 'wrong' }
  | { readonly verify: 'expired' }
  | { readonly verify: 'too-many-tries' }
  /** A code of the provider that nobody has mapped. */
  | { readonly verify: 'not-accepted'; readonly providerCode: string };

/** Whom to register. Exactly these fields leave the kiosk. */
export interface RegistrationInput {
  readonly legalFullName: string;
  readonly identityNumber: string;
  readonly phoneNumber?: string | undefined;
  readonly email?: string | undefined;
  readonly primaryLoginMethod: LoginMethod;
}

/** A provider that registers with a one-time code, as Quantum Metal does. All with the customer present. */
export interface CodeRegistrationProvider {
  readonly bind: AttendedOperation<{ readonly identityNumber: string }, BindAnswer>;
  readonly register: AttendedOperation<RegistrationInput, CodeSession>;
  readonly verifyRegistration: AttendedOperation<
    { readonly sessionId: string; readonly verificationCode: string },
    VerifyAnswer
  >;
  readonly requestOneTimeLink: AttendedOperation<{ readonly identityNumber: string }, OneTimeLink>;
}

/** `cannot-tell`: a code that nobody has explained may be about the signature as well as about the question. */
export type CredentialsAnswer =
  | { readonly credentials: 'accepted' }
  | { readonly credentials: 'cannot-tell'; readonly providerCode: string };

/**
 * Asks such a provider whether it takes this terminal's credentials, in nobody's name: it takes no input, since whom it
 * asks about is not for a caller to choose.
 */
export type CheckCredentials = UnattendedOperation<Readonly<Record<never, never>>, CredentialsAnswer>;
