import { existsSync, renameSync } from 'node:fs';
import type { Clock } from '../clock.ts';

/**
 * Moves a file that can't be used out of the way, so that somebody can look at it: nothing is wiped. Gives its new name; undefined
 * if it could not be moved, and then it must not be written over.
 */
export function setAside(file: string, clock: Clock): string | undefined {
  const at = new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '-');
  const names = ['', ...Array.from({ length: 98 }, (_, index) => `-${index + 2}`)];
  const free = names.map((suffix) => `${file}.${at}${suffix}.set-aside`).find((name) => !existsSync(name));
  if (free === undefined) return undefined;
  try {
    renameSync(file, free);
    return free;
  } catch {
    return undefined;
  }
}
