/** A new version's file on its way into the profile: written, flushed, read back and only then given its name. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import type { UpdateRefusal } from '../../shared/domain/update.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { syncFolder } from '../settings/write-file-durably.ts';
import type { UpdateFile } from './update-manifest.ts';

/** Why a file was not staged. *interrupted*: somebody came to the terminal, or the line broke. */
export type StagingFailure =
  | Extract<UpdateRefusal, 'oversize' | 'truncated' | 'hash-mismatch' | 'no-room' | 'not-written'>
  | 'interrupted';

/** Where the file of a version lies; beside it nothing else. */
export const stagedPath = (folder: string, version: string): string => path.join(folder, `${version}.staged`);

/** What is counted for the copy of the new version, and for the old one that is kept. */
const copies = 3;

/**
 * Writes a body into the folder, readable by its owner only, and holds what the disk then has against what was signed. Leaves the finished
 * file or nothing. Stops where `mayGoOn` says so.
 */
export async function stageFile(options: {
  readonly body: AsyncIterable<Uint8Array>;
  readonly file: Pick<UpdateFile, 'sizeBytes' | 'sha256'>;
  /** It is made if it is not there. */
  readonly folder: string;
  readonly version: string;
  readonly mayGoOn: () => boolean;
}): Promise<Result<string, StagingFailure>> {
  const { folder, version, file } = options;
  const target = stagedPath(folder, version);
  const unfinished = `${target}.unfinished`;
  try {
    await fsp.mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await hasRoom(folder, file.sizeBytes * copies))) return err('no-room');
    await removeStaged(folder);
    const written = await write(unfinished, options);
    if (!written.ok) return written;
    const found = await hashFile(unfinished);
    if (found !== file.sha256) return err('hash-mismatch');
    await fsp.rename(unfinished, target);
    syncFolder(folder);
    return ok(target);
  } catch (error) {
    return err(codeOf(error) === 'ENOSPC' ? 'no-room' : 'not-written');
  } finally {
    await fsp.rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function write(
  unfinished: string,
  { body, file, mayGoOn }: Parameters<typeof stageFile>[0],
): Promise<Result<void, StagingFailure>> {
  // Not over what is there: a link with this name would lead elsewhere.
  const handle = await fsp.open(unfinished, 'wx', 0o600);
  let sizeBytes = 0;
  try {
    const chunks = body[Symbol.asyncIterator]();
    for (;;) {
      const chunk = await chunks.next().catch(() => 'broken' as const);
      if (chunk === 'broken') return err(mayGoOn() ? 'truncated' : 'interrupted');
      if (chunk.done) break;
      sizeBytes += chunk.value.length;
      if (sizeBytes > file.sizeBytes) return err('oversize');
      if (!mayGoOn()) return err('interrupted');
      await handle.writeFile(chunk.value);
    }
    if (sizeBytes < file.sizeBytes) return err('truncated');
    await handle.sync();
    return ok();
  } finally {
    await handle.close();
  }
}

/** Whether a file is still what was signed: its length and its hash, as the disk has them. False for one that is not there. */
export async function isAsSigned(
  name: string,
  { sizeBytes, sha256 }: Pick<UpdateFile, 'sizeBytes' | 'sha256'>,
): Promise<boolean> {
  try {
    const found = await fsp.lstat(name);
    return found.isFile() && found.size === sizeBytes && (await hashFile(name)) === sha256;
  } catch {
    return false;
  }
}

/** Takes away whatever was staged or half staged. */
export async function removeStaged(folder: string): Promise<void> {
  const names = await fsp.readdir(folder).catch(() => []);
  const staged = names.filter((name) => /\.staged(\.unfinished)?$/.test(name));
  for (const name of staged) await fsp.rm(path.join(folder, name), { force: true });
}

async function hashFile(name: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await fsp.open(name, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false }))
      hash.update(chunk as Buffer);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** Whether so many bytes fit, and half a gigabyte stays for the outbox. */
async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await fsp.statfs(folder);
  return bavail * bsize - bytes >= 512 * 2 ** 20;
}
