/**
 * Follows what the preload loads at run time. It runs beside the page, so it carries nothing but Electron's bridge and plain
 * constants of the contract: no schema, no package, nothing of main.
 */
import path from 'node:path/posix';
import { findImports } from '../source/find-imports.ts';
import type { Finding, SourceFile } from '../source/source-file.ts';

/** Everything that a preload reaches and should not. Types are erased and do not count. */
export function findPreloadWeight(preload: string, files: readonly SourceFile[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const follow = (name: string): Finding[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const file = byPath.get(name);
    if (!file) return [{ file: name, line: 1, problem: 'the preload reaches a file that is not there' }];
    return findImports(file).flatMap(({ specifier, typeOnly, line }) => {
      if (typeOnly || (specifier === 'electron' && name === preload)) return [];
      if (specifier?.startsWith('.')) {
        const target = path.join(path.dirname(name), specifier);
        if (target.startsWith('shared/contract/')) return follow(target);
      }
      return [{ file: name, line, problem: `the preload would load ${specifier ?? 'a computed module'}` }];
    });
  };
  return follow(preload);
}
