import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A folder on which a program meets a disk that is really small. */
export interface SmallDisk {
  readonly folder: string;
  /** Runs a program with the disk over `folder`, in a mount namespace that ends with it; answers what it printed. */
  readonly run: (...program: readonly string[]) => string;
  /** Why there can be none on this machine. */
  readonly reason: string | undefined;
}

/** Makes one for a test file; `size` as `mount` has it, such as `64k`. */
export function makeSmallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-small-disk-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...program: readonly string[]): string => {
    const script = `mount -t tmpfs -o size=${size} none "$1" && shift && exec "$@"`;
    const args = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, ...program];
    return execFileSync('unshare', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  try {
    run('true');
    return { folder, run, reason: undefined };
  } catch {
    return { folder, run, reason: 'this machine lets no ordinary user mount a disk' };
  }
}
