/** The product's own source, for checks that look for what must not be there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  /** Without comments, so that a rule may be named where it is explained. */
  readonly code: string;
}

/** Every TypeScript file below a folder of the project. */
export function sourceFilesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .map((file) => ({ path: file, code: withoutComments(readFileSync(path.join(root, file), 'utf8')) }));
}

/** The places where a pattern occurs, as "path: match"; empty is what a check hopes for. */
export function occurrences(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path: file, code }) => {
    const match = pattern.exec(code);
    return match ? [`${file}: ${match[0]}`] : [];
  });
}

/** Good enough for our own source: comment marks inside a string would only hide more, and no rule here lives in one. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
