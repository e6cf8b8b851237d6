/** What of the typed values goes out, and what becomes of them when the form is served anew. Pure. */
import type { SavedCheck } from '../../shared/domain/policy-holder.ts';
import type {
  FormValues,
  PolicyHolderProvider,
  ServedField,
  ServedForm,
} from '../providers/policy-holder-provider.ts';
import type { HolderCase, HolderRead, Sent, Typed } from './policy-holder-case.ts';

/**
 * The values that differ from what the provider serves, of fields that may be asked at all: read-only ones and those of an
 * unknown kind are never among them, whatever was typed. Text is trimmed; blank text is empty.
 */
export function changesOf(form: ServedForm, values: FormValues): FormValues {
  return Object.fromEntries(
    form.fields.flatMap((field): [string, string | boolean][] => {
      const typed = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
      if (typed === undefined || !isAsked(field)) return [];
      const value = typeof typed === 'string' ? typed.normalize('NFC').trim() : typed;
      const isSame = typeof value === 'boolean' ? value === field.value : value === (field.value ?? '');
      return isSame ? [] : [[field.name, value]];
    }),
  );
}

/** What stays of typed values for a form that was served anew; the words of those whose fields are gone. */
export function fitTyped(typed: Typed, form: ServedForm): { typed: Typed; dropped: readonly string[] } {
  const asked = new Set(form.fields.filter(isAsked).map(({ name }) => name));
  const entries = Object.entries(typed.values);
  return {
    typed: { ...typed, values: Object.fromEntries(entries.filter(([name]) => asked.has(name))) },
    dropped: entries.flatMap(([name]) => (asked.has(name) ? [] : [typed.labels[name] ?? name])),
  };
}

/** What was typed into a served form, and the language chosen beside it. */
export interface TypedForm {
  readonly values: FormValues;
  readonly language?: string | undefined;
}

/** What was typed, as it is kept: for the customer who is signed in, by the words of the form. */
export function typedInto(holder: HolderCase, { values, language }: TypedForm): HolderCase {
  const { progress, phone } = holder;
  if (progress.at !== 'signed-in' || !progress.read.form) return holder;
  const { customer, form, language: has } = progress.read;
  const wanted = language === has ? undefined : language;
  const owner = customer.customerId ?? phone;
  const { typed } = fitTyped({ values, language: wanted, labels: labelsOf(form), owner }, form);
  return { ...holder, typed };
}

/** Values as they go out, with the words of their fields for whoever reads the result. */
export function sentOf(
  form: ServedForm,
  values: FormValues,
  language: string | undefined,
  number: number,
): Sent {
  return { values, language, labels: labelsOf(form), number };
}

/** The words of a form's fields. */
function labelsOf({ fields }: ServedForm): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ name, label }) => [name, label]));
}

/** What became of everything that was sent, by what was read again. */
export function checkSent(
  sent: Sent,
  read: HolderRead & { readonly form: ServedForm },
  compareSaved: PolicyHolderProvider['compareSaved'],
  answerLost: boolean,
): SavedCheck {
  const outcomes = compareSaved(sent.values, read);
  return {
    number: sent.number,
    fields: Object.entries(sent.values).map(([name, value]) => ({
      name,
      label: sent.labels[name] ?? name,
      sent: value,
      outcome: outcomes[name] ?? 'not-shown',
    })),
    ...(sent.language === undefined
      ? {}
      : { language: { sent: sent.language, outcome: languageOutcome(sent.language, read.language) } }),
    answerLost,
  };
}

/** What is still to be saved after a check: only what the provider has otherwise. */
export function stillTyped(typed: Typed, { fields, language }: SavedCheck): Typed {
  const settled = new Set(fields.filter(({ outcome }) => outcome !== 'different').map(({ name }) => name));
  const values = Object.entries(typed.values).filter(([name]) => !settled.has(name));
  const isLanguageOpen = language === undefined || language.outcome === 'different';
  return {
    ...typed,
    values: Object.fromEntries(values),
    language: isLanguageOpen ? typed.language : undefined,
  };
}

function languageOutcome(sent: string, has: string | undefined): 'saved' | 'different' | 'not-shown' {
  if (has === undefined) return 'not-shown';
  return sent.toLowerCase().replaceAll('_', '-') === has.toLowerCase().replaceAll('_', '-')
    ? 'saved'
    : 'different';
}

function isAsked({ readOnly, kind }: ServedField): boolean {
  return !readOnly && kind !== 'unknown';
}
