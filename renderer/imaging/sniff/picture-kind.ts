import type { PictureRefusal } from './picture-refusal.ts';
import { textAt, u32be } from './read-bytes.ts';

/** The formats that are decoded: what cameras, scanners, telephones and browsers write and Chromium reads. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'bmp';

/** What the first bytes say a file is. */
export function pictureKind(bytes: Uint8Array): PictureFormat | PictureRefusal {
  if (bytes.length === 0) return 'empty';
  const start = textAt(bytes, 0, 16);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp') return brandKind(bytes);
  if (start.startsWith('BM')) return 'bmp';
  if (start.startsWith('GIF8')) return 'gif';
  if (/^(?:II[*+]\0|MM\0[*+])/.test(start)) return 'tiff';
  return textKind(bytes);
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const avifBrands = ['avif', 'avis'];

/** The brands of an ISO file: the first is its own, the others those it can also be read as. */
function brandKind(bytes: Uint8Array): PictureFormat | PictureRefusal {
  const end = Math.min(u32be(bytes, 0), 128, bytes.length);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(textAt(bytes, at, 4));
  if (brands.some((brand) => avifBrands.includes(brand))) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'not-a-picture';
}

function textKind(bytes: Uint8Array): PictureRefusal {
  // With a byte order mark, or as UTF-16, every second byte is zero.
  const text = textAt(bytes, 0, 1024).replaceAll('\0', '').toLowerCase();
  if (text.includes('%pdf-')) return 'pdf';
  if (/<svg[\s>]/.test(text) || /<!doctype svg/.test(text)) return 'svg';
  return 'not-a-picture';
}
