/** PNG as far as the gallery's pictures need it: written with a palette, because they are kept with the sources, and read again. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Three bytes a pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colourTypes = { plain: 2, palette: 3 } as const;

/** Writes a picture; exact where it has 256 colours at most, which is what `reduceColours` sees to. */
export function writePng({ width, height, rgb }: Raster): Buffer {
  const colours = coloursOf(rgb);
  const isSmall = colours.size <= 256;
  const rowBytes = isSmall ? width : width * 3;
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowBytes + 1) + 1;
    if (isSmall) {
      for (let x = 0; x < width; x += 1)
        rows[start + x] = colours.get(colourAt(rgb, (y * width + x) * 3)) ?? 0;
    } else rows.set(rgb.subarray(y * rowBytes, (y + 1) * rowBytes), start);
  }
  const palette = Buffer.from([...colours.keys()].flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, isSmall ? colourTypes.palette : colourTypes.plain], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(isSmall ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads what `writePng` wrote, and what a browser writes: eight bits a channel, not interlaced. Throws on anything else. */
export function readPng(png: Buffer): Raster {
  const chunks = [...chunksOf(png)];
  const find = (wanted: string) => chunks.filter(([kind]) => kind === wanted).map(([, content]) => content);
  const [header = Buffer.alloc(13)] = find('IHDR');
  const [palette] = find('PLTE');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = new Map([
    [2, 3],
    [3, 1],
    [6, 4],
  ]).get(header[9] ?? 0);
  if (header[8] !== 8 || header[12] !== 0 || channels === undefined)
    throw new Error('not a PNG as a browser writes it');
  const samples = unfilter(inflateSync(Buffer.concat(find('IDAT'))), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = palette ? (samples[pixel] ?? 0) * 3 : pixel * channels;
    const source = palette ?? samples;
    for (let channel = 0; channel < 3; channel += 1) rgb[pixel * 3 + channel] = source[from + channel] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes the filter of every row (PNG, 9.2). */
function unfilter(rows: Buffer, rowBytes: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (rowBytes + 1)] ?? 0;
    const from = y * (rowBytes + 1) + 1;
    const to = y * rowBytes;
    for (let x = 0; x < rowBytes; x += 1) {
      const left = x < channels ? 0 : (out[to + x - channels] ?? 0);
      const up = y === 0 ? 0 : (out[to + x - rowBytes] ?? 0);
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = up;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) {
        const corner = x < channels || y === 0 ? 0 : (out[to + x - rowBytes - channels] ?? 0);
        const toLeft = Math.abs(up - corner);
        const toUp = Math.abs(left - corner);
        const toCorner = Math.abs(left + up - corner - corner);
        guess = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
      }
      out[to + x] = (rows[from + x] ?? 0) + guess;
    }
  }
  return out;
}

/** A colour as one number. */
export const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

/** Every colour and its place in the palette. */
function coloursOf(rgb: Uint8Array): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < rgb.length && found.size <= 256; at += 3) {
    const colour = colourAt(rgb, at);
    if (!found.has(colour)) found.set(colour, found.size);
  }
  return found;
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function* chunksOf(png: Buffer): Iterable<[string, Buffer]> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))];
}
