/** The short form of the bench: what the figures compare is comparable. */
import { expect, it } from 'vitest';
import { compareBytes } from './same-bytes.ts';

it('both sides of each comparison send the same bytes', async () => {
  const compared = await compareBytes();
  expect(compared).toHaveLength(6);
  expect(compared.filter(({ isSame }) => !isSame)).toEqual([]);
});
