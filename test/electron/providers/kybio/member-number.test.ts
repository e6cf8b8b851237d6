import { describe, expect, it } from 'vitest';
import {
  createMemberNumbers,
  formatMemberNumber,
} from '../../../../electron/providers/kybio/member-number.ts';

it.each([
  ['P1', 1, 'P1000001'],
  ['P1', 999_999, 'P1999999'],
  ['P1', 1_000_000, 'P11000000'],
  ['SG07', 42, 'SG07000042'],
])('%s and %i make %s', (prefix, count, number) => {
  expect(formatMemberNumber(prefix, count)).toBe(number);
});

it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('%d is no count', (count) => {
  expect(() => formatMemberNumber('P1', count)).toThrow();
});

describe('minted numbers', () => {
  it('never repeat, also when asked for at once', async () => {
    let stored = 41;
    const counter = {
      next: async () => {
        stored += 1;
        return stored;
      },
    };
    const { mint } = createMemberNumbers('P1', counter);
    expect(await Promise.all([mint(), mint()])).toEqual(['P1000042', 'P1000043']);
  });

  it('are not given out when the count could not be stored', async () => {
    const { mint } = createMemberNumbers('P1', { next: () => Promise.reject(new Error('disk full')) });
    await expect(mint()).rejects.toThrow('disk full');
  });
});
