/** Looks into zod schemas: every object inside one, and one valid value of it, so that tests can reach each place of the contract. */
import { z } from 'zod';

/** The inner schemas of a schema, by the path that leads to them. */
function innerSchemas(schema: z.core.$ZodType): readonly [string, z.core.$ZodType][] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['*', def.element]];
    case 'union':
      return def.options.map((option, at) => [`|${at}`, option]);
    case 'record':
      return [['{}', def.valueType]];
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return [['', def.innerType]];
    case 'pipe':
      return [['', def.out]];
    default:
      return [];
  }
}

/** Every schema inside a schema, itself included, with the path that leads there. */
export function walkSchema(
  schema: z.core.$ZodType,
  path = '',
): readonly { path: string; schema: z.core.$ZodTypes }[] {
  const inner = innerSchemas(schema).flatMap(([name, each]) =>
    walkSchema(each, name === '' ? path : `${path}.${name}`),
  );
  return [{ path, schema: schema as z.core.$ZodTypes }, ...inner];
}

/** Whether a schema refuses a field that it does not name. */
export function isOpenObject(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type === 'object' && def.catchall?._zod.def.type !== 'never';
}

const texts = [
  ...[
    'x',
    'nur-aina',
    'MY-10',
    'yes',
    '+60',
    '1234',
    '123456',
    'en',
    'MY',
    '2026-05-03',
    'siti@example.org',
    '+60123456789',
  ],
  ...[
    '7b0c1f2e-5c7d-4f0a-9b1e-2d3c4b5a6978',
    'https://example.org/',
    '2026-05-03T09:00:00.000Z',
    'a'.repeat(64),
    'specimen-1.age',
    '1.2.3',
    // A line of a machine-readable zone, and the text of a barcode.
    'P<UTOSPECIMEN<<ANNA<<<<<<<<<<<<',
    'a barcode has at least forty characters: '.repeat(2),
    // A picture's fingerprint.
    '0'.repeat(640),
  ],
];
const numbers = [1, 0, 50, 60, 100, 1000];

/** One valid value, as full as it can be: optional fields present, one element in each array. Throws where it finds none. */
export function sampleValue(schema: z.core.$ZodType): unknown {
  const isValid = (value: unknown) => z.safeParse(schema, value).success;
  const found = candidates(schema as z.core.$ZodTypes).find(isValid);
  if (found === undefined && !isValid(undefined)) {
    throw new Error(`no sample for ${(schema as z.core.$ZodTypes)._zod.def.type}: add a candidate`);
  }
  return found;
}

function candidates(schema: z.core.$ZodTypes): readonly unknown[] {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return texts;
    case 'number':
      return numbers;
    case 'boolean':
      return [true];
    case 'null':
      return [null];
    case 'literal':
      return def.values;
    case 'enum':
      return Object.values(def.entries);
    case 'object':
      return [
        Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, sampleValue(inner)])),
        // Some fields are only there beside certain values of others.
        Object.fromEntries(
          Object.entries(def.shape)
            .filter(([, inner]) => inner._zod.optin !== 'optional')
            .map(([name, inner]) => [name, sampleValue(inner)]),
        ),
      ];
    case 'array':
      return [[sampleValue(def.element)], [sampleValue(def.element), sampleValue(def.element)], []];
    case 'union':
      return def.options.map(sampleValue);
    case 'record':
      return [sampleRecord(def.keyType, def.valueType), {}];
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return [sampleValue(def.innerType)];
    case 'pipe':
      return candidates(def.in as z.core.$ZodTypes);
    // A picture's bytes, or the code of a failure: neither has a shape to walk.
    case 'custom':
      return [Uint8Array.of(1), 'internal'];
    default:
      return ['x'];
  }
}

function sampleRecord(keyType: z.core.$ZodType, valueType: z.core.$ZodType): object {
  const keys = walkSchema(keyType).flatMap(({ schema }) => candidates(schema));
  return Object.fromEntries(keys.map((key) => [String(key), sampleValue(valueType)]));
}
