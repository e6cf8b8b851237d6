/** A piece of JSON with the white space before it; the group is its punctuation, if it is one. */
const piece =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within strings
  /[ \t\n\r]*(?:([{}[\],:])|"(?:[^"\\\u0000-\u001f]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * Where a JSON text goes wrong, as `line:column`; `*` where that is not certain. The parser's own message quotes the text, so only
 * the position is taken from it; where it gives none, the first piece that can't stand there is looked for.
 */
export function locateJsonMistake(text: string, error: unknown): string {
  const told = / at position (\d+)/.exec(String(error))?.[1];
  const position = told === undefined ? findMisplaced(text) : Number(told);
  if (position === undefined) return '*';
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function findMisplaced(text: string): number | undefined {
  const end = text.trimEnd().length;
  let previous: string | undefined;
  for (let at = 0; at < end; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (!found) return at + (/[^ \t\n\r]/.exec(text.slice(at))?.index ?? 0);
    const [whole, mark] = found;
    const isGap = (previous === ',' || previous === ':') && mark !== undefined && ',]}:'.includes(mark);
    if (isGap) return at + whole.length - 1;
    previous = mark;
  }
  return undefined;
}
