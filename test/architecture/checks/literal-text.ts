/** Finds words for people that are written into a component instead of the catalogues, where no translator would see them. */
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { isNode, parseSource, type SyntaxNode, walk } from '../source/syntax.ts';

/** Attributes and properties whose text a person sees or hears. */
const spokenAttributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'label',
  'placeholder',
  'title',
];

/** Punctuation and arrows need no translation; a letter or a digit does. */
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The literal texts that an expression may become: both sides of a choice, every part of a template or a sum. */
function literalsIn(value: unknown): SyntaxNode[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' && hasWords(value.value) ? [value] : [];
    case 'TemplateLiteral':
      return (value.quasis as { value: { raw: string } }[]).some(({ value: { raw } }) => hasWords(raw))
        ? [value]
        : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return literalsIn(value.expression);
    case 'ConditionalExpression':
      return [...literalsIn(value.consequent), ...literalsIn(value.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      // A comparison yields no text.
      if (value.type === 'BinaryExpression' && value.operator !== '+') return [];
      return [...literalsIn(value.left), ...literalsIn(value.right)];
    case 'SequenceExpression':
      return literalsIn((value.expressions as unknown[]).at(-1));
    case 'ArrayExpression':
      return (value.elements as unknown[]).flatMap(literalsIn);
    default:
      return [];
  }
}

function attributeName(node: SyntaxNode): string {
  return isNode(node.name) && node.name.type === 'JSXIdentifier' ? (node.name.name as string) : '';
}

function wordsIn(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'JSXAttribute') {
    return spokenAttributes.includes(attributeName(node)) ? literalsIn(node.value) : [];
  }
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
  return (node.children as SyntaxNode[]).flatMap((child) => {
    if (child.type === 'JSXText') return hasWords(child.value as string) ? [child] : [];
    return child.type === 'JSXExpressionContainer' ? literalsIn(child.expression) : [];
  });
}

/** Every literal text in these components. */
export function findLiteralText(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.startsWith('renderer/') && path.endsWith('x'))
    .flatMap((file) => {
      const found: Finding[] = [];
      walk(parseSource(file), (node) => {
        for (const word of wordsIn(node)) {
          const text = file.text.slice(word.start, word.end).trim();
          found.push({
            file: file.path,
            line: lineAt(file.text, word.start),
            problem: `literal text: ${text}`,
          });
        }
      });
      return found;
    });
}
