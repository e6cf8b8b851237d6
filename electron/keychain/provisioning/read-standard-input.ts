import type { Readable } from 'node:stream';

/** Reads a stream to its end, or to the first byte too many; the rest is never read. */
export async function readUpTo(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    length += chunks.at(-1)?.length ?? 0;
    if (length > maxBytes) break;
  }
  const all = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  return all;
}
