/**
 * A file that holds a little of the disk in reserve. Even a deletion needs room for the log, so on a full disk nothing could be settled
 * or destroyed any more; giving this up makes the room for it.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Random } from '../../random.ts';

/**
 * 48 MiB: to empty the log, the database needs room for all that stands in it. That is up to 300 pages of 16 KiB, and the largest commit,
 * of two pictures with 10 MB each, on top.
 */
export const ballastBytes = 48 * 1024 * 1024;

const fileOf = (folder: string) => path.join(folder, 'ballast.bin');
const chunkBytes = 1024 * 1024;

/** Whether the reserve is there in full. */
export function hasBallast(folder: string, sizeBytes = ballastBytes): boolean {
  return fs.statSync(fileOf(folder), { throwIfNoEntry: false })?.size === sizeBytes;
}

/**
 * Makes the reserve where it is not there; false where the disk has no room for it. Random bytes: a file system that compresses would
 * hold nothing back for zeros.
 */
export function ensureBallast(folder: string, random: Random, sizeBytes = ballastBytes): boolean {
  if (hasBallast(folder, sizeBytes)) return true;
  const file = fileOf(folder);
  try {
    const handle = fs.openSync(file, 'w', 0o600);
    try {
      for (let written = 0; written < sizeBytes; ) {
        written += fs.writeSync(handle, random.bytes(Math.min(chunkBytes, sizeBytes - written)));
      }
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    return true;
  } catch {
    releaseBallast(folder);
    return false;
  }
}

/** Gives the room back; false where there was none. */
export function releaseBallast(folder: string): boolean {
  const file = fileOf(folder);
  try {
    if (!fs.existsSync(file)) return false;
    fs.rmSync(file);
    return true;
  } catch {
    return false;
  }
}
