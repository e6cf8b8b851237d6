import type { Random } from '../../electron/random.ts';

/** Ids and bytes that are the same in every run, and never repeat within one. */
export function createFakeRandom(): Random {
  let count = 0;
  return {
    uuid: () => {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
    bytes: (size) => {
      count += 1;
      return Buffer.alloc(size, count);
    },
  };
}
