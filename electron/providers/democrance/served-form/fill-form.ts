/** Putting what was typed into a form, and finding what can't be. */
import { EmailAddress, PhoneNumber } from '../../../../shared/domain/applicant.ts';
import type { FilledForm, FormValues, ServedField } from '../../policy-holder-provider.ts';
import { digitsOf, exactNumber } from './exact-json.ts';
import { type FieldEntry, findFieldEntries } from './field-entries.ts';
import { readChoices, servedValue } from './read-field.ts';

/**
 * The form in its own shape, with `value` set in each field that was typed into: everything else, known or not, is as it
 * was served. Only for values that `findFormProblems` has nothing against.
 */
export function fillForm({ form, values }: FilledForm): unknown {
  return findFieldEntries(form.shape).entries.reduce((shape, entry) => {
    const field = form.fields.find(({ name }) => name === entry.name);
    const value = typedFor(values, entry.name);
    if (!field || value === undefined) return shape;
    return replaceAt(shape, [...entry.path, 'value'], sendable(field, entry, value));
  }, form.shape);
}

/** Only what was typed, by name: for a provider that wants no more than that. */
export function typedValues({ form, values }: FilledForm): Readonly<Record<string, unknown>> {
  const entries = findFieldEntries(form.shape).entries;
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = typedFor(values, field.name);
      const entry = entries.find(({ name }) => name === field.name);
      return value === undefined || !entry ? [] : [[field.name, sendable(field, entry, value)]];
    }),
  );
}

/** Names of fields whose values can't be sent: missing, of the wrong kind, or not to be asked at all. */
export function findFormProblems({ form, values }: FilledForm): readonly string[] {
  const names = new Set(form.fields.map(({ name }) => name));
  const strangers = Object.keys(values).filter((name) => !names.has(name));
  const wrong = form.fields.filter((field) => isWrong(field, values)).map(({ name }) => name);
  return [...wrong, ...strangers];
}

function isWrong(field: ServedField, values: FormValues): boolean {
  const typed = typedFor(values, field.name);
  if (field.readOnly) return typed !== undefined;
  const value = typed ?? field.value;
  if (value === undefined || value === '') return field.required;
  // What the provider served itself is its own affair.
  if (typed === undefined) return false;
  if (field.kind === 'boolean') return typeof value !== 'boolean';
  if (typeof value !== 'string' || value.trim() === '' || /\p{Cc}/u.test(value)) return true;
  switch (field.kind) {
    case 'choice':
      return !field.choices.some((choice) => choice.value === value);
    case 'date':
      return !isDate(value);
    case 'number':
      return exactNumber(value) === undefined;
    case 'email':
      return !EmailAddress.safeParse(value).success;
    case 'phone':
      return !PhoneNumber.safeParse(value).success;
    case 'text':
      return value.length > 2000;
    case 'unknown':
      return true;
  }
}

function typedFor(values: FormValues, name: string): string | boolean | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** `YYYY-MM-DD`, as all dates of the provider, and a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A value in the type that the provider served: its own choice, a number where it had one, null for empty where it had null. */
function sendable(field: ServedField, { entry }: FieldEntry, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value;
  const served = servedValue(entry);
  if (value === '') return typeof served === 'string' ? '' : null;
  if (field.kind === 'choice')
    return readChoices(entry).find((choice) => choice.value === value)?.raw ?? value;
  const wasNumber = digitsOf(served) !== undefined || served === undefined || served === null;
  return field.kind === 'number' && wasNumber ? (exactNumber(value) ?? value) : value;
}

function replaceAt(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaceAt(item, rest, by) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaceAt(record[key], rest, by) };
}
