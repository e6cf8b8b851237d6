/**
 * What the compiler must refuse. Each line under `@ts-expect-error` is a way in which background work could come to make
 * a call that sends a code; if one of them ever compiles, the directive itself is an error. Nothing here runs.
 */
import type {
  AttendedOperation,
  CodeRegistrationProvider,
  CustomerPresence,
  RegistrationInput,
  UnattendedOperation,
} from '../../../electron/providers/provider.ts';

declare const provider: CodeRegistrationProvider;
declare const input: RegistrationInput;
declare const signal: AbortSignal;
declare const unattended: UnattendedOperation<{ readonly number: string }, string>;
declare const attended: AttendedOperation<{ readonly number: string }, string>;
/** As a background drainer asks for its work. */
declare function drain<Input, Answer>(operation: UnattendedOperation<Input, Answer>, input: Input): void;
/** As a journey asks for its calls. */
declare function attend<Input, Answer>(
  operation: AttendedOperation<Input, Answer>,
  presence: CustomerPresence,
): void;
declare const presence: CustomerPresence;

// What is allowed, so that the refusals below are not refusals of everything.
drain(unattended, { number: '1' });
attend(attended, presence);
attend(provider.register, presence);

// @ts-expect-error the call that sends a code can't be handed to the drainer
drain(provider.register, input);
// @ts-expect-error nor the one that a code confirms
drain(provider.verifyRegistration, { sessionId: '1', verificationCode: '1' });
// @ts-expect-error nor the probe, which binds
drain(provider.bind, { identityNumber: '1' });
// @ts-expect-error nor the link, which is for the customer's eyes
drain(provider.requestOneTimeLink, { identityNumber: '1' });
// @ts-expect-error any attended operation
drain(attended, { number: '1' });

// @ts-expect-error without a customer there is no call
provider.register.send(input, signal);
// @ts-expect-error and a customer can't be made up
provider.register.send(input, { visitIsOpen: () => true }, signal);
// @ts-expect-error nor left out
provider.register.send(input, undefined, signal);
