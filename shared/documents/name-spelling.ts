/**
 * How a zone may write a letter that it doesn't have: ICAO 9303 part 3, section 6 A. Each issuer chooses, so every way counts.
 * Letters with marks that are not listed lose their marks.
 */
const ways: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ə: ['E', 'A'],
  Ħ: ['H'],
  İ: ['I'],
  Ĳ: ['IJ'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Ŧ: ['T'],
  Þ: ['TH'],
  Ü: ['UE', 'UXX', 'U'],
};

const separator = /[\s\-\u2010-\u2015,]/u;
const dropped = /['.’‘ʼ`´]/u;

/** All ways to write one character; none for a letter that is not Latin. */
function waysToWrite(character: string): readonly string[] {
  if (/^[A-Z0-9]$/.test(character)) return [character];
  // Issuers write compound names with a space, or together.
  if (separator.test(character) || dropped.test(character)) return [' ', ''];
  const listed = ways[character];
  if (listed !== undefined) return listed;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[A-Z]$/.test(bare) ? [bare] : [];
}

const capitals = (name: string): string =>
  name.normalize('NFC').toUpperCase().normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Whether a name can be written in the letters of a zone at all: names in other scripts are compared by a person. */
export const isLatin = (name: string): boolean =>
  [...capitals(name)].every((character) => waysToWrite(character).length > 0);

/**
 * Whether `read` is one of the ways in which an issuer may write the name `typed`, case and marks aside. With `mayBeCut` the read may end early.
 * Its cost grows with the product of the two lengths, whatever is typed.
 */
export function couldBeWrittenAs(typed: string, read: string, mayBeCut = false): boolean {
  const target = capitals(read)
    .replace(new RegExp(dropped, 'gu'), ' ')
    .replace(/[-\s]+/g, ' ')
    .trim();
  const end = target.length;
  /** The places of the read up to which the typed name is written, marked with 1. */
  let reached = new Uint8Array(end + 1);
  reached[0] = 1;
  for (const character of capitals(typed)) {
    const next = new Uint8Array(end + 1);
    const reach = (at: number): void => {
      next[at] = 1;
      if (target[at] === ' ') next[at + 1] = 1;
    };
    const possible = waysToWrite(character);
    for (let at = reached.indexOf(1); at >= 0; at = reached.indexOf(1, at + 1)) {
      for (const way of possible) {
        if (target.startsWith(way, at)) reach(at + way.length);
        else if (mayBeCut && way !== '' && way.startsWith(target.slice(at))) next[end] = 1;
      }
      // Nothing of the typed name is left out unless the read is at its end because it was cut.
      if (mayBeCut && at === end) next[at] = 1;
    }
    reached = next;
  }
  return reached[end] === 1;
}
