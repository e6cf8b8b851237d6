/**
 * Finds lists of the customer's fields in the window. What a visit asks comes from main as data, worked out from what the
 * providers take; a second list in the window would be another opinion.
 */
import { ApplicantField } from '../../../shared/domain/applicant.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { isNode, parseSource, type SyntaxNode, walk } from '../source/syntax.ts';

const fields: ReadonlySet<string> = new Set(ApplicantField.options);
const journeysAndProviders: ReadonlySet<string> = new Set([
  ...shippedJourneys.map(({ journey }) => journey.journeyId),
  ...ProviderId.options,
]);

/** From so many on, fields that stand together are a list. */
const fewest = 3;

/**
 * Array literals with three or more fields, object literals with three or more fields as keys, and anything under the
 * name of a journey or a provider that names a field. A table of words (`fields.…`) is no list of what is asked.
 */
export function findFieldLists(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const findings: Finding[] = [];
    walk(parseSource(file), (node) => {
      const problem = problemOf(node);
      if (problem) findings.push({ file: file.path, line: lineAt(file.text, node.start), problem });
    });
    return findings;
  });
}

function problemOf(node: SyntaxNode): string | undefined {
  if (node.type === 'ArrayExpression') {
    const named = childrenOf(node, 'elements').filter((element) => fields.has(textOf(element) ?? ''));
    return named.length >= fewest ? 'a list of fields' : undefined;
  }
  if (node.type !== 'ObjectExpression') return undefined;
  const properties = childrenOf(node, 'properties').filter(({ type }) => type === 'Property');
  const named = properties.filter((property) => fields.has(keyOf(property)) && !isWord(property));
  if (named.length >= fewest) return 'a table of fields';
  const owners = properties.filter((property) => journeysAndProviders.has(keyOf(property)));
  return owners.some(namesField) ? 'fields of a journey or a provider' : undefined;
}

const childrenOf = (node: SyntaxNode, field: string): readonly SyntaxNode[] =>
  Array.isArray(node[field]) ? node[field].filter(isNode) : [];

/** The text of a string literal; undefined of anything else. */
const textOf = ({ type, value }: SyntaxNode): string | undefined =>
  type === 'Literal' && typeof value === 'string' ? value : undefined;

function keyOf({ key }: SyntaxNode): string {
  if (!isNode(key)) return '';
  return key.type === 'Identifier' && typeof key.name === 'string' ? key.name : (textOf(key) ?? '');
}

const isWord = ({ value }: SyntaxNode): boolean =>
  isNode(value) && (textOf(value)?.startsWith('fields.') ?? false);

function namesField({ value }: SyntaxNode): boolean {
  let found = false;
  if (isNode(value))
    walk(value, (inside) => {
      if (fields.has(textOf(inside) ?? '')) found = true;
      if (inside.type === 'Property' && fields.has(keyOf(inside))) found = true;
    });
  return found;
}
