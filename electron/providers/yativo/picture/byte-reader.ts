/** Reads a source in sips, so that a picture is looked at without being held. */
export interface ByteReader {
  /** The next bytes; undefined when there are fewer left. */
  readonly take: (count: number) => Promise<Buffer | undefined>;
  /** Gives back what was taken last. */
  readonly putBack: (bytes: Buffer) => void;
  /** Passes over bytes; false when there are fewer left. */
  readonly skip: (count: number) => Promise<boolean>;
  /** Passes over everything before the next byte of this value; false when none is left. */
  readonly skipTo: (byte: number) => Promise<boolean>;
  readonly isAtEnd: () => Promise<boolean>;
  /** What was read from the source so far. */
  readonly sizeBytes: () => number;
  /** Whether the source held more than allowed; to its reader it then ends there. */
  readonly isTooLarge: () => boolean;
  /** Lets go of a source that was not read to its end. */
  readonly close: () => Promise<void>;
}

/** Starts at the first byte. What the source throws comes through. */
export function createByteReader(source: AsyncIterable<Uint8Array>, maxBytes: number): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  let ahead: Buffer = Buffer.alloc(0);
  let sizeBytes = 0;
  let isTooLarge = false;

  async function refill(): Promise<boolean> {
    if (isTooLarge) return false;
    const { done, value } = await chunks.next();
    if (done) return false;
    sizeBytes += value.length;
    isTooLarge = sizeBytes > maxBytes;
    if (isTooLarge) return false;
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.length);
    ahead = ahead.length === 0 ? chunk : Buffer.concat([ahead, chunk]);
    return true;
  }

  return {
    take: async (count) => {
      while (ahead.length < count) if (!(await refill())) return undefined;
      const taken = ahead.subarray(0, count);
      ahead = ahead.subarray(count);
      return taken;
    },
    putBack: (bytes) => {
      ahead = Buffer.concat([bytes, ahead]);
    },
    skip: async (count) => {
      let left = count;
      while (ahead.length < left) {
        left -= ahead.length;
        ahead = Buffer.alloc(0);
        if (!(await refill())) return false;
      }
      ahead = ahead.subarray(left);
      return true;
    },
    skipTo: async (byte) => {
      for (;;) {
        const at = ahead.indexOf(byte);
        if (at >= 0) {
          ahead = ahead.subarray(at);
          return true;
        }
        ahead = Buffer.alloc(0);
        if (!(await refill())) return false;
      }
    },
    isAtEnd: async () => {
      while (ahead.length === 0) if (!(await refill())) return !isTooLarge;
      return false;
    },
    sizeBytes: () => sizeBytes,
    isTooLarge: () => isTooLarge,
    close: async () => {
      await chunks.return?.();
    },
  };
}
