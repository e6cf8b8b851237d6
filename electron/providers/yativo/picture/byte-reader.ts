/** Reads a source in sips, so that a picture is looked at without being held. */
export interface ByteReader {
  /** The next bytes; undefined when there are fewer left. */
  readonly take: (count: number) => Promise<Buffer | undefined>;
  /** Gives back the last bytes of what was taken last. */
  readonly putBack: (count: number) => void;
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
  let buffer: Buffer = Buffer.alloc(0);
  let at = 0;
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
    buffer = at === buffer.length ? chunk : Buffer.concat([buffer.subarray(at), chunk]);
    at = 0;
    return true;
  }

  return {
    take: async (count) => {
      while (buffer.length - at < count) if (!(await refill())) return undefined;
      at += count;
      return buffer.subarray(at - count, at);
    },
    putBack: (count) => {
      at -= count;
    },
    skip: async (count) => {
      let left = count;
      while (buffer.length - at < left) {
        left -= buffer.length - at;
        at = buffer.length;
        if (!(await refill())) return false;
      }
      at += left;
      return true;
    },
    skipTo: async (byte) => {
      for (;;) {
        const found = buffer.indexOf(byte, at);
        at = found < 0 ? buffer.length : found;
        if (found >= 0) return true;
        if (!(await refill())) return false;
      }
    },
    isAtEnd: async () => {
      while (at === buffer.length) if (!(await refill())) return !isTooLarge;
      return false;
    },
    sizeBytes: () => sizeBytes,
    isTooLarge: () => isTooLarge,
    close: async () => {
      await chunks.return?.();
    },
  };
}
