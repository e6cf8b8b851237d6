import { expect, it } from 'vitest';
import { isKeyHonoured } from '../../../../electron/providers/yativo/key-age.ts';

const mintedAt = Date.UTC(2026, 4, 3, 9);
it.each([
  [0, true],
  [59 * 60_000, true],
  [60 * 60_000 - 1, true],
  [60 * 60_000, false],
  [24 * 60 * 60_000, false],
  // The clock was set back: nobody can tell how old it is.
  [-1, false],
])('a key that is %i ms old is honoured: %s', (ageMs, honoured) => {
  expect(isKeyHonoured({ mintedAt, now: mintedAt + ageMs })).toBe(honoured);
});
