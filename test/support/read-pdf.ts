/**
 * A small reader of the PDFs that Chromium writes, for looking at what was printed: sizes of pages, and the text on them. It shares nothing
 * with what wrote them. Not a reader of PDFs at large: plain objects, Flate streams, fonts with a table back to Unicode.
 */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Points: 72 to an inch. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Page by page, in the order in which it was drawn; without the gaps, which a PDF only draws. */
  readonly text: string;
}

/** Glyphs by their code, and how many hexadecimal digits a code has. */
interface Codes {
  readonly glyphs: ReadonlyMap<number, string>;
  readonly digits: number;
}

interface PdfObject {
  readonly dictionary: string;
  /** As it lies in the file. */
  readonly data?: Buffer;
}
type PdfObjects = ReadonlyMap<string, PdfObject>;

/** Throws on bytes that are no PDF, and on anything of a page that it can't read: no text is left out in silence. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1');
  if (!file.startsWith('%PDF-')) throw new Error('these bytes are no PDF');
  const objects = objectsOf(file);
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');

  // Chromium names a font, and a drawing that stands in another, the same on every page.
  const fonts = new Map<string, Codes>();
  const drawings = new Map<string, string>();
  for (const [, name = '', number = ''] of dictionaries.matchAll(/\/([FX]\d+) (\d+) 0 R/g)) {
    const { dictionary, data } = find(objects, number);
    const [, table] = /\/ToUnicode (\d+) 0 R/.exec(dictionary) ?? [];
    if (name.startsWith('F') && table) fonts.set(name, codesOf(streamOf(find(objects, table))));
    if (name.startsWith('X') && data && /\/Subtype\s*\/Form\b/.test(dictionary))
      drawings.set(name, streamOf({ dictionary, data }));
  }
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Pages\b/.test(dictionary));
  const kids = pages.flatMap(({ dictionary }) =>
    referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? ''),
  );
  const leaves = kids
    .map((number) => find(objects, number).dictionary)
    .filter((dictionary) => /\/Type\s*\/Page\b/.test(dictionary));
  const texts = leaves.map((page) => {
    const [, one, several] = /\/Contents\s*(?:(\d+) 0 R|\[([^\]]*)\])/.exec(page) ?? [];
    const contents = one === undefined ? referencesIn(several ?? '') : [one];
    return textOf(contents.map((number) => streamOf(find(objects, number))).join('\n'), fonts, drawings);
  });
  return { pages: leaves.map(sizeOf), text: texts.join('\n') };
}

/** By number. A stream is as long as its dictionary says: its last byte may be one that ends a line. */
function objectsOf(file: string): PdfObjects {
  const objects = new Map<string, PdfObject>();
  const header = /(?:^|[\r\n])(\d+) 0 obj\b/g;
  for (let found = header.exec(file); found; found = header.exec(file)) {
    const [, number = ''] = found;
    const start = header.lastIndex;
    const end = file.indexOf('endobj', start);
    const [marker = '', beforeStream = ''] =
      /^((?:(?!endobj)[\s\S])*?)\bstream\r?\n/.exec(file.slice(start)) ?? [];
    if (marker === '') {
      objects.set(number, { dictionary: file.slice(start, end) });
      header.lastIndex = end;
      continue;
    }
    const length = /\/Length (\d+)(?! \d+ R)\b/.exec(beforeStream)?.[1];
    const from = start + marker.length;
    const to = from + Number(length);
    if (!/^\r?\n?endstream/.test(file.slice(to, to + 12))) throw new Error(`object ${number} has no end`);
    objects.set(number, { dictionary: beforeStream, data: Buffer.from(file.slice(from, to), 'latin1') });
    header.lastIndex = to;
  }
  return objects;
}

function find(objects: PdfObjects, number: string): PdfObject {
  const found = objects.get(number);
  if (!found) throw new Error(`there is no object ${number}`);
  return found;
}

const referencesIn = (list: string): string[] =>
  [...list.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);

function sizeOf(page: string): { width: number; height: number } {
  const [, left, bottom, right, top] =
    /\/MediaBox\s*\[\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s*\]/.exec(page) ?? [];
  return { width: Number(right) - Number(left), height: Number(top) - Number(bottom) };
}

function streamOf({ dictionary, data }: PdfObject): string {
  if (!data) throw new Error('an object that should hold a stream holds none');
  return (/\/FlateDecode/.test(dictionary) ? inflateSync(data) : data).toString('latin1');
}

function codesOf(table: string): Codes {
  const glyphs = new Map<number, string>();
  const [, first = ''] = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(table) ?? [];
  const of = (hex: string) => Number.parseInt(hex, 16);
  for (const [, list = ''] of table.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of list.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      glyphs.set(of(code), unicode(to));
  for (const [, list = ''] of table.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of list.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = of(from); code <= of(until); code += 1)
        glyphs.set(code, String.fromCodePoint((unicode(to).codePointAt(0) ?? 0) + code - of(from)));
  return { glyphs, digits: first.length || 4 };
}

const unicode = (hex: string): string =>
  Buffer.from(hex.padStart(4, '0'), 'hex').swap16().toString('utf16le');

/** What a stream draws: each run of one font on a line of its own. */
function textOf(
  stream: string,
  fonts: ReadonlyMap<string, Codes>,
  drawings: ReadonlyMap<string, string>,
): string {
  let codes: Codes | undefined;
  const parts: string[] = [];
  const marks = /\/(F\d+) [\d.]+ Tf|\/(X\d+) Do\b|<([0-9A-Fa-f]+)>|\bET\b/g;
  for (const [mark, font, drawing, drawn = ''] of stream.matchAll(marks)) {
    if (font !== undefined) codes = fonts.get(font);
    else if (drawing !== undefined) parts.push(textOf(drawings.get(drawing) ?? '', fonts, drawings));
    else if (mark === 'ET') parts.push('\n');
    else
      for (let at = 0; codes && at < drawn.length; at += codes.digits)
        parts.push(codes.glyphs.get(Number.parseInt(drawn.slice(at, at + codes.digits), 16)) ?? '');
  }
  return parts.join('');
}
