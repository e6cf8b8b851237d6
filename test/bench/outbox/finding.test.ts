import { describe, expect, it } from 'vitest';
import { type Finding, findingLine, isReached, percentile } from './finding.ts';

const finding: Finding = {
  name: 'a capture',
  value: 6,
  unit: 'ms',
  reference: { name: 'a plain file', value: 4 },
  target: { of: 'ratio', most: 1.5 },
  n: '5 x 200',
  load: 'load 1.0 of 2',
};

describe('a line', () => {
  it('says value, reference, ratio, count and load', () => {
    expect(findingLine(finding)).toBe(
      'a capture | 6.00 ms | a plain file 4.00 ms | 1.5x, target <= 1.5x reached | n = 5 x 200 | load 1.0 of 2',
    );
  });

  it('says where a target was missed, from above and from below', () => {
    expect(findingLine({ ...finding, value: 6.1 })).toContain('1.53x, target <= 1.5x MISSED');
    const least = { ...finding, target: { of: 'ratio', least: 1.5 } } as const;
    expect(isReached(least)).toBe(true);
    expect(findingLine({ ...least, value: 5.9 })).toContain('1.48x, target >= 1.5x MISSED');
  });

  it('judges a difference and a plain value by themselves', () => {
    const difference = { ...finding, target: { of: 'difference', most: 1 } } as const;
    expect(findingLine(difference)).toContain('+2 ms, target <= 1 ms MISSED');
    const { reference: _none, ...plain } = finding;
    expect(findingLine({ ...plain, target: { of: 'value', most: 6 } })).toContain(
      '6 ms, target <= 6 ms reached',
    );
  });

  it('takes nothing above a limit for level with it', () => {
    const limited = { ...finding, target: { of: 'value', most: 450 } } as const;
    expect(isReached({ ...limited, value: 450.004 })).toBe(false);
    expect(isReached({ ...limited, value: 450 })).toBe(true);
  });

  it('judges nothing where there is no target', () => {
    const { target: _none, ...reported } = finding;
    expect(isReached(reported)).toBeUndefined();
    expect(findingLine(reported)).toContain('1.5x, reported');
  });

  it('a value that could not be measured reaches nothing', () => {
    expect(isReached({ ...finding, value: Number.NaN })).toBe(false);
  });
});

it.each([
  [[5, 1, 3], 50, 3],
  [[1, 2, 3, 4], 50, 2],
  [Array.from({ length: 1000 }, (_none, at) => at + 1), 99, 990],
])('of %j, %d in a hundred are not above %d', (values, percent, wanted) => {
  expect(percentile(values, percent)).toBe(wanted);
});
