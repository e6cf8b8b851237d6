/**
 * Where the fields are in a form. Its schema is published nowhere ("See ??"), so three plain arrangements are understood:
 * a map of names to fields, a list of fields that have names, and either of them under `fields`.
 */

import { digitsOf } from './exact-json.ts';

/** An entry that may be a field: its name, and the way to it from the form's top. */
export interface FieldEntry {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly entry: Readonly<Record<string, unknown>>;
}

/** What a form consists of. */
export interface FormEntries {
  readonly entries: readonly FieldEntry[];
  /** Complaints that stand beside the fields: by name, or about the whole. */
  readonly errors: unknown;
  /** Objects where a field was expected that have no usable name or nothing of a field. */
  readonly unread: number;
}

const maxFields = 300;
/** Words under which complaints stand, in a map of fields; a field of such a name has a `type`. */
const errorWords = ['errors', 'non_field_errors', '__all__'];

/** Whether a value is an object with properties, rather than a list, null, or a number that was kept exactly. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && digitsOf(value) === undefined
  );
}

/** What makes an object a field rather than something about the form; a list's entry needs only its name. */
const fieldWords = [
  'type',
  'field_type',
  'input_type',
  'label',
  'required',
  'value',
  'initial',
  'choices',
  'options',
];

/** Finds the entries; none where the form is arranged in a way that nobody knows. */
export function findFieldEntries(form: unknown): FormEntries {
  if (isRecord(form) && (Array.isArray(form.fields) || isGroup(form.fields))) {
    const inside = Array.isArray(form.fields)
      ? inList(form.fields, ['fields'])
      : inMap(form.fields, ['fields']);
    return { ...inside, errors: form.errors ?? inside.errors };
  }
  if (Array.isArray(form)) return inList(form, []);
  return isRecord(form) ? inMap(form, []) : { entries: [], errors: undefined, unread: 0 };
}

/** A map of fields, rather than a field that happens to be called "fields". */
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && typeof value.type !== 'string';
}

function inMap(map: Readonly<Record<string, unknown>>, path: readonly string[]): FormEntries {
  const isComplaint = (name: string, value: unknown) =>
    errorWords.includes(name) && !(isRecord(value) && typeof value.type === 'string');
  const named = Object.entries(map).filter(([name, value]) => isRecord(value) && !isComplaint(name, value));
  const entries = named.flatMap(([name, entry]) =>
    isRecord(entry) && isName(name) && isField(entry) ? [{ name, path: [...path, name], entry }] : [],
  );
  const errors = errorWords
    .map((word) => map[word])
    .find((value, index) => value && isComplaint(errorWords[index] ?? '', value));
  return {
    entries: entries.slice(0, maxFields),
    errors,
    unread: named.length - Math.min(entries.length, maxFields),
  };
}

function inList(list: readonly unknown[], path: readonly string[]): FormEntries {
  const objects = list.flatMap((entry, index) => (isRecord(entry) ? [{ entry, index }] : []));
  const seen = new Set<string>();
  const entries = objects.flatMap(({ entry, index }) => {
    const name = entry.name ?? entry.id ?? entry.key;
    // Of two fields with one name neither a person nor the provider could tell which was meant.
    if (typeof name !== 'string' || !isName(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ name, path: [...path, index], entry }];
  });
  const kept = entries.slice(0, maxFields);
  return { entries: kept, errors: undefined, unread: objects.length - kept.length };
}

function isField(entry: Readonly<Record<string, unknown>>): boolean {
  return fieldWords.some((word) => Object.hasOwn(entry, word));
}

function isName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_ .[\]-]{0,99}$/u.test(name) && name !== '__proto__';
}
