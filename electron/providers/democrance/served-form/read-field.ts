/** One field of a served form, read as leniently as it can be without guessing. */
import type { ServedChoice, ServedField, ServedFieldKind } from '../../policy-holder-provider.ts';
import { digitsOf } from './exact-json.ts';
import { type FieldEntry, isRecord } from './field-entries.ts';

/** Type words by what is left of them without case, separators and the endings "field" and "input" (`CharField`). */
const kindByWord: Readonly<Record<string, ServedFieldKind>> = {
  ...all('text', ['text', 'string', 'str', 'char', 'textarea', 'slug']),
  ...all('choice', [
    'choice',
    'choices',
    'select',
    'radio',
    'dropdown',
    'enum',
    'typedchoice',
    'modelchoice',
  ]),
  ...all('date', ['date']),
  ...all('boolean', ['boolean', 'bool', 'checkbox', 'switch', 'toggle']),
  ...all('number', ['number', 'integer', 'int', 'decimal', 'float']),
  ...all('email', ['email', 'mail']),
  ...all('phone', ['phone', 'tel', 'telephone', 'mobile', 'phonenumber']),
};

const maxChoices = 2000;
const maxErrors = 20;

/** A choice with what is sent for it, which may be a number. */
export interface RawChoice extends ServedChoice {
  readonly raw: unknown;
}

/** Reads an entry. A kind, a value or choices that can't be read make it `unknown`; it never fails. */
export function readField({ name, entry }: FieldEntry): ServedField {
  const choices = readChoices(entry);
  const served = servedValue(entry);
  const value = readValue(served);
  const isUnreadable = served !== undefined && served !== null && value === undefined;
  const kind = isUnreadable ? 'unknown' : kindOf(entry, choices, value);
  return {
    name,
    kind,
    required: entry.required === true,
    readOnly: kind === 'unknown' || [entry.readonly, entry.read_only, entry.disabled].includes(true),
    label: plainText(entry.label ?? entry.title ?? entry.verbose_name, 300) || name,
    choices: kind === 'choice' ? choices.map(({ value: own, label }) => ({ value: own, label })) : [],
    value: kind === 'boolean' ? asBoolean(value) : asText(value),
    errors: readErrors(entry.errors ?? entry.error),
  };
}

/** Choices as pairs, as objects with a value and a label, as bare values, or as a map of values to labels. */
export function readChoices(entry: Readonly<Record<string, unknown>>): readonly RawChoice[] {
  const served = entry.choices ?? entry.options ?? entry.enum;
  const choices = Array.isArray(served)
    ? served.map(readChoice)
    : isRecord(served)
      ? Object.entries(served).map(([raw, label]) => choiceOf(raw, label))
      : [];
  return choices.filter((choice) => choice !== undefined).slice(0, maxChoices);
}

/** Complaints as one sentence, a list of them, or objects with a message. */
export function readErrors(served: unknown): readonly string[] {
  const list = Array.isArray(served) ? served : [served];
  return list
    .map((error) => plainText(isRecord(error) ? error.message : error, 500))
    .filter((text) => text !== '')
    .slice(0, maxErrors);
}

/** What the provider has for a field; a suggestion counts where there is nothing. */
export function servedValue(entry: Readonly<Record<string, unknown>>): unknown {
  return entry.value ?? entry.initial ?? entry.default;
}

function kindOf(
  entry: Readonly<Record<string, unknown>>,
  choices: readonly RawChoice[],
  value: string | boolean | undefined,
): ServedFieldKind {
  const word = entry.type ?? entry.field_type ?? entry.input_type;
  if (word === undefined || word === null) {
    if (choices.length > 0) return 'choice';
    return typeof value === 'boolean' ? 'boolean' : 'text';
  }
  if (typeof word !== 'string') return 'unknown';
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(field|input)$/, '');
  const kind = Object.hasOwn(kindByWord, bare) ? (kindByWord[bare] ?? 'unknown') : 'unknown';
  if (kind !== 'choice' && kind !== 'text') return kind;
  const text = asText(value);
  const isOffered = choices.length > 0 && (!text || choices.some((choice) => choice.value === text));
  // A text with a list of what it may be is asked as a choice.
  return isOffered ? 'choice' : kind === 'text' ? 'text' : 'unknown';
}

function readValue(served: unknown): string | boolean | undefined {
  if (typeof served === 'string' || typeof served === 'boolean') return served;
  return digitsOf(served);
}

function asText(value: string | boolean | undefined): string | undefined {
  const text = value === undefined ? '' : String(value);
  return text === '' ? undefined : text;
}

function asBoolean(value: string | boolean | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}

function readChoice(served: unknown): RawChoice | undefined {
  if (Array.isArray(served)) return choiceOf(served[0], served[1] ?? served[0]);
  if (!isRecord(served)) return choiceOf(served, served);
  const raw = served.value ?? served.id ?? served.key ?? served.code;
  return choiceOf(raw, served.label ?? served.name ?? served.text ?? served.display_name ?? raw);
}

function choiceOf(raw: unknown, label: unknown): RawChoice | undefined {
  const value = readValue(raw);
  if (value === undefined) return undefined;
  const text = String(value);
  return { raw, value: text, label: plainText(readValue(label), 300) || text };
}

/** One line without control characters, cut to a length; "" for what is no text. */
function plainText(value: unknown, maxLength: number): string {
  if (typeof value !== 'string' && typeof value !== 'boolean') return '';
  return String(value)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, maxLength);
}

function all(kind: ServedFieldKind, words: readonly string[]): Record<string, ServedFieldKind> {
  return Object.fromEntries(words.map((word) => [word, kind]));
}
