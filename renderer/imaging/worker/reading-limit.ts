import type { DocumentReads } from '../read/read-document.ts';
import type { ReadingEngines } from './read-picture.ts';

/** How long may be read, in all, before the picture goes on without: keeping a picture must not hang on reading it. */
export const readingLimitMs = 4000;

/** Thrown into a reading whose time is up; nobody else sees it. */
class TimeIsUp extends Error {}

/** Engines that stop answering after a while. */
export function limitEngines(engines: ReadingEngines, limitMs: number, now: () => number): ReadingEngines {
  const end = now() + limitMs;
  const inTime =
    <Input, Output>(read: (input: Input) => Promise<Output>) =>
    (input: Input): Promise<Output> => {
      if (now() > end) throw new TimeIsUp('reading took too long');
      return read(input);
    };
  return { readLines: inTime(engines.readLines), readBarcode: inTime(engines.readBarcode) };
}

/** What a reading found, or nothing where its time was up. */
export async function untilTimeIsUp(reading: Promise<DocumentReads>): Promise<DocumentReads> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof TimeIsUp) return { zone: undefined, barcode: undefined };
    throw error;
  }
}
