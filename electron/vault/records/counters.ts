import type { RecordContext } from './record-context.ts';

/** Counts that survive a power cut: no value is ever given out twice. */
export interface Counters {
  /** The next value, from 1. Call inside a transaction; it is given once that is committed. */
  readonly next: (name: string) => number;
}

/** Opens the counters. */
export function openCounters({ database }: RecordContext): Counters {
  const next = database
    .prepare<[string], number>(
      `INSERT INTO counter (name, last) VALUES (?, 1)
       ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();
  return {
    next: (name) => {
      const value = next.get(name);
      if (value === undefined) throw new Error('the counter gave nothing');
      return value;
    },
  };
}
