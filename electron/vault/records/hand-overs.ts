/** What left this terminal as a bundle for another: kept sealed, for a recipient can be a person. */
import { z } from 'zod';
import { SubmissionId } from '../../../shared/brand.ts';
import type { KeptRecords } from './kept-records.ts';
import { RefusedWriteError } from './refused-write-error.ts';
import { UnreadableRecordError } from './unreadable-record-error.ts';

/** A bundle that was made. */
export const HandOver = z.strictObject({
  id: z.string(),
  /** Unix milliseconds, kiosk clock. */
  at: z.number().int(),
  toTerminal: z.string(),
  /** For whom it was encrypted. */
  recipient: z.string(),
  submissionIds: z.array(SubmissionId).readonly(),
});
export type HandOver = z.infer<typeof HandOver>;

/** One as it is kept; closed once the other side has it for sure. */
export const StoredHandOver = HandOver.extend({ closedAt: z.number().int().optional() });
export type StoredHandOver = z.infer<typeof StoredHandOver>;

/** All that there are. One that can't be trusted is named, never shown. */
export interface HandOverList {
  /** The oldest first. */
  readonly handOvers: readonly StoredHandOver[];
  readonly unreadable: readonly string[];
}

/** The hand-overs of an open vault. Everything that writes is to be called inside a transaction. */
export interface HandOvers {
  /** One that is there already stays as it is. Throws on what is no hand-over, which is a bug. */
  readonly add: (handOver: HandOver) => void;
  /** The first time stays. Throws `RefusedWriteError` for one that is not there. */
  readonly close: (id: string, at: number) => void;
  readonly list: () => HandOverList;
}

/** Opens the hand-overs. */
export function openHandOvers(kept: KeptRecords): HandOvers {
  return {
    add: (handOver) => {
      const { id } = handOver;
      if (kept.find(id) === undefined) kept.put(id, HandOver.parse(handOver));
    },
    close: (id, at) => {
      const found = kept.find(id);
      if (found === undefined) throw new RefusedWriteError();
      if (found === 'unreadable') throw new UnreadableRecordError();
      const stored = StoredHandOver.parse(found.body);
      if (stored.closedAt === undefined) kept.put(id, StoredHandOver.parse({ ...stored, closedAt: at }));
    },
    list: () => {
      const { records, unreadable } = kept.list();
      const handOvers = records.map(({ body }) => StoredHandOver.parse(body));
      return { handOvers: handOvers.sort((one, other) => one.at - other.at), unreadable };
    },
  };
}
