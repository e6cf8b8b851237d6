/** Finds a program in the PATH without starting anything. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The full path of the first of these programs that can be run, or undefined.
 * @param {string[]} names
 * @param {string} [search] like PATH
 */
export function findCommand(names, search = process.env.PATH ?? '') {
  for (const name of names) {
    for (const folder of search.split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}
