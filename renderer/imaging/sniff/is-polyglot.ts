import { textAt, u16le } from './read-bytes.ts';

/** A reader of PDF looks for its mark this far into a file. */
const pdfReach = 1024;
/** As far behind the picture as text is looked for. */
const tailReach = 65_536;
/** An archive's last record stands at the end of the file, before a comment of up to 65,535 bytes. */
const archiveEnd = { mark: 'PK\x05\x06', bytes: 22, maxComment: 65_535 } as const;

const programMarks = [
  'MZ',
  '\x7fELF',
  '#!',
  'PK\x03\x04',
  '7z\xbc\xaf',
  'Rar!',
  '\x1f\x8b\x08',
  '\xca\xfe\xba\xbe',
];
const textMarks = /<script|<\?php|<!doctype|<html|<svg|%pdf-|javascript:/i;

/**
 * Whether a file is, besides the picture that ends at `end`, something else to whoever opens it as that: a document, an archive, a page or
 * a program. What phones put behind a picture (a film, a second picture, their own notes) is no harm: only the picture is decoded.
 */
export function isPolyglot(bytes: Uint8Array, end: number): boolean {
  if (textAt(bytes, 0, pdfReach).includes('%PDF-')) return true;
  if (end >= bytes.length) return false;
  return isProgram(bytes, end) || textMarks.test(tailText(bytes, end)) || isArchive(bytes);
}

function isProgram(bytes: Uint8Array, end: number): boolean {
  let at = end;
  // Padding in front changes nothing for those who search.
  while (bytes[at] === 0 && at < end + tailReach) at += 1;
  const start = textAt(bytes, at, 4);
  return programMarks.some((mark) => start.startsWith(mark));
}

function tailText(bytes: Uint8Array, end: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(end, end + tailReach));
}

function isArchive(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - archiveEnd.bytes - archiveEnd.maxComment);
  const text = new TextDecoder('latin1').decode(bytes.subarray(from));
  for (let at = text.indexOf(archiveEnd.mark); at >= 0; at = text.indexOf(archiveEnd.mark, at + 1)) {
    // Only where the comment that it announces ends with the file.
    const start = from + at;
    if (start + archiveEnd.bytes + u16le(bytes, start + 20) === bytes.length) return true;
  }
  return false;
}
