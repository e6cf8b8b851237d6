/** Reads a JSON report that a test runner or a test wrote. */
import { readFileSync } from 'node:fs';

/**
 * Undefined where it is missing or broken off.
 * @param {string} file
 * @returns {any}
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
