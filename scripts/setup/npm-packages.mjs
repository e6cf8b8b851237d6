/** Brings node_modules to what package-lock.json says, and touches nothing when it is there already. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runNpm } from './npm.mjs';
import { addToStamp, readStamp } from './stamp.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry */

/**
 * Whether npm's own record of what it installed agrees with the lock file. Optional packages may be missing (they are for other
 * systems); npm writes the record last, so a broken-off installation has none.
 * @param {{ packages?: Record<string, LockEntry> }} lock package-lock.json
 * @param {{ packages?: Record<string, LockEntry> }} installed node_modules/.package-lock.json
 */
export function isInstalledAsLocked(lock, installed) {
  const found = installed.packages ?? {};
  const wanted = Object.entries(lock.packages ?? {}).filter(([folder]) => folder !== '');
  return (
    wanted.length > 0 &&
    wanted.every(([folder, entry]) => {
      const there = found[folder];
      if (!there) return entry.optional === true;
      return there.version === entry.version && there.integrity === entry.integrity;
    })
  );
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} why it failed, in words
 */
export async function ensureNpmPackages(root, say) {
  const lockFile = path.join(root, 'package-lock.json');
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (readStamp(root).lock === hash) return undefined;

  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (isInstalledAsLocked(readJson(lockFile), readJson(record))) {
    addToStamp(root, { lock: hash });
    return undefined;
  }
  say('Installing the npm packages that package-lock.json names (about half a minute) …');
  // Windows keeps the file of a running program: where this very process is the Node inside node_modules, npm cannot
  // empty the folder first.
  const insideModules = process.execPath.startsWith(path.join(root, 'node_modules'));
  const command = process.platform === 'win32' && insideModules ? 'install' : 'ci';
  const { code } = await runNpm([command], { cwd: root, timeLimitMs: 20 * 60_000 });
  if (code !== 0) {
    return `npm ${command} ended with code ${code}. Its own lines above say why; most often the npm registry could not be reached. Run the same command again.`;
  }
  addToStamp(root, { lock: hash });
  return undefined;
}
