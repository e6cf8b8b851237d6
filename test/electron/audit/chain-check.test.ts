/** The check tells what became of a line, as far as that can be told. */
import { describe, expect, it } from 'vitest';
import { type AuditEntry, findBrokenLine } from '../../../electron/audit/audit-chain.ts';
import { createChainCheck, isPlain } from '../../../electron/audit/chain-check.ts';
import { forgedAfter, writtenLog } from './support/written-log.ts';

const log = writtenLog(6);
const at = (place: number): AuditEntry => {
  const entry = log[place - 1];
  if (!entry) throw new Error('no such line');
  return entry;
};
const checkOf = (entries: readonly (AuditEntry | string)[], last?: number) => {
  const check = createChainCheck();
  for (const one of entries) check.add({ text: typeof one === 'string' ? one : JSON.stringify(one) });
  return check.finish(last);
};

it('holds as written', () => {
  expect(checkOf(log, 6)).toEqual({ lines: 6, end: at(6), broken: undefined });
  expect(checkOf([], 0).broken).toBeUndefined();
});

describe('in a file', () => {
  it.each<[string, readonly (AuditEntry | string)[], number | undefined, object]>([
    ['a changed field', [at(1), { ...at(2), fields: {} }, at(3)], 3, { line: 2, how: 'changed' }],
    ['a line that is none', [at(1), 'garbage', at(3)], 3, { line: 2, how: 'changed' }],
    [
      'another spelling of a line',
      [at(1), JSON.stringify(at(2)).replace(',', ', ')],
      2,
      { line: 2, how: 'changed' },
    ],
    ['a removed line', [at(1), at(3), at(4)], 4, { line: 2, how: 'removed' }],
    ['the first line removed', [at(2), at(3)], 3, { line: 1, how: 'removed' }],
    ['the newest lines removed', log.slice(0, 4), 6, { line: 5, how: 'removed' }],
    ['two lines that changed places', [at(1), at(3), at(2), at(4)], 4, { line: 2, how: 'reordered' }],
    ['a line moved to the end', [at(1), at(3), at(4), at(2)], 4, { line: 2, how: 'reordered' }],
    ['a line twice', [at(1), at(2), at(2), at(3)], 3, { line: 3, how: 'added' }],
    ['a line of another log', [at(1), forgedAfter(undefined), at(2)], 2, { line: 2, how: 'added' }],
    ['a line in the place of one', [at(1), forgedAfter(at(1)), at(3)], 3, { line: 3, how: 'changed' }],
  ])('finds %s', (_, lines, last, broken) => {
    expect(checkOf(lines, last).broken).toEqual(broken);
  });

  it('nothing tells of newest lines that are gone where nobody knows how many there were', () => {
    expect(checkOf(log.slice(0, 4)).broken).toBeUndefined();
  });

  it('agrees with the chain about where it breaks', () => {
    for (let gone = 0; gone < 5; gone += 1) {
      const left = log.toSpliced(gone, 1);
      expect(checkOf(left).broken?.line).toBe(findBrokenLine(left));
    }
  });
});

describe('where each line’s number and seal are kept beside it', () => {
  const numbered = (lines: readonly (readonly [number, AuditEntry, boolean?])[]) => {
    const check = createChainCheck();
    for (const [number, entry, isIntact = true] of lines)
      check.add({ text: JSON.stringify(entry), number, isIntact });
    return check.finish(3).broken;
  };

  it('finds a right hash under a wrong seal: without the seal it would hold', () => {
    const forged = forgedAfter(at(2));
    expect(
      numbered([
        [1, at(1)],
        [2, at(2)],
        [3, forged, false],
      ]),
    ).toEqual({ line: 3, how: 'changed' });
    expect(
      numbered([
        [1, at(1)],
        [2, at(2)],
        [3, forged],
      ]),
    ).toBeUndefined();
  });

  it('tells a line that was moved from one that is gone', () => {
    expect(
      numbered([
        [1, at(2), false],
        [2, at(1), false],
        [3, at(3)],
      ]),
    ).toEqual({ line: 1, how: 'reordered' });
    expect(
      numbered([
        [1, at(1)],
        [3, at(3)],
      ]),
    ).toEqual({ line: 2, how: 'removed' });
    expect(
      numbered([
        [1, at(1)],
        [3, at(3)],
        [9, at(2)],
      ]),
    ).toEqual({ line: 2, how: 'reordered' });
  });
});

it('a text has one spelling', () => {
  expect(isPlain('{"a":1}')).toBe(true);
  for (const other of ['{"a": 1}', '{"a":1,"a":1}', '{"\\u0061":1}', '{"a":1.0}', ' {"a":1}', '{'])
    expect(isPlain(other)).toBe(false);
});
