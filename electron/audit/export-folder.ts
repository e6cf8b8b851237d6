/** Where exports are written: the profile's own folder, or the organisation's, which may be a stick that is not there, full, or pulled out. */

import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { sortStorageError } from '../vault/database/storage-failure.ts';
import { isBrokenOff } from './export-log.ts';

/** How the folder can fail. *audit-folder-missing*: the organisation's is not there. */
export type ExportFolderFailure = Failure<'audit-folder-missing' | 'storage-full' | 'storage-unavailable'>;

/** A folder for exports. */
export interface ExportFolder {
  readonly path: string;
  /**
   * Writes a file as a whole, readable by its owner only: until it is safe on the disk there is no file of that name, and one that is
   * there is never written over, unless `ifThere` says so. Writes one after the other. Rejects with what the chunks throw.
   */
  readonly write: (
    name: string,
    chunks: AsyncIterable<Uint8Array>,
    ifThere?: 'refuse' | 'replace',
  ) => Promise<Result<void, ExportFolderFailure>>;
}

const ExportName = z.string().regex(/^[\w.-]{1,120}\.jsonl?$/);

/** Opens a folder. `isOwn`: it is made where it is missing; somebody else's is not, since it would be made where the stick is not. */
export function openExportFolder(folder: string, isOwn: boolean): ExportFolder {
  let last: Promise<unknown> = Promise.resolve();
  const write: ExportFolder['write'] = async (name, chunks, ifThere = 'refuse') => {
    const file = path.join(folder, ExportName.parse(name));
    try {
      if (isOwn) await mkdir(folder, { recursive: true, mode: 0o700 });
      const isThere = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
      if (!isThere) return err(fail('audit-folder-missing'));
      // A rename would write over it: two terminals may share the folder, and a clock that was set back gives a name twice.
      if (ifThere === 'refuse' && (await lstat(file).catch(() => undefined)))
        return err(fail('storage-unavailable'));
      await writeWhole(file, chunks);
      await syncNames(folder);
      return ok();
    } catch (error) {
      if (isBrokenOff(error)) return err(fail('storage-unavailable'));
      const failure = sortStorageError(error);
      if (failure === undefined) throw error;
      return err(fail(failure.code === 'storage-full' ? 'storage-full' : 'storage-unavailable'));
    }
  };
  return {
    path: folder,
    // Two at once may have the same name, and would write the same unfinished file.
    write: (...asked) => {
      const done = last.then(() => write(...asked));
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
  };
}

async function writeWhole(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await rm(partial, { force: true });
    // Not over what is there: a link with this name would lead elsewhere.
    const handle = await open(partial, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await handle.appendFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * A share or a stick's file system may not know how to flush a folder; then the file's own flush is all there is. Not in this thread: a
 * share that has gone would hold the whole program.
 */
async function syncNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** `audit-Counter-3-20260503T090000Z-1234.jsonl`: sorted by time; the number of the last line keeps two of one second apart. */
export function exportName(terminal: string, exportedAt: number, upTo: number): string {
  const place = terminal
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const time = new Date(exportedAt)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
  return ['audit', place.slice(0, 40), time, `${upTo}.jsonl`].filter((part) => part !== '').join('-');
}
