import { describe, expect, it } from 'vitest';
import { fitsSize } from '../../../electron/ipc/call-size.ts';

const limit = 16 * 1024;
const nested = (depth: number): unknown => (depth === 0 ? 'x' : { inner: nested(depth - 1) });

function unfolding(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value, value];
  return value;
}

function cycle(): object {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

describe('what fits', () => {
  it.each([
    [
      'a typed form',
      { details: { fullName: 'Émile O’Brien', address: ['12 Jalan Ampang', 'Kuala Lumpur'] } },
    ],
    ['nothing', undefined],
    ['numbers, dates and booleans', [1, Number.NaN, -0, new Date(0), true, null]],
    ['a bigint that is a number', 2n ** 62n],
    ['a map and a set', [new Map([['a', 1]]), new Set(['b'])]],
    ['30 levels', nested(30)],
  ])('%s', (_name, value) => {
    expect(fitsSize(structuredClone(value), limit)).toBe(true);
  });

  it('bytes up to the limit', () => {
    expect(fitsSize(new Uint8Array(limit - 64), limit)).toBe(true);
  });
});

describe('what is too large, however it is dressed', () => {
  const big = 'x'.repeat(limit);
  const hidden = Object.create(null);
  hidden[big] = 1;
  it.each([
    ['a long string', big],
    ['a long key', hidden],
    ['a boxed string', Object(big)],
    ['many small values', Array.from({ length: limit }, () => ({}))],
    ['bytes', new Uint8Array(limit + 1)],
    ['a buffer', new ArrayBuffer(limit + 1)],
    ['one byte of a large buffer', new Uint8Array(new ArrayBuffer(limit + 1), 0, 1)],
    ['a DataView of a large buffer', new DataView(new ArrayBuffer(limit + 1), 0, 1)],
    ['a sparse array', Object.assign([], { length: 2 ** 31 })],
    ['a huge bigint', 2n ** 100_000n],
    ['a map', new Map([[{ key: big }, 1]])],
    ['a set', new Set([big])],
    ['an error', new Error(big)],
    ['an error with a cause', new Error('x', { cause: big })],
    ['a pattern', new RegExp(big)],
    ['more than 32 levels', nested(40)],
    ['a cycle', cycle()],
    ['a few bytes that unfold into 2^40 values', unfolding(30)],
  ])('%s', (_name, value) => {
    expect(fitsSize(structuredClone(value), limit)).toBe(false);
  });

  it('costs no more than the limit to refuse: 200 levels of doubling answer at once', () => {
    expect(fitsSize(unfolding(200), limit)).toBe(false);
  });
});
