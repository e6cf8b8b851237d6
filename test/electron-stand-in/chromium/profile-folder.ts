/**
 * The folder in which one Chromium keeps its profile. For a session in memory (a partition without `persist:`) it is
 * temporary and goes when Chromium has gone; what a killed process left behind goes at the next start.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { handOver } from './unprivileged-user.ts';

export interface ProfileFolder {
  path: string;
  remove(): void;
}

const PREFIX = 'electron-stand-in-';

/**
 * A profile folder at `persistentPlace`, or a temporary one. As root it is always temporary: Chromium then runs as a user
 * who cannot reach root's folders.
 */
export function createProfileFolder(persistentPlace: string | undefined): ProfileFolder {
  const isRoot = process.getuid?.() === 0;
  if (persistentPlace !== undefined && !isRoot) {
    mkdirSync(persistentPlace, { recursive: true, mode: 0o700 });
    return { path: persistentPlace, remove: () => undefined };
  }
  // Root's own temporary folder may lie where the unprivileged user cannot go.
  const parent = isRoot ? '/tmp' : os.tmpdir();
  removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o700);
  handOver(folder);
  return { path: folder, remove: () => removeFolder(folder) };
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeFolder(path.join(parent, name));
  }
}

/** Another user's leftovers cannot be removed and need not be. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {}
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
