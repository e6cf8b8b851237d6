/** The part of the port that a provider of insurance policies implements. Types only. */
import type { AttendedOperation, UnattendedOperation } from './provider.ts';

/** The provider doesn't know who stands here (any more): back to the sign-in, with what was typed kept. */
export interface NotSignedIn {
  readonly signedIn: false;
}

/** An answer that only a customer who is signed in gets. */
export type ForSignedIn<Answer> = NotSignedIn | ({ readonly signedIn: true } & Answer);

/** What became of a step of the sign-in. A yes is not proof of a session: reading the customer's details is. */
export type SignInAnswer =
  | { readonly signIn: 'accepted' }
  /** The phone number or the code was not taken. `providerCode` is the HTTP status; why, nobody says. */
  | { readonly signIn: 'not-accepted'; readonly providerCode: string };

/** A customer's details as the provider has them. What is empty or null there is absent here. */
export interface PolicyHolder {
  readonly customerId?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** With the country's prefix. */
  readonly mobile?: string | undefined;
  readonly email?: string | undefined;
  /** A country code; of which kind isn't documented. */
  readonly nationality?: string | undefined;
  /** As it came; the provider's other dates are `YYYY-MM-DD`. */
  readonly dateOfBirth?: string | undefined;
  readonly gender?: string | undefined;
  readonly passportNumber?: string | undefined;
  readonly nationalIdNumber?: string | undefined;
  readonly language?: string | undefined;
  readonly address?: string | undefined;
}

/** How a field of a served form is asked. `unknown` is shown and not asked: the kiosk was not made for it. */
export type ServedFieldKind =
  | 'text'
  | 'choice'
  | 'date'
  | 'boolean'
  | 'number'
  | 'email'
  | 'phone'
  | 'unknown';

export interface ServedChoice {
  readonly value: string;
  /** The provider's own words. */
  readonly label: string;
}

/** One field as the provider serves it, with the provider's own words: data, like a name, and not ours to translate. */
export interface ServedField {
  readonly name: string;
  readonly kind: ServedFieldKind;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** The field's name where the provider gives no label. */
  readonly label: string;
  readonly choices: readonly ServedChoice[];
  /** Absent: not given. Numbers as decimal text. */
  readonly value?: string | boolean | undefined;
  readonly errors: readonly string[];
}

/** A form whose fields the provider decides, at each visit anew. */
export interface ServedForm {
  readonly customerId?: string | undefined;
  readonly fields: readonly ServedField[];
  /** Complaints about no field in particular. */
  readonly errors: readonly string[];
  /** Entries that look like fields and could not be read. They go back as they came. */
  readonly unreadCount: number;
  /** The form as it was served, word for word: what is sent back. Main only; nobody else reads it. */
  readonly shape: unknown;
}

/** What was typed, by field name. "" empties a field; a field that is absent stays as it was served. */
export type FormValues = Readonly<Record<string, string | boolean>>;

/** A form to be sent back with values in it. */
export interface FilledForm {
  readonly form: ServedForm;
  readonly values: FormValues;
}

/** What became of a field after an update, by reading again. */
export type SavedField = 'saved' | 'different' | 'not-shown';

/** One customer's session, from an empty cookie jar to its end. Each call asks for the customer's presence. */
export interface PolicyHolderVisit {
  /** Has a one-time code sent to the customer. */
  readonly requestCode: AttendedOperation<{ readonly phone: string }, SignInAnswer>;
  readonly signIn: AttendedOperation<{ readonly phone: string; readonly code: string }, SignInAnswer>;
  readonly getCustomer: AttendedOperation<
    Readonly<Record<never, never>>,
    ForSignedIn<{ readonly customer: PolicyHolder }>
  >;
  readonly getForm: AttendedOperation<
    Readonly<Record<never, never>>,
    ForSignedIn<{ readonly form: ServedForm }>
  >;
  /**
   * Sends the form back. `hasErrors: false` is also what a form that was merely asked for says, so it proves nothing:
   * read the details and the form again, and compare (`compareSaved`). Throws for values that `findFormProblems` objects to.
   */
  readonly updateCustomer: AttendedOperation<
    FilledForm,
    ForSignedIn<{ readonly hasErrors: boolean; readonly form: ServedForm }>
  >;
  readonly getLanguage: AttendedOperation<
    Readonly<Record<never, never>>,
    ForSignedIn<{ readonly language: string }>
  >;
  /** The answer echoes what was sent, whether it was stored or not: read the language again. */
  readonly setLanguage: AttendedOperation<
    { readonly language: string },
    ForSignedIn<{ readonly echoed: string }>
  >;
  /** Forgets the session, for good. From then on nothing is sent. */
  readonly end: () => void;
}

/** A provider of insurance policies, as Democrance is. */
export interface PolicyHolderProvider {
  /** Whether the provider can be reached at all: the harmless call that tests the connection. There are no credentials. */
  readonly checkReachable: UnattendedOperation<Readonly<Record<never, never>>, { readonly reachable: true }>;
  /** Starts with an empty cookie jar. Whoever starts a visit ends it. */
  readonly startVisit: () => PolicyHolderVisit;
  /** Names of the fields whose values can't be sent: missing, or not what their kind allows. */
  readonly findFormProblems: (filled: FilledForm) => readonly string[];
  /** After an update: which values are there, by the details and the form as they were read again. */
  readonly compareSaved: (
    values: FormValues,
    read: { readonly customer: PolicyHolder; readonly form: ServedForm },
  ) => Readonly<Record<string, SavedField>>;
}
