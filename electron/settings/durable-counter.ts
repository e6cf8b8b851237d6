import { z } from 'zod';
import { readJsonFile } from './read-json-file.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** A count that survives a crash: no value is ever given out twice. */
export interface DurableCounter {
  /** The next value, from 1; resolves once it is safely stored. Rejects when it can't be: then none was given. */
  readonly next: () => Promise<number>;
}

const Count = z.strictObject({
  last: z
    .number()
    .int()
    .nonnegative()
    .max(Number.MAX_SAFE_INTEGER - 1),
});

/**
 * A counter in a small file. A value is stored before it is given out, so a crash between the two skips it. A file that
 * can't be read stays where it is and every call rejects, until a person has put the right count there: beginning again
 * at 1 would give out every value a second time.
 */
export function createDurableCounter(file: string): DurableCounter {
  /** Of this process: a file that was put back to an older state doesn't lead back behind it. */
  let given = 0;

  function takeNext(): number {
    const stored = readJsonFile({ file, schema: Count, maxBytes: 1000 });
    if (!stored.ok) throw new Error('the counter file can not be read');
    const count = Math.max(given, stored.value?.last ?? 0) + 1;
    writeFileDurably(file, `${JSON.stringify({ last: count })}\n`);
    given = count;
    return count;
  }

  return { next: async () => takeNext() };
}
