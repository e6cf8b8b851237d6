/** The one place where base64 of a picture exists: on its way out, a piece at a time. */
import type { BodyStream } from '../../../http/body-stream.ts';
import type { CheckedPicture } from '../../wallet-customer-provider.ts';

/** Of the picture; a multiple of 3, so that no piece needs padding but the last. */
const pieceBytes = 48 * 1024;

/**
 * A JSON object with pictures as its last properties, each as raw base64: byte for byte what `JSON.stringify` of the
 * whole would give. Its bytes are made as they are sent. Throws in mid-body when a picture is not as it was checked;
 * the closing bytes are then never sent, so that nobody can take the rest for a request.
 */
export function jsonWithPictures(
  properties: Readonly<Record<string, unknown>>,
  pictures: Readonly<Record<string, CheckedPicture>>,
): BodyStream {
  const parts = Object.entries(pictures).map(([name, picture]) => ({
    before: Buffer.from(`,${JSON.stringify(name)}:"`),
    picture,
    after: Buffer.from('"'),
  }));
  const opening = Buffer.from(JSON.stringify(properties).slice(0, -1));
  const closing = Buffer.from('}');
  const partsBytes = parts.reduce(
    (sum, { before, picture, after }) => sum + before.length + base64Bytes(picture.sizeBytes) + after.length,
    0,
  );
  return {
    sizeBytes: opening.length + partsBytes + closing.length,
    chunks: async function* () {
      yield opening;
      for (const { before, picture, after } of parts) {
        yield before;
        yield* toBase64(picture);
        yield after;
      }
      yield closing;
    },
  };
}

const base64Bytes = (bytes: number) => 4 * Math.ceil(bytes / 3);

async function* toBase64(picture: CheckedPicture): AsyncGenerator<Buffer> {
  let sizeBytes = 0;
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of picture.open()) {
    sizeBytes += chunk.length;
    for (const piece of piecesOf(chunk)) {
      const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
      const wholeBytes = bytes.length - (bytes.length % 3);
      if (wholeBytes > 0) yield Buffer.from(bytes.toString('base64', 0, wholeBytes), 'latin1');
      // A copy: the source may use its buffer again.
      carried = Buffer.from(bytes.subarray(wholeBytes));
    }
  }
  if (carried.length > 0) yield Buffer.from(carried.toString('base64'), 'latin1');
  if (sizeBytes !== picture.sizeBytes) throw new Error('a picture changed after it was checked');
}

function* piecesOf(chunk: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < chunk.length; start += pieceBytes) {
    const length = Math.min(pieceBytes, chunk.length - start);
    yield Buffer.from(chunk.buffer, chunk.byteOffset + start, length);
  }
}
