/** Finds words that a language lacks: a failure without a sentence, or a sentence that only the default language has. */

/** A catalogue as far as this check knows it: sentences by key, at any depth. */
export type Words = string | { readonly [key: string]: Words };

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Plural forms that stand side by side, such as `left_one` and `left_other`, are one sentence: languages differ in how many they need. */
function sentenceKey(key: string): string {
  return key.replace(new RegExp(`_(?:${pluralForms.join('|')})$`), '');
}

/** Every sentence's path; an empty sentence has none. */
export function sentencesOf(words: Words | undefined, path: readonly string[] = []): string[] {
  if (words === undefined || words === '') return [];
  if (typeof words === 'string') return [sentenceKey(path.join('.'))];
  const found = Object.entries(words).flatMap(([key, inner]) => sentencesOf(inner, [...path, key]));
  return [...new Set(found)];
}

/** How the sentences of a failure begin that has one for each of its causes, by its code. */
export type ByCause = Readonly<Record<string, string>>;

/** Failure codes for which this language has no sentence under `failures`, and none for any cause. */
export function findSilentFailures(
  codes: readonly string[],
  catalogue: Words,
  byCause: ByCause = {},
): string[] {
  const spoken = new Set(sentencesOf(catalogue));
  const isSpoken = (code: string) => {
    const begin = byCause[code];
    return begin ? [...spoken].some((path) => path.startsWith(begin)) : spoken.has(`failures.${code}`);
  };
  return codes.filter((code) => !isSpoken(code));
}

/** Sentences that the default language has and this one lacks, or the other way round. */
export function findUnevenSentences(standard: Words, catalogue: Words): string[] {
  const wanted = new Set(sentencesOf(standard));
  const there = new Set(sentencesOf(catalogue));
  return [...wanted.symmetricDifference(there)];
}
