/** What was typed goes into the provider's own form; the rest goes back as it came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../../../electron/providers/democrance/served-form/exact-json.ts';
import {
  fillForm,
  findFormProblems,
  typedValues,
} from '../../../../../electron/providers/democrance/served-form/fill-form.ts';
import { readForm } from '../../../../../electron/providers/democrance/served-form/read-form.ts';
import type { FormValues } from '../../../../../electron/providers/policy-holder-provider.ts';

const shapeText =
  '{"revision":9007199254740993,"name":{"type":"text","required":true,"value":"Farah","widget":{"rows":1},"errors":["Old."]},' +
  '"income":{"type":"decimal","value":null},"job":{"type":"choice","choices":[[1,"A"],[2,"B"]],"value":1},' +
  '"consent":{"type":"boolean","value":false},"dob":{"type":"date","value":""},"mail":{"type":"email","value":null},' +
  '"tel":{"type":"phone","value":""},"pad":{"type":"signature-pad","value":null}}';
const form = readForm(parseExact(shapeText));
const fill = (values: FormValues) => JSON.stringify(fillForm({ form, values }));
const problems = (values: FormValues) => findFormProblems({ form, values });

describe('filling', () => {
  it('nothing changes nothing', () => {
    expect(fill({})).toBe(shapeText);
  });

  it('sets a value and leaves every other byte as it was', () => {
    expect(fill({ name: 'Farah Noor' })).toBe(shapeText.replace('"value":"Farah"', '"value":"Farah Noor"'));
    expect(fill({ consent: true })).toBe(shapeText.replace('"value":false', '"value":true'));
  });

  it("sends the provider's own choice, a number where it is one", () => {
    expect(JSON.parse(fill({ job: '2' })).job.value).toBe(2);
  });

  it('sends a number digit by digit', () => {
    expect(fill({ income: '1200.50' })).toContain('"income":{"type":"decimal","value":1200.50}');
  });

  it('empties a field in the way it was empty', () => {
    expect(JSON.parse(fill({ name: '', income: '', job: '' }))).toMatchObject({
      name: { value: '' },
      income: { value: null },
      job: { value: null },
    });
  });

  it('adds the value where there was none, in a list as well', () => {
    const list = readForm({ fields: [{ name: 'a' }, { name: 'b', value: 'x' }], title: 'T' });
    expect(fillForm({ form: list, values: { a: 'new' } })).toEqual({
      fields: [
        { name: 'a', value: 'new' },
        { name: 'b', value: 'x' },
      ],
      title: 'T',
    });
  });

  it('keeps a number that was served as text', () => {
    const text = readForm({ income: { type: 'decimal', value: '10.00' } });
    expect(fillForm({ form: text, values: { income: '12.50' } })).toEqual({
      income: { type: 'decimal', value: '12.50' },
    });
  });

  it('can leave out all but what was typed', () => {
    expect(typedValues({ form, values: { name: 'N', job: '2' } })).toEqual({ name: 'N', job: 2 });
  });

  it('a field called like something that every object has', () => {
    const odd = readForm({ constructor: { type: 'text', value: 'a' }, toString: { type: 'text' } });
    expect(fillForm({ form: odd, values: {} })).toBe(odd.shape);
    expect(findFormProblems({ form: odd, values: {} })).toEqual([]);
    expect(JSON.stringify(fillForm({ form: odd, values: { constructor: 'b' } }))).toContain('"value":"b"');
  });

  it('any form and any values: only values differ', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const field = fc.record(
      {
        type: fc.constantFrom('text', 'number', 'x'),
        value: fc.oneof(fc.string(), fc.constant(null)),
        help: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.dictionary(name, field), fc.dictionary(name, fc.string()), (shape, values) => {
        const filled = fillForm({ form: readForm(shape), values }) as typeof shape;
        const withoutValue = (of: typeof shape) =>
          Object.entries(of).map(([key, { value: _value, ...rest }]) => [key, rest]);
        expect(withoutValue(filled)).toEqual(withoutValue(shape));
      }),
    );
  });
});

describe('what can’t be sent is named', () => {
  it.each([
    [{ name: '' }, ['name']],
    [{ name: ' ' }, ['name']],
    [{ name: true }, ['name']],
    [{ name: 'a\u0000' }, ['name']],
    [{ name: 'x'.repeat(2001) }, ['name']],
    [{ income: '12,5' }, ['income']],
    [{ income: '01' }, ['income']],
    [{ income: '1e5' }, ['income']],
    [{ job: '3' }, ['job']],
    [{ consent: 'yes' }, ['consent']],
    [{ dob: '1990-02-30' }, ['dob']],
    [{ dob: '14/07/1990' }, ['dob']],
    [{ mail: 'nobody' }, ['mail']],
    [{ tel: '0123456789' }, ['tel']],
    [{ pad: 'x' }, ['pad']],
    [{ stranger: 'x' }, ['stranger']],
    [{ name: '', dob: 'x' }, ['name', 'dob']],
  ] as [FormValues, string[]][])('%j', (values, names) => {
    expect(problems(values)).toEqual(names);
  });

  it.each([
    {},
    { name: 'Farah', income: '1200.50', job: '2', consent: false, dob: '1990-07-14' },
    { income: '', dob: '', mail: 'f@customer.example', tel: '+60120000001' },
  ] as FormValues[])('and %j can be', (values) => {
    expect(problems(values)).toEqual([]);
  });

  it('a required field counts as filled by what was served', () => {
    const served = readForm({
      a: { type: 'text', required: true, value: 'x' },
      b: { type: 'text', required: true },
    });
    expect(findFormProblems({ form: served, values: {} })).toEqual(['b']);
  });
});
