/**
 * What setup has finished, kept inside node_modules so that it disappears together with what it vouches for. It is written only
 * after a step has succeeded: an interrupted setup leaves none and is done again.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @typedef {{ lock?: string, keytar?: 'built' | 'skipped' | 'failed' }} Stamp */

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.cache', 'vestibule', 'setup.json');
}

/**
 * Empty where there is none or it cannot be read.
 * @param {string} root
 * @returns {Stamp}
 */
export function readStamp(root) {
  try {
    const found = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/**
 * Adds to what is there, in one rename.
 * @param {string} root
 * @param {Stamp} addition
 */
export function addToStamp(root, addition) {
  const file = stampFile(root);
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ ...readStamp(root), ...addition })}\n`);
  renameSync(temporary, file);
}
