/**
 * How much a call carries, before anything parses it. Counts as a tree what was sent as a graph: an object that is referred to twice is
 * counted twice, because the parser walks it twice too. So a few bytes that unfold into millions are as too large as the millions, and a
 * cycle is too deep. The walk stops as soon as the limit is passed: its cost is bounded by the limit, not by the sender.
 */
const deepest = 32;
/** No value is free, or endless empty objects would be. */
const bytesPerValue = 8;

/** Whether what arrived fits into `maxBytes`. Values have been structured-cloned: no accessor or proxy can answer differently later. */
export function fitsSize(value: unknown, maxBytes: number): boolean {
  return remaining(value, maxBytes, 0) >= 0;
}

/** What is left of the budget after this value; negative when it does not fit. */
function remaining(value: unknown, budget: number, depth: number): number {
  let left = budget - ownBytes(value);
  if (left < 0 || typeof value !== 'object' || value === null) return left;
  if (depth === deepest) return -1;
  for (const part of partsOf(value)) {
    left = remaining(part, left, depth + 1);
    if (left < 0) return left;
  }
  return left;
}

function ownBytes(value: unknown): number {
  if (typeof value === 'string') return bytesPerValue + 2 * value.length;
  // Nothing in the contract is a bigint; measuring a huge one would cost as much as it weighs.
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? bytesPerValue : Infinity;
  if (typeof value !== 'object' || value === null) return bytesPerValue;
  if (value instanceof String || value instanceof RegExp) return bytesPerValue + 2 * String(value).length;
  if (value instanceof ArrayBuffer) return bytesPerValue + value.byteLength;
  // A view brings its whole buffer along, however little of it it shows.
  if (ArrayBuffer.isView(value)) return bytesPerValue + value.buffer.byteLength;
  // A sparse array is small on the wire, and its length is what a parser walks.
  if (Array.isArray(value)) return bytesPerValue + bytesPerValue * value.length;
  return bytesPerValue;
}

function* partsOf(value: object): Generator<unknown> {
  if (value instanceof Map) {
    for (const [key, part] of value) {
      yield key;
      yield part;
    }
  } else if (value instanceof Set) {
    yield* value;
  } else if (value instanceof Error) {
    yield value.message;
    yield value.stack;
    yield value.cause;
  } else if (!ArrayBuffer.isView(value)) {
    for (const key in value) {
      if (!Array.isArray(value)) yield key;
      yield (value as Record<string, unknown>)[key];
    }
  }
}
