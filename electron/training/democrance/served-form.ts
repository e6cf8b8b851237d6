/**
 * The form that the twin serves, and what it makes of one that comes back. A form's schema is published nowhere; this one
 * has what a real one may have: numbers for choices, a type that nobody knows, properties and an id that must come back
 * exactly as they went out.
 */
import type { SampleExtras, SamplePolicyHolder } from './sample-data.ts';

/** What the twin knows of a customer. */
export type StoredDetails = SamplePolicyHolder & SampleExtras;

/** One that JavaScript's numbers can't hold: whoever sends it back changed was careless with it. */
const revision = '9007199254740993';

const genders = [
  ['female', 'Female'],
  ['male', 'Male'],
  ['x', 'Not stated'],
] as const;
const occupations = [
  { value: 1, label: 'Employed' },
  { value: 2, label: 'Self-employed' },
  { value: 3, label: 'In education' },
] as const;

type Complaints = Readonly<Partial<Record<string, readonly string[]>>>;

/** The form as JSON text, with what is known and what is wrong with it. */
export function formText(details: StoredDetails, complaints: Complaints = {}): string {
  const field = (name: keyof StoredDetails, type: string, label: string, more: object = {}) => ({
    [name]: { type, label, required: false, value: details[name], errors: complaints[name] ?? [], ...more },
  });
  const form = {
    ...field('first_name', 'text', 'First name', { required: true, max_length: 60, widget: { rows: 1 } }),
    ...field('last_name', 'text', 'Family name', { required: true, max_length: 60 }),
    ...field('dob', 'date', 'Date of birth', { required: true, help_text: 'As in your document' }),
    ...field('gender', 'choice', 'Gender', { choices: genders }),
    ...field('email', 'email', 'E-mail'),
    ...field('mobile', 'phone', 'Mobile', { required: true }),
    ...field('address', 'textarea', 'Address'),
    ...field('occupation', 'select', 'Occupation', { options: occupations }),
    ...field('annual_income', 'decimal', 'Income in a year'),
    ...field('marketing_consent', 'boolean', 'May we write to you?'),
    signature: { type: 'signature-pad', label: 'Signature', required: false, value: null, errors: [] },
  };
  return `{"revision":${revision},${JSON.stringify(form).slice(1)}`;
}

/** What a form that came back says: new details, complaints about them, or that it isn't the form that was served. */
export type ReadForm =
  | { readonly details: StoredDetails }
  | { readonly complaints: Complaints }
  | { readonly isAnotherForm: true };

/** Reads a form that came back for this customer. */
export function readPostedForm(text: string, details: StoredDetails): ReadForm {
  const posted = withoutValues(parseJson(text));
  const served = withoutValues(parseJson(formText(details)));
  const isSame = posted && served && text.includes(`"revision":${revision}`);
  if (!isSame || JSON.stringify(posted.shape) !== JSON.stringify(served.shape))
    return { isAnotherForm: true };

  const values = { ...served.values, ...posted.values };
  const complaints = complaintsAbout(values);
  if (Object.keys(complaints).length > 0) return { complaints };
  const { signature: _notKept, ...known } = values;
  return { details: { ...details, ...(known as Partial<StoredDetails>) } };
}

function complaintsAbout(values: Readonly<Record<string, unknown>>): Complaints {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const rules: readonly (readonly [string, boolean, string])[] = [
    ['first_name', text('first_name') !== '', 'This field is required.'],
    ['last_name', text('last_name') !== '', 'This field is required.'],
    ['dob', /^\d{4}-\d{2}-\d{2}$/.test(text('dob')), 'Enter a valid date.'],
    [
      'email',
      text('email') === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('email')),
      'Enter a valid address.',
    ],
    ['mobile', /^\+[1-9]\d{6,14}$/.test(text('mobile')), 'Enter a number with its country code.'],
    [
      'gender',
      isOneOf(
        values.gender,
        genders.map(([value]) => value),
      ),
      'Select a valid choice.',
    ],
    [
      'occupation',
      isOneOf(
        values.occupation,
        occupations.map(({ value }) => value),
      ),
      'Select a valid choice.',
    ],
    ['marketing_consent', typeof values.marketing_consent === 'boolean', 'Answer yes or no.'],
    ['first_name', text('first_name').length <= 60, 'At most 60 characters.'],
    ['last_name', text('last_name').length <= 60, 'At most 60 characters.'],
  ];
  return Object.fromEntries(
    rules.flatMap(([name, isRight, sentence]) => (isRight ? [] : [[name, [sentence]]])),
  );
}

function isOneOf(value: unknown, allowed: readonly unknown[]): boolean {
  return value === null || value === '' || allowed.includes(value);
}

/** The fields' values apart from everything else; errors of an earlier answer may still stand in it. */
function withoutValues(form: unknown): { shape: object; values: Record<string, unknown> } | undefined {
  if (typeof form !== 'object' || form === null) return undefined;
  const fields = Object.entries(form).map(([name, field]: [string, unknown]) => {
    if (typeof field !== 'object' || field === null) return { name, rest: field, value: undefined };
    const { value, errors: _errors, ...rest } = field as Record<string, unknown>;
    return { name, rest, value };
  });
  return {
    shape: Object.fromEntries(fields.map(({ name, rest }) => [name, rest])),
    values: Object.fromEntries(
      fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
