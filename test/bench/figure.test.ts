import { describe, expect, it } from 'vitest';
import { type Figure, figureLine, median, ratioOf } from './figure.ts';

const figure: Figure = {
  name: 'a call',
  value: 3,
  reference: 2,
  referenceName: 'a bare call',
  unit: 'ms',
  target: 1.5,
  n: '5 runs',
};

it.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 100], 3],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('a line', () => {
  it('says value, reference, ratio, count and load', () => {
    expect(figureLine(figure, 'load 1.0 of 2')).toBe(
      'a call | 3.00 ms | a bare call 2.00 ms | 1.50x, target <= 1.5x reached | n = 5 runs | load 1.0 of 2',
    );
  });

  it('says where the target was missed', () => {
    expect(figureLine({ ...figure, value: 3.02 }, '')).toContain('1.51x, target <= 1.5x MISSED');
    expect(ratioOf({ ...figure, value: 3.02 })).toBe(1.51);
  });
});
