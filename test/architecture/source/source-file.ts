/** The project's own source files, read once and handed to the checks as plain text, so that a check can be tried on invented files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A source file; `path` is relative to the project's folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where a rule is broken. Printed by a failing test, so it says what to do. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

/** The project's folder. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..', '..');

/** All files below these folders, as paths relative to `root`; a folder that does not exist holds none. */
export function listFiles(folders: readonly string[], root = projectRoot): string[] {
  return folders.flatMap((folder) => {
    const start = path.join(root, folder);
    if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  });
}

/** The TypeScript and JavaScript files below these folders. */
export function readSources(folders: readonly string[], root = projectRoot): SourceFile[] {
  return listFiles(folders, root)
    .filter((file) => /\.(?:[cm]?ts|tsx|[cm]?js|jsx)$/.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** The 1-based line of a character offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
