/**
 * The sentences that stand over the keys of the policy, read out of the source of its schema: the code's own comment is the one truth,
 * and the reference for IT says nothing else.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, type SourceFile } from '../../architecture/source/source-file.ts';
import {
  commentsOf,
  identifierName,
  isNode,
  literalText,
  parseSource,
  type SyntaxNode,
} from '../../architecture/source/syntax.ts';

/** What is said of one key: over the key itself, and over the schema that it names. */
export interface KeyComment {
  readonly ofKey: string | undefined;
  readonly ofSchema: string | undefined;
}

/** How files are read; a test hands in invented ones. */
export type ReadSource = (file: string) => SourceFile;

/** Reads a file of the project, by its path from the project's folder. */
export const readProjectFile: ReadSource = (file) => ({
  path: file,
  text: readFileSync(path.join(projectRoot, file), 'utf8'),
});

/** A schema's declaration: its expression, the file that it stands in, and what is said over it. */
interface Declared {
  readonly file: string;
  readonly value: SyntaxNode;
  readonly comment: string | undefined;
}

/** Comments of all keys of the schema `name` in `file`, by path such as `outbox.ageDays`. */
export function readPolicyComments(
  file: string,
  name: string,
  read: ReadSource = readProjectFile,
): ReadonlyMap<string, KeyComment> {
  const modules = new Map<string, Module>();
  const moduleAt = (at: string): Module => {
    const known = modules.get(at) ?? readModule(read(at));
    modules.set(at, known);
    return known;
  };
  const find = (at: string, wanted: string): Declared | undefined => {
    const module = moduleAt(at);
    const own = module.declared.get(wanted);
    if (own) return { file: at, ...own };
    const from = module.imported.get(wanted);
    return from?.startsWith('.') ? find(path.posix.join(path.posix.dirname(at), from), wanted) : undefined;
  };

  const comments = new Map<string, KeyComment>();
  const walk = ({ file: at, value }: Pick<Declared, 'file' | 'value'>, prefix: string): void => {
    for (const property of propertiesOf(value)) {
      const key = identifierName(property.key) ?? literalText(property.key);
      if (key === undefined || !isNode(property.value)) continue;
      const { root, schemaName } = innermost(property.value);
      const declared = schemaName === undefined ? undefined : find(at, schemaName);
      comments.set(prefix + key, {
        ofKey: moduleAt(at).commentBefore(property.start),
        ofSchema: declared?.comment,
      });
      walk(declared ?? { file: at, value: root }, `${prefix}${key}.`);
    }
  };
  const start = find(file, name);
  if (!start) throw new Error(`${file} declares no ${name}`);
  walk(start, '');
  return comments;
}

interface Module {
  readonly declared: ReadonlyMap<string, Pick<Declared, 'value' | 'comment'>>;
  readonly imported: ReadonlyMap<string, string>;
  readonly commentBefore: (offset: number) => string | undefined;
}

function readModule(source: SourceFile): Module {
  const program = parseSource(source);
  const comments = commentsOf(source).map(({ value, start }) => ({ value, end: start + value.length + 4 }));
  const commentBefore = (offset: number): string | undefined => {
    const last = comments.findLast(({ end }) => end <= offset);
    if (!last?.value.startsWith('*') || source.text.slice(last.end, offset).trim() !== '') return undefined;
    return last.value
      .replaceAll(/^[\s*]+/gm, ' ')
      .trim()
      .replaceAll(/\s+/g, ' ');
  };
  const declared = new Map<string, Pick<Declared, 'value' | 'comment'>>();
  const imported = new Map<string, string>();
  for (const statement of nodesIn(program.body)) {
    if (statement.type === 'ImportDeclaration') {
      const from = literalText(statement.source) ?? '';
      for (const one of nodesIn(statement.specifiers)) imported.set(identifierName(one.local) ?? '', from);
    }
    const declaration = isNode(statement.declaration) ? statement.declaration : statement;
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id, init } of nodesIn(declaration.declarations)) {
      const name = identifierName(id);
      if (name === undefined || !isNode(init)) continue;
      declared.set(name, { value: innermost(init).root, comment: commentBefore(statement.start) });
    }
  }
  return { declared, imported, commentBefore };
}

const nodesIn = (list: unknown): SyntaxNode[] => (Array.isArray(list) ? list.filter(isNode) : []);

/** Under `z.strictObject({…}).refine(…).optional()` the first call, under `OutboxPolicy.optional()` the name. */
function innermost(expression: SyntaxNode): { root: SyntaxNode; schemaName: string | undefined } {
  let node = expression;
  for (;;) {
    const { callee } = node;
    const inner = node.type === 'CallExpression' && isNode(callee) ? callee.object : undefined;
    if (!isNode(inner) || identifierName(inner) === 'z')
      return { root: node, schemaName: identifierName(node) };
    node = inner;
  }
}

/** The keys of `z.strictObject({…})`; none of any other expression. */
function propertiesOf({ type, callee, arguments: given }: SyntaxNode): SyntaxNode[] {
  const isObject = isNode(callee) && identifierName(callee.property) === 'strictObject';
  const [shape] = nodesIn(given);
  return type === 'CallExpression' && isObject && shape ? nodesIn(shape.properties) : [];
}
