/**
 * Finds calls whose `Result` nobody looks at: a failure would vanish. Biome sees a floating promise but not this, so the types are
 * asked, through TypeScript's own API (`unstable`, hence the exact pin).
 */
import path from 'node:path';
import type { Expression, ExpressionStatement, Node, VoidExpression } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import type { FileSystem } from 'typescript/unstable/fs';
import { API, type Project, type Type, type UnionType } from 'typescript/unstable/sync';
import { type Finding, lineAt } from '../source/source-file.ts';

/** The home of `Result`; a type called `Err` from anywhere else is somebody else's. */
const resultFile = 'shared/result.ts';

function isErr(type: Type): boolean {
  const symbol = type.getSymbol();
  return symbol?.name === 'Err' && symbol.declarations.some(({ path: file }) => file.endsWith(resultFile));
}

/** Whether a value of this type may be a failed `Result`, by itself or promised. */
function mayBeFailure(type: Type, project: Project): boolean {
  if (type.isUnionType()) return (type as UnionType).getTypes().some((part) => mayBeFailure(part, project));
  if (isErr(type)) return true;
  if (!type.isTypeReference() || !['Promise', 'PromiseLike'].includes(type.getSymbol()?.name ?? ''))
    return false;
  return project.checker.getTypeArguments(type).some((part) => mayBeFailure(part, project));
}

/** The expression whose value a statement throws away; `void` does not make it looked at. */
function discarded(expression: Expression): Expression {
  const isWrapped =
    expression.kind === SyntaxKind.VoidExpression || expression.kind === SyntaxKind.ParenthesizedExpression;
  return isWrapped ? discarded((expression as VoidExpression).expression) : expression;
}

function discardedIn(root: Node): Expression[] {
  const found: Expression[] = [];
  const visit = (node: Node): undefined => {
    if (node.kind === SyntaxKind.ExpressionStatement)
      found.push(discarded((node as ExpressionStatement).expression));
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

function findInProject(project: Project, root: string): Finding[] {
  const own = project.program
    .getSourceFileNames()
    .filter((file) => file.startsWith(`${root}/`) && !file.includes('/node_modules/'));
  return own.flatMap((file) => {
    const source = project.program.getSourceFile(file);
    if (!source) throw new Error(`${file} cannot be read`);
    const expressions = discardedIn(source);
    const types = expressions.length > 0 ? project.checker.getTypeAtLocation(expressions) : [];
    return expressions.flatMap((expression, index) => {
      const type = types[index];
      if (!type || !mayBeFailure(type, project)) return [];
      const start = expression.getStart(source);
      const text = source.text.slice(start, expression.end);
      return [
        {
          file: path.posix.relative(root, file),
          line: lineAt(source.text, start),
          problem: `nobody looks at the Result of ${text.split('\n')[0]}`,
        },
      ];
    });
  });
}

/** What to look through: the real project, or invented files laid over it. */
interface Options {
  readonly root: string;
  /** Paths of tsconfig files below the root. */
  readonly projects: readonly string[];
  readonly fs?: FileSystem;
}

/** Every ignored `Result` in the files of these TypeScript projects, each file once. */
export function findIgnoredResults({ root: nativeRoot, projects, fs }: Options): Finding[] {
  const root = nativeRoot.replaceAll('\\', '/');
  const api = new API({ cwd: root, ...(fs ? { fs } : {}) });
  try {
    const snapshot = api.updateSnapshot({ openProjects: projects.map((file) => `${root}/${file}`) });
    const findings = snapshot.getProjects().flatMap((project) => findInProject(project, root));
    snapshot.dispose();
    const unique = new Map(
      findings.map((finding) => [`${finding.file}:${finding.line}:${finding.problem}`, finding]),
    );
    return [...unique.values()];
  } finally {
    api.close();
  }
}
