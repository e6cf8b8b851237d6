/**
 * The plaintext of a bundle as frames: `kind (1) | length (4, big-endian) | bytes`. Lengths come first so that a reader takes exactly what
 * belongs to one customer, and refuses what is larger than anything of ours before it holds it.
 */
import { largestPictureBytes } from '../../../shared/domain/picture.ts';
import { BundleDamagedError } from './bundle-damaged-error.ts';

const kinds = ['header', 'application', 'picture', 'end'] as const;

export type FrameKind = (typeof kinds)[number];

export interface Frame {
  readonly kind: FrameKind;
  readonly bytes: Buffer;
}

/** The largest frame of each kind, in bytes. */
export const largestFrame: Readonly<Record<FrameKind, number>> = {
  header: 10_000,
  application: 4_000_000,
  picture: largestPictureBytes,
  end: 1000,
};

const headBytes = 5;

/** What a frame takes in the plaintext. */
export const frameBytes = (sizeBytes: number): number => headBytes + sizeBytes;

/** A frame in two parts, so that a picture is not copied. Throws on one that no reader would take. */
export function encodeFrame(kind: FrameKind, bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length > largestFrame[kind]) throw new RangeError(`a frame of ${kind} can't be so large`);
  const head = Buffer.alloc(headBytes);
  head[0] = kinds.indexOf(kind);
  head.writeUInt32BE(bytes.length, 1);
  return [head, bytes];
}

/** Reads frames to the end of the bytes. Throws `BundleDamagedError` on what is no frame, and what the source throws. */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame, void, undefined> {
  const parts: Uint8Array[] = [];
  let held = 0;
  let head: { readonly kind: FrameKind; readonly length: number } | undefined;

  const take = (length: number): Buffer => {
    const taken: Uint8Array[] = [];
    for (let missing = length; missing > 0; ) {
      const part = parts.shift() ?? new Uint8Array();
      taken.push(part.subarray(0, missing));
      if (part.length > missing) parts.unshift(part.subarray(missing));
      missing -= Math.min(part.length, missing);
    }
    held -= length;
    return Buffer.concat(taken, length);
  };

  for await (const chunk of source) {
    parts.push(chunk);
    held += chunk.length;
    for (;;) {
      if (!head && held >= headBytes) head = readHead(take(headBytes));
      if (!head || held < head.length) break;
      yield { kind: head.kind, bytes: take(head.length) };
      head = undefined;
    }
  }
  if (head || held > 0) throw new BundleDamagedError();
}

function readHead(bytes: Buffer): { readonly kind: FrameKind; readonly length: number } {
  const kind = kinds[bytes[0] ?? kinds.length];
  const length = bytes.readUInt32BE(1);
  if (kind === undefined || length > largestFrame[kind]) throw new BundleDamagedError();
  return { kind, length };
}
