/** Finds comments that silence the type checker. Biome asks for a reason beside its own; this asks beside TypeScript's. */
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { commentsOf } from '../source/syntax.ts';

/** Suppressions that are banned, or whose reason is missing or a mere word. */
export function findBareSuppressions(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    commentsOf(file).flatMap(({ value, start }) => {
      const [, kind, reason = ''] = /@ts-(ignore|nocheck|expect-error)\b[:\s-]*(.*)/s.exec(value) ?? [];
      if (!kind) return [];
      const isReasoned = kind === 'expect-error' && reason.trim().split(/\s+/).length >= 3;
      if (isReasoned) return [];
      const problem =
        kind === 'expect-error' ? 'a suppression without a reason' : `@ts-${kind} is not used here`;
      return [{ file: file.path, line: lineAt(file.text, start), problem }];
    }),
  );
}
