/** The folder that bundles are written to and found in: often a stick, which may be full, read-only, or pulled out at any moment. */

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { BundleName } from '../../../shared/contract/transfer-contract.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { codeOf } from '../../error-code.ts';
import { syncFolder } from '../../settings/write-file-durably.ts';
import { sortStorageError } from '../../vault/database/storage-failure.ts';

/** How the folder can fail. *transfer-closed*: it is not there. */
export type FolderFailure = Failure<'transfer-closed' | 'storage-full' | 'storage-unavailable'>;

/** A bundle as it lies there. */
export interface BundleFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Unix milliseconds, as the file system says. */
  readonly changedAt: number;
}

export interface BundleFolder {
  /** Does one thing after the other: whoever writes writes alone. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Whether a bundle of this size can be written now, as far as that can be known before. Leaves nothing there. */
  readonly check: (name: string, sizeBytes: number) => Promise<Result<void, FolderFailure>>;
  /**
   * Writes a bundle as a whole, in place of one with the same name: until it is safe on the disk there is no file of that name.
   * Rejects with what the chunks throw.
   */
  readonly write: (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<Result<void, FolderFailure>>;
  /** At most 200, the newest first. */
  readonly list: () => Promise<Result<readonly BundleFile[], FolderFailure>>;
  /** The bytes of a bundle. Throws what the file system throws. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
}

const mostListed = 200;
const chunkBytes = 256 * 1024;

/** Opens a folder, which may come and go; it is never made, since it would then be made where the stick is not. */
export function openBundleFolder(folder: string): BundleFolder {
  // The name may come from the window: it stays inside this folder.
  const fileOf = (name: string) => path.join(folder, BundleName.parse(name));
  const partialOf = (name: string) => `${fileOf(name)}.partial`;
  const isThere = async () => {
    const found = await stat(folder).catch(() => undefined);
    return found?.isDirectory() ?? false;
  };
  const guarded = async <Value>(
    work: () => Promise<Result<Value, FolderFailure>>,
  ): Promise<Result<Value, FolderFailure>> => {
    try {
      return (await isThere()) ? await work() : err(fail('transfer-closed'));
    } catch (error) {
      const failure = sortStorageError(error);
      if (failure === undefined) throw error;
      return err(fail(failure.code === 'storage-full' ? 'storage-full' : 'storage-unavailable'));
    }
  };

  let last: Promise<unknown> = Promise.resolve();

  return {
    alone: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    check: (name, sizeBytes) =>
      guarded(async () => {
        const partial = partialOf(name);
        const handle = await createFile(partial);
        await handle.close();
        await rm(partial);
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize < sizeBytes ? err(fail('storage-full')) : ok();
      }),
    write: (name, chunks) =>
      guarded(async () => {
        const partial = partialOf(name);
        try {
          const handle = await createFile(partial);
          try {
            for await (const chunk of chunks) await handle.appendFile(chunk);
            await handle.sync();
          } finally {
            await handle.close();
          }
          await rename(partial, fileOf(name));
        } catch (error) {
          await rm(partial, { force: true }).catch(() => {});
          throw error;
        }
        syncNames(folder);
        return ok();
      }),
    list: () =>
      guarded(async () => {
        const names = (await readdir(folder)).filter((name) => BundleName.safeParse(name).success);
        const files: BundleFile[] = [];
        for (const name of names) {
          const found: Stats | undefined = await stat(fileOf(name)).catch(() => undefined);
          if (found?.isFile())
            files.push({ name, sizeBytes: found.size, changedAt: Math.trunc(found.mtimeMs) });
        }
        return ok(files.toSorted((a, b) => b.changedAt - a.changedAt).slice(0, mostListed));
      }),
    read: (name) => readFile(fileOf(name)),
  };
}

/** A new file in place of what a crash left. Not over what is there: a link with this name would lead elsewhere. */
async function createFile(file: string): Promise<FileHandle> {
  await rm(file, { force: true });
  return await open(file, 'wx', 0o600);
}

/** A share or a stick's file system may not know how to flush a folder; then the file's own flush is all there is. */
function syncNames(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

async function* readFile(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  // Not blocking: opening a named pipe would otherwise wait for a writer for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    for (;;) {
      // A buffer of its own for each chunk: whoever reads may keep it.
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
