/** Words in the catalogues' shape. */
export type WordTree = { readonly [key: string]: string | WordTree };

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ď', e: 'ë', g: 'ğ', i: 'í', l: 'ĺ', n: 'ñ', o: 'ö', r: 'ř', s: 'š', t: 'ť' },
  ...{ u: 'ů', y: 'ý', z: 'ž', A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', T: 'Ť', U: 'Û' },
};
const filler = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor';
const forms = ['zero', 'two', 'few', 'many'];

/** "Show" as "Šhöw lo": accents above the line, and 40 % more of it. Values that are put into a sentence are left as they are. */
export function pseudoSentence(sentence: string): string {
  const letters = sentence.replace(/\{\{.*?\}\}/g, '');
  const accented = sentence.replace(/\{\{.*?\}\}|./gsu, (part) => accents[part] ?? part);
  const more = Math.ceil(letters.length * 0.4) - 1;
  if (more < 1) return accented;
  return `${accented} ${filler
    .repeat(Math.ceil(more / filler.length))
    .slice(0, more)
    .trim()}`;
}

/** A whole catalogue in it, with a form for every way of counting. */
export function pseudoWords(tree: WordTree): WordTree {
  const words = Object.entries(tree).flatMap(([key, value]): [string, string | WordTree][] => {
    if (typeof value !== 'string') return [[key, pseudoWords(value)]];
    const said = pseudoSentence(value);
    if (!key.endsWith('_other')) return [[key, said]];
    const base = key.slice(0, -'other'.length);
    return [[key, said], ...forms.map((form): [string, string] => [base + form, said])];
  });
  return Object.fromEntries(words);
}
