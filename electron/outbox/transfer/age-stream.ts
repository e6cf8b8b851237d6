/**
 * Streams in and out of the age format (age-encryption.org/v1): anybody with the public recipient can write a bundle, only the holder of
 * the identity can read one. age says who may read, not who wrote: whatever comes out is parsed like any other input. The
 * library is large, and loaded when it is needed: most days nothing is exported.
 */
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeIdentity, AgeRecipient } from '../../../shared/settings/age-keys.ts';
import { BundleDamagedError } from './bundle-damaged-error.ts';

const magic = Buffer.from('age-encryption.org/v1\n');
/** The header of a bundle has a few lines; a library that looks for a line's end in gigabytes would hold them all. */
const longestHeader = 16 * 1024;

/** Encrypts to one recipient, chunk by chunk. */
export async function* encryptTo(
  recipient: AgeRecipient,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(plain));
}

/**
 * Decrypts with one identity. What it yields is authentic; a file that was cut off or changed throws `BundleDamagedError` where that
 * shows, and a source's own error is thrown as it is.
 */
export async function decryptWith(
  identity: AgeIdentity,
  source: AsyncIterable<Uint8Array>,
): Promise<
  Result<AsyncGenerator<Uint8Array, void, undefined>, Failure<'bundle-wrong-key' | 'bundle-damaged'>>
> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const watched = watch(withSoundHeader(source));
  try {
    const plain = await decrypter.decrypt(streamOf(watched.chunks));
    return ok(authentic(plain, watched));
  } catch (error) {
    await watched.close();
    const broken = watched.failed();
    if (broken && !(broken.error instanceof BundleDamagedError)) throw broken.error;
    const isForAnother = error instanceof Error && error.message.startsWith('no identity matched');
    return err(fail(isForAnother ? 'bundle-wrong-key' : 'bundle-damaged'));
  }
}

/** Takes a chunk out of the source only when one is wanted. */
function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Refuses what can't be an age file before the library sees it. */
async function* withSoundHeader(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of source) {
    if (!start) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < longestHeader) continue;
      yield checked(start);
      start = undefined;
    }
  }
  if (start) yield checked(start);
}

function checked(start: Buffer): Buffer {
  const header = start.subarray(0, longestHeader);
  if (!header.subarray(0, magic.length).equals(magic) || !header.includes('\n--- '))
    throw new BundleDamagedError();
  return start;
}

interface Watched {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Lets go of the source, which the library does not always do. */
  readonly close: () => Promise<void>;
  readonly failed: () => { readonly error: unknown } | undefined;
}

/** Remembers what the source itself threw: past the library's streams it could not be told from the library's own errors. */
function watch(source: AsyncIterable<Uint8Array>): Watched {
  let failed: { readonly error: unknown } | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      failed = { error };
      throw error;
    }
  }
  const all = chunks();
  return {
    chunks: all,
    close: async () => {
      await all.return(undefined);
    },
    failed: () => failed,
  };
}

async function* authentic(
  plain: ReadableStream<Uint8Array>,
  { failed, close }: Watched,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* plain;
  } catch {
    throw failed()?.error ?? new BundleDamagedError();
  } finally {
    await close();
  }
}
