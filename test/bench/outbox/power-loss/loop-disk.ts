/** A disk in a file, and what it holds at a moment: whatever the file system on it has not written back is not there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A disk that is mounted. */
export interface LoopDisk {
  readonly folder: string;
  /** Requests that the disk has finished so far, and whether none is under way. */
  readonly activity: () => { readonly done: string; readonly isIdle: boolean };
  readonly remove: () => void;
}

/** Mounts the file system in an image. Its journal is replayed, as after a power cut. */
export function mountImage(image: string, folder: string): LoopDisk {
  mkdirSync(folder, { recursive: true });
  run('mount', '-o', 'loop', image, folder);
  const device = run('findmnt', '--noheadings', '--output', 'SOURCE', folder).trim();
  const stat = path.join('/sys/block', path.basename(device), 'stat');
  return {
    folder,
    activity: () => {
      const fields = readFileSync(stat, 'utf8').trim().split(/\s+/);
      return { done: [fields[4], fields[6], fields[15]].join(' '), isIdle: fields[8] === '0' };
    },
    // The loop device was made by mount, and goes with it.
    remove: () => {
      run('umount', folder);
      rmSync(image);
    },
  };
}

/** Makes an empty ext4 and mounts it. Nothing is left for the kernel to prepare later, in the middle of a round. */
export function makeDisk(image: string, folder: string, sizeBytes: number): LoopDisk {
  writeFileSync(image, '');
  truncateSync(image, sizeBytes);
  run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
  return mountImage(image, folder);
}

/**
 * Copies what the disk holds, while nobody writes to what is mounted from it. The kernel may still write back by itself: then the
 * copy would be of no moment at all, and is made again.
 */
export function copyAtOneMoment(disk: LoopDisk, image: string, copy: string): void {
  for (let tries = 0; tries < 100; tries += 1) {
    const before = disk.activity();
    run('cp', '--sparse=always', image, copy);
    const after = disk.activity();
    if (before.isIdle && after.isIdle && before.done === after.done) return;
  }
  throw new Error('the disk does not come to rest');
}
