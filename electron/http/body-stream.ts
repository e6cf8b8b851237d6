import { Readable } from 'node:stream';

/** A body that is made while it is sent, so that it is never whole in memory. */
export interface BodyStream {
  /** What `content-length` says. Fewer or more bytes are a bug, and the request never becomes whole. */
  readonly sizeBytes: number;
  /** The bytes, from the beginning; called once per request. What it throws, `send` rejects with. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A body on its way, and what became of its source. */
export interface RunningBody {
  readonly readable: Readable;
  /** What the source threw, wrapped so that a thrown `undefined` counts too; undefined while all is well. */
  readonly broken: () => { readonly error: unknown } | undefined;
}

/** Starts reading a stream. A source that breaks off is told apart from a network that does. */
export function runBody(stream: BodyStream): RunningBody {
  let broken: { readonly error: unknown } | undefined;
  async function* guarded(): AsyncGenerator<Uint8Array> {
    let leftBytes = stream.sizeBytes;
    try {
      for await (const chunk of stream.chunks()) {
        leftBytes -= chunk.length;
        if (leftBytes < 0) break;
        yield chunk;
      }
      if (leftBytes !== 0) throw new Error('a streamed body has another size than it said');
    } catch (error) {
      broken = { error };
      throw error;
    }
  }
  // One chunk at a time: what is made ahead of the socket is held in memory.
  const readable = Readable.from(guarded(), { objectMode: false, highWaterMark: 1 });
  // A connection that is refused leaves it without another listener.
  readable.on('error', () => undefined);
  return { readable, broken: () => broken };
}
