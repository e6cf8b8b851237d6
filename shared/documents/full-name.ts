import type { DocumentField, ReadFields } from './document-read.ts';
import { couldBeWrittenAs } from './name-spelling.ts';

/** Names of more words are compared by a person: each word is one more place at which a family name could begin. */
const mostWords = 24;

/** Which of the names comes first is a custom; a document only says which is which. */
const orders: readonly (readonly DocumentField[])[] = [
  ['givenName', 'middleName', 'familyName'],
  ['familyName', 'givenName', 'middleName'],
];

interface NamePart {
  readonly value: string;
  readonly mayBeCut: boolean;
}

/** Whether the words can be divided so that each part of the name is written in some of them, in this order. */
function fits(words: readonly string[], parts: readonly NamePart[]): boolean {
  /** Where the words behind the parts so far can begin. */
  let begins: ReadonlySet<number> = new Set([0]);
  for (const [index, { value, mayBeCut }] of parts.entries()) {
    const next = new Set<number>();
    // The last one has all that is left.
    const fewest = index === parts.length - 1 ? words.length : 1;
    for (const from of begins) {
      for (let to = Math.max(from + 1, fewest); to <= words.length; to += 1) {
        if (next.has(to)) continue;
        if (couldBeWrittenAs(words.slice(from, to).join(' '), value, mayBeCut)) next.add(to);
      }
    }
    begins = next;
  }
  return begins.has(words.length);
}

/**
 * Whether a whole name, typed in one, is the one that a document has in parts, given names first or last. Each part is held against its own: that the end
 * of the given names was cut says nothing of the family name. False for more than 24 words.
 */
export function isFullName(typed: string, fields: ReadFields): boolean {
  const words = typed.trim().split(/\s+/u);
  if (words.length > mostWords) return false;
  return orders.some((order) =>
    fits(
      words,
      order.flatMap((field) => {
        const part = fields[field];
        return part ? [{ value: part.value, mayBeCut: part.mayBeCut ?? false }] : [];
      }),
    ),
  );
}
