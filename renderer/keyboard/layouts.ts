import arabic from 'simple-keyboard-layouts/build/layouts/arabic';
import english from 'simple-keyboard-layouts/build/layouts/english';
import spanish from 'simple-keyboard-layouts/build/layouts/spanish';
import type { Language } from '../../shared/domain/language.ts';

/** A script's keys. English and Malay share one. */
export type LayoutId = 'latin' | 'spanish' | 'arabic' | 'pinyin';

/** A key, by what it writes. */
export interface Key {
  readonly text: string;
}
export type Row = readonly Key[];

/** What the keys of a layout write: as they are, and with Shift. */
export interface Letters {
  readonly plain: readonly Row[];
  readonly shifted: readonly Row[];
}

/** In the order in which the globe goes through them. */
export const layoutIds: readonly LayoutId[] = ['latin', 'spanish', 'arabic', 'pinyin'];

/** The layout that the readers of a language know. */
export const layoutOfLanguage: Readonly<Record<Language, LayoutId>> = {
  en: 'latin',
  ms: 'latin',
  es: 'spanish',
  ar: 'arabic',
  zh: 'pinyin',
};

/** The language a layout is named after on the globe: for its own name, and for who reads its keys aloud. */
export const languageOfLayout: Readonly<Record<LayoutId, Language>> = {
  latin: 'en',
  spanish: 'es',
  arabic: 'ar',
  pinyin: 'zh',
};

/** Keys of a computer's keyboard that a screen has other places for. */
const leftOut = /^(\{\w+\}|\.com|@|\\)$/;

const keysOf = (row: string | undefined, isScript: (text: string) => boolean): Row =>
  (row ?? '')
    .split(' ')
    .filter((text) => text !== '' && !leftOut.test(text) && isScript(text))
    .map((text) => ({ text }));

const digits: Row = [...'1234567890'].map((text) => ({ text }));

/** The three rows of letters of a page; what a computer's keyboard has beside its digits joins the last one. */
function rowsOfPage(
  page: readonly string[] | undefined,
  isScript: (text: string) => boolean,
): readonly Row[] {
  const [beside, ...rows] = page ?? [];
  return rows
    .slice(0, 3)
    .map((row, place) => [...keysOf(row, isScript), ...(place === 2 ? keysOf(beside, isScript) : [])]);
}

interface Data {
  readonly layout: Readonly<Record<string, string[]>>;
}

/** Letters, and what stands within names; other signs have a page of their own, and accents stand on their letters. */
function latinOf({ layout }: Data): Letters {
  const rows = rowsOfPage(layout.default, (text) => /^[\p{L}'-]$/u.test(text));
  const upper = (row: Row) => row.map(({ text }) => ({ text: text.toUpperCase() }));
  return { plain: [digits, ...rows], shifted: [digits, ...rows.map(upper)] };
}

/** Its vowel signs, and the letters with a hamza, stand behind Shift: each where the data has it. */
function arabicOf({ layout }: Data): Letters {
  const rows = rowsOfPage(layout.default, (text) => /\p{Script=Arabic}/u.test(text));
  const behind = rowsOfPage(layout.shift, (text) => !/[a-z0-9!#$%^&*()_+=]/i.test(text));
  return {
    plain: [digits, ...rows],
    shifted: [digits, ...rows.map((row, place) => behind[place]?.slice(0, row.length) ?? [])],
  };
}

const rowsOf = (...rows: readonly string[]): readonly Row[] =>
  rows.map((row) => row.split(' ').map((text) => ({ text })));

const latin = latinOf(english);
const ofLayout: Readonly<Record<LayoutId, Letters>> = {
  latin,
  spanish: latinOf(spanish),
  arabic: arabicOf(arabic),
  pinyin: latin,
};

/** The letters of a layout. */
export function lettersOfLayout(id: LayoutId): Letters {
  return ofLayout[id];
}

const markedLetters = [
  'á é í ó ú ü ñ ç à è ì ò ù',
  'â ê î ô û ë ï ä ö ã õ å ø',
  'æ œ ß ý ÿ š ž č ć ě ř ů ğ',
  'ş ı ł ń ą ę ś ź ż ő ă',
];

/** Letters with marks: names of the whole world in Latin script. The Spanish ones come first. */
export const marks: Letters = {
  plain: rowsOf(...markedLetters),
  // Not "SS": a name in capitals keeps its letter.
  shifted: rowsOf(...markedLetters.map((row) => row.replace('ß', 'ẞ').toUpperCase())),
};

/** Everything else that is written in addresses, mail addresses and references. */
export const signs: readonly Row[] = [
  digits,
  ...rowsOf("@ . , - _ / ' & + #", '( ) : ; ! ? " * = %', '$ € £ ¿ ¡ < > [ ] \\'),
];

/** Pads of digits: what is typed on each, and what stands beside its zero. */
export const besideZero = { digits: null, decimal: '.', phone: '+', date: null } as const;

/** A pad, by what is typed on it. */
export type PadId = keyof typeof besideZero;

export const padRows = rowsOf('1 2 3', '4 5 6', '7 8 9');
