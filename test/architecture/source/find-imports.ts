/** Every way in which one file can reach another: import, re-export, import(), require, type imports, and a worker's URL. */
import { lineAt, type SourceFile } from './source-file.ts';
import { identifierName, isNode, literalText, parseSource, type SyntaxNode, walk } from './syntax.ts';

/** One reference to another module. */
export interface Import {
  readonly line: number;
  /** As written, without a bundler's `?query`; undefined where it is computed and nobody can tell. */
  readonly specifier: string | undefined;
  /** True only where the whole statement disappears at run time. */
  readonly typeOnly: boolean;
  /** The imported names; `*` for a namespace or everything, `default` for a default import. */
  readonly names: readonly string[];
}

function isMember(node: unknown, object: (node: SyntaxNode) => boolean, property: string): boolean {
  return (
    isNode(node) &&
    node.type === 'MemberExpression' &&
    isNode(node.object) &&
    object(node.object) &&
    identifierName(node.property) === property
  );
}

const isImportMeta = (node: SyntaxNode) => node.type === 'MetaProperty';

function specifierNames(node: SyntaxNode): string[] {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return specifiers.map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return '*';
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    const imported = specifier.type === 'ExportSpecifier' ? specifier.local : specifier.imported;
    return identifierName(imported) ?? literalText(imported) ?? '*';
  });
}

function isCreateRequire(node: unknown): boolean {
  return (
    isNode(node) &&
    node.type === 'CallExpression' &&
    (identifierName(node.callee) === 'createRequire' ||
      (isNode(node.callee) && identifierName(node.callee.property) === 'createRequire'))
  );
}

/** The names that hold a `require` in this file. */
function requireNames(program: SyntaxNode): Set<string> {
  const names = new Set(['require']);
  walk(program, (node) => {
    const name = identifierName(node.id);
    if (node.type === 'VariableDeclarator' && name && isCreateRequire(node.init)) names.add(name);
  });
  return names;
}

function isRequire(callee: unknown, names: Set<string>): boolean {
  const name = identifierName(callee);
  if (name !== undefined) return names.has(name);
  if (isCreateRequire(callee)) return true;
  return isMember(
    callee,
    (object) => names.has(identifierName(object) ?? '') || isCreateRequire(object),
    'resolve',
  );
}

/** The module that a node refers to, if it is such a node. */
function referenceOf(
  node: SyntaxNode,
  requires: Set<string>,
): { target: unknown; typeOnly: boolean; names: string[] } | undefined {
  const [first, second] = Array.isArray(node.arguments) ? node.arguments : [];
  switch (node.type) {
    case 'ImportDeclaration':
      return { target: node.source, typeOnly: node.importKind === 'type', names: specifierNames(node) };
    case 'ExportNamedDeclaration':
      if (!isNode(node.source)) return undefined;
      return { target: node.source, typeOnly: node.exportKind === 'type', names: specifierNames(node) };
    case 'ExportAllDeclaration':
      return { target: node.source, typeOnly: node.exportKind === 'type', names: ['*'] };
    case 'ImportExpression':
      return { target: node.source, typeOnly: false, names: ['*'] };
    case 'TSImportType':
      return { target: node.source ?? node.argument, typeOnly: true, names: ['*'] };
    case 'TSExternalModuleReference':
      return { target: node.expression, typeOnly: false, names: ['*'] };
    case 'NewExpression':
      if (identifierName(node.callee) !== 'URL' || !isMember(second, isImportMeta, 'url')) return undefined;
      return { target: first, typeOnly: false, names: ['*'] };
    case 'CallExpression':
      if (isRequire(node.callee, requires)) return { target: first, typeOnly: false, names: ['*'] };
      if (isMember(node.callee, isImportMeta, 'glob'))
        return { target: undefined, typeOnly: false, names: ['*'] };
      if (isMember(node.callee, isImportMeta, 'resolve'))
        return { target: first, typeOnly: false, names: ['*'] };
      return undefined;
    default:
      return undefined;
  }
}

/** All references to other modules in a file, in source order. */
export function findImports(file: SourceFile): Import[] {
  const program = parseSource(file);
  const requires = requireNames(program);
  const found: Import[] = [];
  walk(program, (node) => {
    const reference = referenceOf(node, requires);
    if (!reference) return;
    const literal =
      isNode(reference.target) && reference.target.type === 'TSLiteralType'
        ? reference.target.literal
        : reference.target;
    found.push({
      line: lineAt(file.text, node.start),
      specifier: literalText(literal)?.replace(/\?.*$/, ''),
      typeOnly: reference.typeOnly,
      names: reference.names,
    });
  });
  return found;
}
