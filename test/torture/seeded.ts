/** Chance that can be repeated: what a run of the torture decides follows from its seed. When things happen does not. */
export interface Seeded {
  /** From 0 (included) to 1 (excluded). */
  readonly fraction: () => number;
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number;
  /** True this often; 1 is always. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
}

/** Mulberry32: small, and even enough to choose who comes next. */
export function createSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}

/** A seed for a part of a run, which has nothing to do with those of other parts and other seeds. */
export function seedFor(seed: number, ...parts: readonly number[]): number {
  return parts.reduce(
    (before, part) => mix(mix(before + 0x9e3779b9) + Math.imul(part + 1, 0x27d4eb2f)),
    seed,
  );
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
