/**
 * How far a policy holder's visit has come: signed in by a one-time code, a form that the provider serves, and what is
 * known of its saving. The sign-in, form and result screens are functions of this. Labels, choices and complaints are the
 * provider's own words: data, as a name is, and never translated here.
 */
import { z } from 'zod';

/** How a field of a served form is asked. `unknown` is shown and not asked: the kiosk was not made for it. */
export const ServedFieldKind = z.enum([
  'text',
  'choice',
  'date',
  'boolean',
  'number',
  'email',
  'phone',
  'unknown',
]);
export type ServedFieldKind = z.infer<typeof ServedFieldKind>;

const FieldName = z.string().max(100);
/** Text, and yes or no for a boolean; numbers are decimal text. */
const FieldValue = z.union([z.string().max(4000), z.boolean()]);

/** One field as a screen shows it. */
export const ServedFieldView = z.strictObject({
  name: FieldName,
  kind: ServedFieldKind,
  required: z.boolean(),
  readOnly: z.boolean(),
  label: z.string(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  /** What the provider has; absent: nothing. */
  value: z.union([z.string(), z.boolean()]).optional(),
  errors: z.array(z.string()),
});
export type ServedFieldView = z.infer<typeof ServedFieldView>;

/** A served form as a screen shows it. What goes back to the provider stays in main. */
export const ServedFormView = z.strictObject({
  fields: z.array(ServedFieldView),
  /** Complaints about no field in particular. */
  errors: z.array(z.string()),
  /** Entries that could not be read. They go back as they came. */
  unreadCount: z.number().int().nonnegative(),
});
export type ServedFormView = z.infer<typeof ServedFormView>;

/** What was typed, by field name. "" empties a field; a field that is absent was not touched. */
export const ServedFormValues = z.record(FieldName, FieldValue);
export type ServedFormValues = z.infer<typeof ServedFormValues>;

/** The same as it crosses to main: a list, because what is refused is named by its keys, and these are a provider's. */
export const TypedEntries = z.array(z.strictObject({ name: FieldName, value: FieldValue })).max(300);

/** A language's short code, perhaps with a region: "ms", "en-GB". */
export const HolderLanguage = z.string().regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/);

/** What became of a value that was sent, by reading again. */
export const SavedOutcome = z.enum(['saved', 'different', 'not-shown']);
export type SavedOutcome = z.infer<typeof SavedOutcome>;

/** What reading again said about an update. */
export const SavedCheck = z.strictObject({
  /** Which saving of the visit it is about: 1 for the first. */
  number: z.number().int().positive(),
  fields: z.array(
    z.strictObject({ name: FieldName, label: z.string(), sent: FieldValue, outcome: SavedOutcome }),
  ),
  language: z.strictObject({ sent: z.string(), outcome: SavedOutcome }).optional(),
  /** The provider's answer never came, or could not be read: all that is known is what reading again showed. */
  answerLost: z.boolean(),
});
export type SavedCheck = z.infer<typeof SavedCheck>;

const resend = z.strictObject({
  /** Milliseconds until a new code may be asked for. */
  availableInMs: z.number().int().nonnegative(),
  left: z.number().int().nonnegative(),
});

export const PolicyHolderState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('signed-out'),
    /** As it was last asked with, so that nobody types it twice. */
    phone: z.string().optional(),
    /** What was typed into the form before waits in main, and is there again after signing in. */
    keptCount: z.number().int().nonnegative(),
    /** An update is unsettled: only the same customer can settle it, so the number stands still. */
    isPhoneFixed: z.boolean(),
    notice: z.enum(['session-over', 'number-not-accepted', 'no-code-arrived']).optional(),
    resend,
  }),
  z.strictObject({
    state: z.literal('code-sent'),
    phone: z.string(),
    /** Masked: "+9715 ··· 0002". */
    sentTo: z.string(),
    /** 0: only a new code helps. How long a code lives, the provider doesn't say. */
    triesLeft: z.number().int().nonnegative(),
    isPhoneFixed: z.boolean(),
    /** `not-known`: the sign-in's answer was lost, and nobody is signed in. `no-session`: a yes that signed nobody in. */
    notice: z.enum(['not-known', 'no-session']).optional(),
    resend,
  }),
  /** Sent, no answer. After a lost request the person standing there is asked; otherwise the provider is read. */
  z.strictObject({ state: z.literal('unclear'), after: z.enum(['request-code', 'sign-in', 'update']) }),
  z.strictObject({
    state: z.literal('signed-in'),
    /** Whom the provider takes the customer for; empty where it has no name yet. */
    customerName: z.string(),
    /** Absent: it could not be fetched yet. */
    form: ServedFormView.optional(),
    /** Typed and not saved: kept while the visit is open, also through a lost session. */
    typed: ServedFormValues,
    /** Fields whose typed value differs from what the provider has: what saving sends, and nothing else. */
    changed: z.array(FieldName),
    /** Fields that can't be sent as they are typed. */
    problems: z.array(FieldName),
    /** Names, in the provider's words, of fields that were typed into and that the form has no longer. */
    dropped: z.array(z.string()),
    /** `typed-for-another`: somebody else signed in, so what was typed for the one before is gone. */
    notice: z.enum(['typed-for-another', 'refused-without-words']).optional(),
    /** The provider's language for this customer; absent where it gives none. */
    language: z.string().optional(),
    /** Chosen and not saved yet. */
    wantedLanguage: z.string().optional(),
    check: SavedCheck.optional(),
    /** The check was accepted: nothing more is sent, and the session is over. */
    saved: z.boolean(),
  }),
]);
export type PolicyHolderState = z.infer<typeof PolicyHolderState>;

/** Whether the sign-in is behind the customer; also while an update's answer is missing. */
export function isSignedIn(state: PolicyHolderState): boolean {
  return state.state === 'signed-in' || (state.state === 'unclear' && state.after === 'update');
}

/** Whether an update was held against what the provider has afterwards, and accepted. */
export function isSaved(state: PolicyHolderState): boolean {
  return state.state === 'signed-in' && state.saved;
}

/**
 * Whether a check can be accepted: something that was sent is there. What the provider never shows again counts only where
 * its own answer came; without one, nothing would be known.
 */
export function isAcceptable({ fields, language, answerLost }: SavedCheck): boolean {
  const outcomes = [...fields.map(({ outcome }) => outcome), ...(language ? [language.outcome] : [])];
  return outcomes.some((outcome) => outcome === 'saved' || (outcome === 'not-shown' && !answerLost));
}
