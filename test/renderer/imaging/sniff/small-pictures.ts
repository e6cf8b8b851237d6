/** The smallest files of each format, byte by byte, so that each byte can be turned wrong on purpose. */
import { crc32 } from 'node:zlib';

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));
const be16 = (value: number) => [(value >>> 8) & 255, value & 255];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value)];
const le16 = (value: number) => be16(value).reverse();
const le32 = (value: number) => be32(value).reverse();

export const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part])));

const segment = (kind: number, content: readonly number[]) => [
  0xff,
  kind,
  ...be16(content.length + 2),
  ...content,
];

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  readonly frames?: readonly number[];
  readonly scans?: number;
  readonly segments?: readonly (readonly number[])[];
}

/** A JPEG as far as its markers go; its coded pixels are a stuffed 0xff and a restart marker. */
export function jpeg({ width = 64, height = 40, frames = [0xc0], scans = 1, segments = [] }: JpegParts = {}) {
  const frame = [8, ...be16(height), ...be16(width), 1, 1, 0x11, 0];
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
  return bytes(
    [0xff, 0xd8],
    segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segments.flat(),
    frames.flatMap((kind) => segment(kind, frame)),
    Array.from({ length: scans }, () => scan).flat(),
    [0xff, 0xd9],
  );
}

/** An Exif segment that says how the picture is to be turned. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM') {
  const [u16, u32] = order === 'MM' ? [be16, be32] : [le16, le32];
  const tiff = [...ascii(order), ...u16(42), ...u32(8), ...u16(1)];
  const entry = [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0];
  return segment(0xe1, [...ascii('Exif\0\0'), ...tiff, ...entry, ...u32(0)]);
}

/** A chunk of a PNG, with its checksum. */
export const pngChunk = (type: string, content: readonly number[] | Uint8Array): number[] => {
  const body = [...ascii(type), ...content];
  return [...be32(content.length), ...body, ...be32(crc32(Uint8Array.from(body)))];
};

/** `kind` as PNG counts: 0 gray, 2 colours. */
export const pngHeader = (width: number, height: number, kind = 2): number[] =>
  pngChunk('IHDR', [...be32(width), ...be32(height), 8, kind, 0, 0, 0]);

/** A PNG as far as its chunks go. */
export const png = (width = 64, height = 40, extra: readonly number[] = []) =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    pngHeader(width, height),
    extra,
    pngChunk('IDAT', [1, 2, 3]),
    pngChunk('IEND', []),
  );

const riff = (type: string, content: readonly number[]) =>
  bytes('RIFF', le32(12 + content.length), 'WEBP', type, le32(content.length), content);

export const webp = {
  lossy: (width = 64, height = 40) =>
    riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(width), ...le16(height), 0, 0]),
  lossless: (width = 64, height = 40) =>
    riff('VP8L', [0x2f, ...le32((width - 1) | ((height - 1) << 14)), 0, 0, 0, 0, 0]),
  extended: (width = 64, height = 40) =>
    riff('VP8X', [0, 0, 0, 0, ...le32(width - 1).slice(0, 3), ...le32(height - 1).slice(0, 3)]),
};

const box = (type: string, content: readonly number[]): number[] => [
  ...be32(8 + content.length),
  ...ascii(type),
  ...content,
];

export const isoFile = (brand: string, brands: readonly string[], rest: readonly number[] = []) =>
  bytes(box('ftyp', [...ascii(brand), 0, 0, 0, 0, ...brands.flatMap(ascii)]), rest);

/** An AVIF as far as its boxes go: a whole picture and one tile of it. */
export const avif = (width = 64, height = 40) => {
  const size = (w: number, h: number) => box('ispe', [0, 0, 0, 0, ...be32(w), ...be32(h)]);
  const properties = box('iprp', box('ipco', [...size(16, 16), ...size(width, height)]));
  return isoFile('avif', ['mif1'], [...box('meta', [0, 0, 0, 0, ...properties]), ...box('mdat', [1, 2, 3])]);
};

/** A Windows bitmap's headers, without its pixels. */
export const bmp = (width = 64, height = -40) =>
  bytes('BM', le32(58), [0, 0, 0, 0], le32(54), le32(40), le32(width), le32(height), le16(1), le16(24), [
    ...Array<number>(28).fill(0),
  ]);

/** An empty ZIP archive's only record. */
export const emptyArchive = bytes('PK\x05\x06', Array<number>(18).fill(0));
