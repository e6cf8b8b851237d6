/** The reference says what the code's comments say: found over keys and over the schemas that they name, also in another file. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readPolicyComments } from './policy/policy-comments.ts';
import { policyReference, policySections } from './policy/policy-reference.ts';

const files: Readonly<Record<string, string>> = {
  'shared/whole.ts': `
import { Part } from './part.ts';
/** A colour.
 * Of two words. */
const Colour = z.enum(['red', 'blue']);
/** The whole. */
export const Whole = z.strictObject({
  /** Over the key. */
  paint: Colour.default('red'),
  // No comment for readers.
  silent: z.string(),
  part: Part.optional(),
  inner: z.strictObject({ /** Deep. */ deep: z.boolean().default(false) }).prefault({}),
});`,
  'shared/part.ts': `
/** Of another file. */
export const Part = z.strictObject({ /** In it. */ many: z.array(z.number()) }).refine(() => true);`,
};
const read = (file: string) => ({ path: file, text: files[file] ?? '' });

it('comments are found by the path of their key', () => {
  expect(Object.fromEntries(readPolicyComments('shared/whole.ts', 'Whole', read))).toEqual({
    paint: { ofKey: 'Over the key.', ofSchema: 'A colour. Of two words.' },
    silent: { ofKey: undefined, ofSchema: undefined },
    part: { ofKey: undefined, ofSchema: 'Of another file.' },
    'part.many': { ofKey: 'In it.', ofSchema: undefined },
    inner: { ofKey: undefined, ofSchema: undefined },
    'inner.deep': { ofKey: 'Deep.', ofSchema: undefined },
  });
  expect(() => readPolicyComments('shared/whole.ts', 'Other', read)).toThrow('declares no Other');
});

it('a key is told with what it takes, its default and what it does', () => {
  const schema = z.strictObject({
    paint: z.enum(['red', 'blue']).default('red'),
    silent: z.string().min(1).max(5),
    part: z.strictObject({ many: z.array(z.number().int().min(2)).min(1) }).optional(),
  });
  const text = policyReference(policySections(schema, readPolicyComments('shared/whole.ts', 'Whole', read)));
  expect(text).toContain('| `paint` | one of `red`, `blue` | `"red"` | Over the key. A colour. |');
  expect(text).toContain('| `silent` | text, 1 to 5 characters | must be given |  |');
  expect(text).toContain('## `part`\n\nOf another file. May be left out as a whole.');
  expect(text).toContain(
    '| `many` | list, at least 1; each whole number, 2 or more | must be given | In it. |',
  );
});
