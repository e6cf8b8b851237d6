import { expect, it } from 'vitest';
import { z } from 'zod';
import { malformedInput } from '../../../electron/ipc/malformed-input.ts';

const marker = 'Siti Nurhaliza';
const schema = z.strictObject({
  name: z.string(),
  lines: z.array(z.number()),
  byField: z.partialRecord(z.enum(['a', 'b']), z.number()),
  open: z.record(z.string().max(3), z.number()),
  choice: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('x') })]),
});

const pathsOf = (input: unknown) => malformedInput(schema.safeParse(input).error?.issues ?? []).paths;

it('says where, by the names of the schema and by index', () => {
  const paths = pathsOf({
    name: 1,
    lines: [1, 'two'],
    byField: { a: 'x' },
    open: {},
    choice: {},
  });
  expect(paths).toEqual(['name', 'lines.1', 'byField.a', 'choice.kind']);
});

it('never repeats a key or a value that the caller made up', () => {
  const paths = pathsOf({
    [marker]: marker,
    name: [marker],
    lines: [marker],
    byField: { [marker]: 1 },
    open: { [marker]: 1 },
    choice: { kind: marker, [marker]: marker },
  });
  expect(paths.length).toBeGreaterThan(3);
  expect(JSON.stringify(paths)).not.toContain(marker);
});

it('is empty at the top for an input that is no object at all, and lists each place once', () => {
  expect(pathsOf(marker)).toEqual(['']);
  expect(malformedInput(Array.from({ length: 50 }, (_, at) => issue(at))).paths).toHaveLength(20);
  expect(malformedInput([issue(1), issue(1)]).paths).toEqual(['1']);
});

function issue(at: number): z.core.$ZodIssue {
  return { code: 'custom', path: [at], message: marker, input: marker };
}
