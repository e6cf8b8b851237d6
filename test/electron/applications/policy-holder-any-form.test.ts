/** Whatever form is served and whatever is typed: what can't be asked is never sent, and what isn't understood comes back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HttpRequest } from '../../../electron/http/http-client.ts';
import type { HttpOutcome } from '../../../electron/http/http-outcome.ts';
import { createDemocrance } from '../../../electron/providers/democrance/adapter.ts';
import { readForm } from '../../../electron/providers/democrance/served-form/read-form.ts';
import { trainingDemocrancePolicy } from '../../../electron/training/democrance/sample-data.ts';
import { unwrap } from '../../../shared/result.ts';
import { createPolicyHolderVisit } from '../../support/policy-holder-visit.ts';

type Served = Record<string, unknown>;

/** Democrance, as far as a sign-in and a form go: serves this shape, and keeps what was posted. */
function createServing(shape: Served) {
  const posted: unknown[] = [];
  const reply = (body: unknown): HttpOutcome => ({
    kind: 'answered',
    answer: {
      status: 200,
      body: Buffer.from(JSON.stringify(body)),
      contentType: 'application/json',
      retryAfterMs: undefined,
      providerNow: undefined,
    },
  });
  const send = async ({ method, url, body }: HttpRequest): Promise<HttpOutcome> => {
    const path = url.pathname;
    if (path.includes('/login/')) return reply({});
    if (path.endsWith('/language/')) return reply({ language: 'en', error_message: null });
    if (!path.endsWith('/update/')) return reply({ customer_id: 'c-1' });
    if (method === 'POST') posted.push(JSON.parse(String(body)));
    return reply({ customer_id: 'c-1', form: shape, has_errors: false });
  };
  return { http: { send, close: async () => {} }, posted };
}

const plain = fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null));
const field = fc.record(
  {
    type: fc.constantFrom(
      'text',
      'email',
      'date',
      'boolean',
      'number',
      'choice',
      'tel',
      'signature-pad',
      'matrix',
    ),
    label: fc.string({ maxLength: 10 }),
    required: fc.boolean(),
    readonly: fc.boolean(),
    value: plain,
    choices: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ maxLength: 5 })), {
      maxLength: 3,
    }),
    help_text: fc.string({ maxLength: 8 }),
    widget: fc.dictionary(fc.string({ maxLength: 4 }), plain, { maxKeys: 2, noNullPrototype: true }),
  },
  { requiredKeys: ['type'] },
);
const name = fc.constantFrom(
  'first_name',
  'last_name',
  'dob',
  'email',
  'mobile',
  'note',
  'signature',
  'extra',
);
const shapes = fc.tuple(
  fc.dictionary(name, field, { minKeys: 1, maxKeys: 8, noNullPrototype: true }),
  fc.dictionary(fc.constantFrom('revision', 'meta', 'layout'), fc.jsonValue({ maxDepth: 1 }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);
/** Something that fits a field, by its type; anything for those that nobody can fill in. */
const fitting: Readonly<Record<string, string | boolean>> = {
  text: 'Contoh',
  email: 'omar@example.com',
  date: '2026-05-03',
  boolean: true,
  number: '7',
  choice: 'a',
  tel: '+971500000002',
  'signature-pad': 'typed all the same',
  matrix: 'typed all the same',
};
const strangers = fc.dictionary(
  fc.constantFrom('stranger', '__all__', 'first_name'),
  fc.constantFrom('', ' ', 'X', true),
  { maxKeys: 2, noNullPrototype: true },
);

it('nothing but asked fields is changed in what goes back', async () => {
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(shapes, strangers, async ([fields, around], more) => {
      const fits = Object.entries(fields).map(([key, { type }]) => [key, fitting[type] ?? '']);
      const values = { ...Object.fromEntries(fits), ...more };
      const shape: Served = { ...around, ...fields };
      const { http, posted } = createServing(shape);
      const policy = trainingDemocrancePolicy('http://127.0.0.1:9');
      const visit = createPolicyHolderVisit(createDemocrance({ http, policy }));
      unwrap(await visit.holders.requestCode(visit.id, '+971500000002'));
      unwrap(await visit.holders.signIn(visit.id, '419203'));

      const state = visit.stateAs('signed-in');
      await visit.holders.save(visit.id, { values });
      const asked = readForm(shape)
        .fields.filter(({ readOnly }) => !readOnly)
        .map((served) => served.name);
      for (const body of posted) {
        saved += 1;
        expect(withoutValuesOf(asked, body)).toEqual(
          withoutValuesOf(asked, JSON.parse(JSON.stringify(shape))),
        );
        expect(asked).toEqual(expect.arrayContaining(changedIn(shape, body)));
      }
      expect(
        state.form?.fields.filter(({ kind }) => kind === 'unknown').every(({ readOnly }) => readOnly),
      ).toBe(true);
      expect(visit.bugs).toEqual([]);
    }),
    { numRuns: 400, seed: 20_260_503 },
  );
  // The property is about something: many of these forms could be saved.
  expect(saved).toBeGreaterThan(100);
});

function withoutValuesOf(names: readonly string[], form: unknown): unknown {
  return Object.fromEntries(
    Object.entries(form as Served).map(([key, entry]) => {
      if (!names.includes(key) || typeof entry !== 'object' || entry === null) return [key, entry];
      const { value: _value, ...rest } = entry as Served;
      return [key, rest];
    }),
  );
}

function changedIn(shape: Served, body: unknown): string[] {
  const before = JSON.parse(JSON.stringify(shape)) as Served;
  return Object.entries(body as Served).flatMap(([key, entry]) =>
    JSON.stringify(entry) === JSON.stringify(before[key]) ? [] : [key],
  );
}
