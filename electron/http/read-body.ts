import { err, ok, type Result } from '../../shared/result.ts';

/**
 * Collects a body, and stops reading at the first byte over the limit: what a server sends beyond it is never held.
 * Rejects with the stream's own error when the body breaks off.
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<Buffer, 'too-large'>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (sizeBytes > maxBytes) return err('too-large');
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks, sizeBytes));
}
