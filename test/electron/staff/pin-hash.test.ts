import { expect, it } from 'vitest';
import { systemRandom } from '../../../electron/random.ts';
import { hashPin, hashPublicPin, isPinRight } from '../../../electron/staff/pin-hash.ts';

it('knows the PIN again, and no other', async () => {
  const kept = await hashPin('482913', systemRandom);
  expect(await isPinRight('482913', kept)).toBe(true);
  for (const other of ['482914', '48291', '4829133', '', ' 482913'])
    expect(await isPinRight(other, kept)).toBe(false);
});

it('makes another hash of the same PIN for each person', async () => {
  const [one, other] = [await hashPin('482913', systemRandom), await hashPin('482913', systemRandom)];
  expect(one.salt).toHaveLength(16);
  expect(one.hash).toHaveLength(32);
  expect(one.hash.equals(other.hash)).toBe(false);
});

it('knows a public PIN again by the rounds that are kept with it, and no other', async () => {
  const kept = await hashPublicPin('2468', systemRandom);
  expect(await isPinRight('2468', kept)).toBe(true);
  expect(await isPinRight('2469', kept)).toBe(false);
  const { rounds: _fewer, ...asAnyOther } = kept;
  expect(await isPinRight('2468', asAnyOther)).toBe(false);
});
