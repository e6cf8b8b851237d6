/** The short form of the bench: what the figures compare can be compared, on a few pictures. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser/open-bench.ts';
import { documentParts, type PartName } from './parts.ts';

const parts: readonly PartName[] = ['normalise', 'live', 'judge', 'finder', 'zone', 'licence'];

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 120_000);
afterAll(() => bench?.stop());

it.each(parts)(
  'what the figures of %s rest on holds',
  async (name) => {
    const { checks } = await documentParts[name](bench, 'short');
    expect(checks).not.toEqual([]);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  },
  180_000,
);
