/**
 * Compares the contract with the handlers that main really builds. The compiler already refuses a missing handler where main puts
 * them together; this also finds one that two features claim, one that no contract entry names, and a set that main never calls.
 */
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { identifierName, isNode, literalText, parseSource, type SyntaxNode, walk } from '../source/syntax.ts';

const isHandlerFile = ({ path }: SourceFile) => path.startsWith('electron/') && path.endsWith('-handlers.ts');
/** These two carry handlers without being any. */
const isPlumbing = ({ path }: SourceFile) => path.startsWith('electron/ipc/');

/** `staff.sign-in`: a feature, a dot, a verb. */
const looksLikeMethod = (key: string) => /^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(key);

/** The method names that a file's object literals define. */
function handlersIn(file: SourceFile): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(parseSource(file), (node) => {
    if (node.type !== 'ObjectExpression') return;
    for (const property of (node.properties as SyntaxNode[]).filter(({ type }) => type === 'Property')) {
      const name = literalText(property.key);
      if (name && looksLikeMethod(name)) found.push({ name, line: lineAt(file.text, property.start) });
    }
  });
  return found;
}

/** The functions that a handler file exports to build its set: `createStaffHandlers`. */
function buildersIn(file: SourceFile): string[] {
  const names: string[] = [];
  walk(parseSource(file), (node) => {
    if (node.type !== 'ExportNamedDeclaration' || !isNode(node.declaration)) return;
    const { declaration } = node;
    const declared = [declaration, ...((declaration.declarations as SyntaxNode[] | undefined) ?? [])];
    names.push(
      ...declared
        .flatMap(({ id }) => identifierName(id) ?? [])
        .filter((name) => /^create\w*Handlers$/.test(name)),
    );
  });
  return names;
}

function calledIn(file: SourceFile): Set<string> {
  const names = new Set<string>();
  walk(parseSource(file), (node) => {
    if (node.type === 'CallExpression') names.add(identifierName(node.callee) ?? '');
  });
  return names;
}

/**
 * Every mismatch between the contract's methods and the handlers in these files of `electron/`.
 * @throws where a file cannot be parsed
 */
export function findHandlerMismatches(methods: readonly string[], files: readonly SourceFile[]): Finding[] {
  const handlerFiles = files.filter((file) => isHandlerFile(file) && !isPlumbing(file));
  const handlers = handlerFiles.flatMap((file) =>
    handlersIn(file).map((handler) => ({ ...handler, file: file.path })),
  );
  const firstOf = new Map(handlers.toReversed().map((handler) => [handler.name, handler]));
  const called = new Set(files.filter((file) => !isHandlerFile(file)).flatMap((file) => [...calledIn(file)]));
  return [
    ...methods
      .filter((name) => !firstOf.has(name))
      .map((name) => ({ file: 'shared/contract/contract.ts', line: 1, problem: `${name} has no handler` })),
    ...handlers
      .filter(({ name }) => !methods.includes(name))
      .map(({ name, file, line }) => ({ file, line, problem: `${name} has no contract entry` })),
    ...handlers
      .filter((handler) => firstOf.get(handler.name) !== handler)
      .map(({ name, file, line }) => ({ file, line, problem: `${name} has a handler already` })),
    ...handlerFiles.flatMap((file) =>
      buildersIn(file)
        .filter((name) => !called.has(name))
        .map((name) => ({ file: file.path, line: 1, problem: `nobody calls ${name}` })),
    ),
  ];
}
