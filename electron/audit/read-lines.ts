/** Reads a file line by line, in its bytes, without ever holding more of it than a line. */
import { createReadStream } from 'node:fs';

/** A line without its end. */
export interface FileLine {
  readonly bytes: Buffer;
  /** False for the last one of a file that does not end with a line's end. */
  readonly isEnded: boolean;
}

/** Longer than any line that is written here: such a file is another one. */
export class LineTooLongError extends Error {}

/** Every line of a file, empty ones too. Throws what the disk throws, and `LineTooLongError`. */
export async function* readLines(
  file: string,
  longestBytes: number,
): AsyncGenerator<FileLine, void, undefined> {
  let begun: Buffer[] = [];
  let length = 0;
  const hold = (part: Buffer) => {
    length += part.length;
    if (length > longestBytes) throw new LineTooLongError('a line is too long');
    begun.push(part);
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, from);
      if (end === -1) break;
      hold(chunk.subarray(from, end));
      yield { bytes: Buffer.concat(begun), isEnded: true };
      begun = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (length > 0) yield { bytes: Buffer.concat(begun), isEnded: false };
}
