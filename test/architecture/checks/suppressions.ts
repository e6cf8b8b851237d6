/** Finds comments that silence the type checker. Biome asks for a reason beside its own; this asks beside TypeScript's. */
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { commentsOf } from '../source/syntax.ts';

/** A whole file of plain JavaScript may stay unchecked, for a reason; a TypeScript file never. */
const isPlainScript = (path: string) => /\.[cm]?js$/.test(path);

/** Suppressions that are banned, or whose reason is missing or a mere word. */
export function findBareSuppressions(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    commentsOf(file).flatMap(({ value, start }) => {
      const [, kind, reason = ''] = /@ts-(ignore|nocheck|expect-error)\b[:\s-]*(.*)/s.exec(value) ?? [];
      if (!kind) return [];
      const mayBeUsed = kind === 'expect-error' || (kind === 'nocheck' && isPlainScript(file.path));
      if (mayBeUsed && reason.trim().split(/\s+/).length >= 3) return [];
      const problem = mayBeUsed ? 'a suppression without a reason' : `@ts-${kind} is not used here`;
      return [{ file: file.path, line: lineAt(file.text, start), problem }];
    }),
  );
}
