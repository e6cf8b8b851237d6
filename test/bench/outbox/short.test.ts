/** The short form of the bench, but for what needs a quiet or a special machine: what the figures compare is comparable. */
import { expect, it } from 'vitest';
import { outboxParts, type PartName } from './parts.ts';

const parts: readonly PartName[] = [
  'capture',
  'electron-store',
  'drain',
  'list',
  'poison',
  'released-vaults',
];

it.each(parts)('what the figures of %s rest on holds', async (name) => {
  const { checks } = await outboxParts[name]('short');
  expect(checks).not.toEqual([]);
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
});
