/** A form whose schema nobody published: read in every plain arrangement, and never a reason to fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../../../electron/providers/democrance/served-form/exact-json.ts';
import { readForm } from '../../../../../electron/providers/democrance/served-form/read-form.ts';
import { servedFormSchema } from '../../../../providers/democrance-subject.ts';

const only = (field: object, name = 'f') => {
  const [read] = readForm({ [name]: field }).fields;
  if (!read) throw new Error('not read as a field');
  return read;
};

describe('the arrangements', () => {
  const field = { type: 'text', required: true, label: 'First name', value: 'Farah', errors: ['Too short.'] };
  const read = {
    name: 'first_name',
    kind: 'text',
    required: true,
    readOnly: false,
    label: 'First name',
    choices: [],
    value: 'Farah',
    errors: ['Too short.'],
  };
  it.each([
    ['a map', { first_name: field }],
    ['a list', [{ ...field, name: 'first_name' }]],
    ['a list under fields', { fields: [{ ...field, name: 'first_name' }], title: 'Details' }],
    ['a map under fields', { fields: { first_name: field } }],
    ['a list with ids', [{ ...field, id: 'first_name' }]],
  ])('%s', (_name, shape) => {
    expect(readForm(shape)).toMatchObject({ fields: [read], unreadCount: 0, shape });
  });

  it('a field that is called "fields" is a field', () => {
    expect(readForm({ fields: { type: 'text', value: 'x' } }).fields).toMatchObject([{ name: 'fields' }]);
  });

  it('what is no field is left alone; what only looks like one is counted', () => {
    const shape = {
      title: 'Details',
      version: 3,
      meta: { author: 'x' },
      ok: { type: 'text' },
      '': { type: 'text' },
    };
    expect(readForm(shape)).toMatchObject({ fields: [{ name: 'ok' }], unreadCount: 2 });
    expect(readForm([{ type: 'text' }, { name: 'a' }, { name: 'a' }, 7])).toMatchObject({
      fields: [{ name: 'a' }],
      unreadCount: 2,
    });
  });

  it('a number that no double holds is not a field', () => {
    expect(readForm(parseExact('{"revision":9007199254740993,"a":{"type":"text"}}'))).toMatchObject({
      fields: [{ name: 'a' }],
      unreadCount: 0,
    });
    expect(readForm(parseExact('9007199254740993')).fields).toEqual([]);
  });

  it.each([null, 7, 'form', true, undefined])('%j holds nothing', (shape) => {
    expect(readForm(shape)).toMatchObject({ fields: [], unreadCount: 0 });
  });

  it('a form of a thousand fields is cut, and says so', () => {
    const shape = Object.fromEntries(
      Array.from({ length: 1000 }, (_none, index) => [`f${index}`, { type: 'text' }]),
    );
    expect(readForm(shape).fields).toHaveLength(300);
    expect(readForm(shape).unreadCount).toBe(700);
  });
});

describe('a kind', () => {
  it.each([
    ['text', 'text'],
    ['CharField', 'text'],
    ['textarea', 'text'],
    ['DateField', 'date'],
    ['date-input', 'date'],
    ['BooleanField', 'boolean'],
    ['checkbox', 'boolean'],
    ['integer', 'number'],
    ['DecimalField', 'number'],
    ['EmailField', 'email'],
    ['tel', 'phone'],
    ['PhoneNumberField', 'phone'],
    ['datetime', 'unknown'],
    ['file', 'unknown'],
    ['signature-pad', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
    [7, 'unknown'],
    [{ widget: 'text' }, 'unknown'],
  ])('%j is %s', (type, kind) => {
    expect(only({ type }).kind).toBe(kind);
  });

  it('that is unknown is shown and not asked', () => {
    expect(only({ type: 'star-rating', value: 3, required: true })).toMatchObject({
      kind: 'unknown',
      readOnly: true,
      value: '3',
    });
  });

  it('that is missing follows from what there is', () => {
    expect(only({ label: 'x' }).kind).toBe('text');
    expect(only({ value: true }).kind).toBe('boolean');
    expect(only({ choices: [1, 2] }).kind).toBe('choice');
  });

  it.each([{ a: 1 }, [1], [[]]])('with the value %j, which no field of ours holds, is unknown', (value) => {
    expect(only({ type: 'text', value })).toMatchObject({ kind: 'unknown', value: undefined });
  });

  it.each(['readonly', 'read_only', 'disabled'])('may be %s', (word) => {
    expect(only({ type: 'text', [word]: true }).readOnly).toBe(true);
  });
});

describe('choices', () => {
  const ab = [
    { value: 'a', label: 'Apple' },
    { value: 'b', label: 'Bread' },
  ];
  it.each([
    [
      'pairs',
      [
        ['a', 'Apple'],
        ['b', 'Bread'],
      ],
    ],
    ['objects', ab],
    [
      'objects with other words',
      [
        { id: 'a', name: 'Apple' },
        { key: 'b', text: 'Bread' },
      ],
    ],
    ['a map', { a: 'Apple', b: 'Bread' }],
  ])('as %s', (_name, choices) => {
    expect(only({ type: 'choice', choices }).choices).toEqual(ab);
    expect(only({ type: 'select', options: choices }).choices).toEqual(ab);
  });

  it('as bare values, numbers included', () => {
    expect(only({ type: 'choice', choices: ['x', 2] }).choices).toEqual([
      { value: 'x', label: 'x' },
      { value: '2', label: '2' },
    ]);
  });

  it('none, or a value that is not among them: nobody can choose', () => {
    expect(only({ type: 'choice' }).kind).toBe('unknown');
    expect(only({ type: 'choice', choices: ['a'], value: 'z' }).kind).toBe('unknown');
    expect(only({ type: 'choice', choices: [1, 2], value: 2 })).toMatchObject({ kind: 'choice', value: '2' });
  });

  it('of a text make it a choice, unless it says something else', () => {
    expect(only({ type: 'text', choices: ['a'] }).kind).toBe('choice');
    expect(only({ type: 'text', choices: ['a'], value: 'z' })).toMatchObject({ kind: 'text', choices: [] });
  });
});

describe('complaints', () => {
  it.each([
    ['a sentence', 'Wrong.'],
    ['a list', ['Wrong.']],
    ['objects', [{ message: 'Wrong.', code: 'invalid' }]],
    ['a sentence with line breaks', ' Wrong.\n'],
  ])('as %s', (_name, errors) => {
    expect(only({ type: 'text', errors }).errors).toEqual(['Wrong.']);
  });

  it('beside the fields are put to them', () => {
    const form = readForm({
      fields: [{ name: 'a', errors: ['One.'] }, { name: 'b' }],
      errors: { a: ['One.', 'Two.'], nobody: ['Three.'] },
    });
    expect(form.fields.map(({ errors }) => errors)).toEqual([['One.', 'Two.'], []]);
    expect(form.errors).toEqual(['Three.']);
  });

  it('about the whole are kept apart', () => {
    expect(readForm({ a: { type: 'text' }, non_field_errors: ['Too late.'] })).toMatchObject({
      fields: [{ name: 'a' }],
      errors: ['Too late.'],
      unreadCount: 0,
    });
  });
});

describe('whatever is served', () => {
  const words = fc.constantFrom(
    'type',
    'required',
    'value',
    'choices',
    'errors',
    'label',
    'name',
    'fields',
    'options',
  );
  const types = fc.constantFrom('text', 'choice', 'date', 'boolean', 'number', 'email', 'phone', 'x');
  const field = fc.dictionary(words, fc.oneof(types, fc.jsonValue()), { maxKeys: 6 });
  const forms = fc.oneof(
    fc.dictionary(fc.string({ maxLength: 8 }), field),
    fc.array(field),
    fc.record({
      fields: fc.oneof(fc.array(field), fc.dictionary(fc.string(), field)),
      errors: fc.jsonValue(),
    }),
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.array(fc.jsonValue()),
  );

  it('reads as a form that a screen can show, and keeps its shape', () => {
    fc.assert(
      fc.property(forms, (shape) => {
        const form = readForm(shape);
        expect(servedFormSchema.safeParse(form).error?.issues).toBeUndefined();
        expect(form.shape).toBe(shape);
        const names = form.fields.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const { kind, choices } of form.fields) expect(choices.length > 0).toBe(kind === 'choice');
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back as it came, number for number', () => {
    const text =
      '{"id":813951242628553689,"rate":1.10,"e":1E+2,"neg":-0,"n":42,"f":{"value":9007199254740993}}';
    expect(JSON.stringify(parseExact(text))).toBe(text);
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(JSON.stringify(parseExact(json)))).toEqual(JSON.parse(json));
      }),
    );
  });
});
