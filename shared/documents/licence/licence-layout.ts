import { err, ok, type Result } from '../../result.ts';

/** Why a barcode's text is not taken apart. */
export type LayoutRefusal =
  | 'not-a-licence'
  | 'unknown-version'
  | 'damaged-directory'
  | 'cut-off'
  | 'no-licence-part'
  | 'damaged-element'
  | 'contradiction';

/** A licence's barcode by its elements ("DAQ"), before anything is said about what they mean. */
export interface LicenceLayout {
  readonly issuerNumber: string;
  /** Version of the standard, 1 (of the year 2000) and later. */
  readonly version: number;
  /** An identity card and no licence. */
  readonly isIdentityCard: boolean;
  readonly elements: ReadonlyMap<string, string>;
}

/** `@`, line feed, record separator, carriage return, "ANSI ", issuer, version: AAMVA card design standard, annex D.12.3. */
const begins = '@\n\x1e\rANSI ';
const issuerAndVersion = /^(\d{6})(\d{2})/;
const newestVersion = 30;
/** Printable Latin-1, which the standard prescribes. Whatever is not seen, turns the direction of the text or only looks like a letter, is none of it. */
const printable = '\\x20-\\x7e\\xa0-\\xac\\xae-\\xff';
const element = new RegExp(`^(D[A-D][A-Z])([${printable}]*)$`);
/** The first version has its permits' dates and classes beside the licence's. */
const elementOfFirst = new RegExp(`^(D[A-D][A-Z]|PA[A-F])([${printable}]*)$`);
/** Some issuers count the header or the last separator in, some leave them out. More than this is damage. */
const tolerance = 2;
const entrySize = 10;

interface Part {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

function readDirectory(text: string, from: number, count: number): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = /^([A-Z]{2})(\d{4})(\d{4})$/.exec(text.slice(from + index * entrySize).slice(0, entrySize));
    if (entry === null) return undefined;
    parts.push({ name: entry[1] ?? '', offset: Number(entry[2]), size: Number(entry[3]) });
  }
  return parts;
}

/** Where a part really begins: at its offset, up to two places beside it, or, where the issuer wrote none, behind the directory. */
function findPart(text: string, part: Part, behindDirectory: number): number | undefined {
  const wanted = part.offset === 0 ? behindDirectory : part.offset;
  for (const step of [0, 1, -1, 2, -2]) {
    const at = wanted + step;
    if (at >= behindDirectory && text.startsWith(part.name, at)) return at;
  }
  return undefined;
}

function readElements(body: string, version: number): Result<ReadonlyMap<string, string>, LayoutRefusal> {
  const elements = new Map<string, string>();
  // Some issuers leave an empty line between two elements.
  for (const line of body.split('\n').filter((one) => one !== '')) {
    const [, name = '', value = ''] = (version === 1 ? elementOfFirst : element).exec(line) ?? [];
    if (name === '') return err('damaged-element');
    const before = elements.get(name);
    if (before !== undefined && before !== value) return err('contradiction');
    elements.set(name, value);
  }
  return ok(elements);
}

/**
 * Takes the text of a PDF417 barcode of an American or Canadian licence apart. A barcode's own error correction is not enough to believe it: the
 * directory has to match the text, every part has to end where it says, and every element has to be one.
 */
export function readLicenceLayout(text: string): Result<LicenceLayout, LayoutRefusal> {
  const begin = text.startsWith(begins) ? issuerAndVersion.exec(text.slice(begins.length)) : null;
  if (begin === null) return err('not-a-licence');
  const [, issuerNumber = '', versionText = ''] = begin;
  const version = Number(versionText);
  if (version < 1 || version > newestVersion) return err('unknown-version');
  // Version 1 has no version of the jurisdiction before the number of parts.
  const countAt = begins.length + begin[0].length + (version === 1 ? 0 : 2);
  const counted = /^\d\d$/.exec(text.slice(countAt, countAt + 2));
  const count = Number(counted?.[0] ?? 0);
  const parts = readDirectory(text, countAt + 2, count);
  if (count < 1 || parts === undefined) return err('damaged-directory');
  const behindDirectory = countAt + 2 + count * entrySize;

  let licence: { readonly name: string; readonly body: string } | undefined;
  for (const part of parts) {
    const at = findPart(text, part, behindDirectory);
    if (at === undefined) return err(part.offset >= text.length ? 'cut-off' : 'damaged-directory');
    const end = text.indexOf('\r', at);
    if (end < 0) return err('cut-off');
    if (Math.abs(end + 1 - at - part.size) > tolerance) return err('damaged-directory');
    if (part.name !== 'DL' && part.name !== 'ID') continue;
    if (licence !== undefined) return err('contradiction');
    licence = { name: part.name, body: text.slice(at + part.name.length, end) };
  }
  if (licence === undefined) return err('no-licence-part');
  const elements = readElements(licence.body, version);
  if (!elements.ok) return elements;
  return ok({ issuerNumber, version, isIdentityCard: licence.name === 'ID', elements: elements.value });
}
