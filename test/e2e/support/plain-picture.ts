import { inflateSync } from 'node:zlib';

/** The pixels of a PNG that a browser wrote (eight bits a channel, not interlaced), as the PPM that SANE's `pnm` device scans. */
export function toPlainPicture(png: Buffer): Buffer {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (png.readUInt8(24) !== 8 || png.readUInt8(28) !== 0 || channels === undefined)
    throw new Error('not a PNG as a browser writes it');
  const rows = inflateSync(Buffer.concat([...pixelsOf(png)]));
  const rowBytes = width * channels;
  const plain = Buffer.alloc(width * height * 3);
  let above = Buffer.alloc(rowBytes);
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowBytes + 1);
    const row = rows.subarray(start + 1, start + 1 + rowBytes);
    restore(row, above, rows.readUInt8(start), channels);
    for (let x = 0; x < width; x += 1) row.copy(plain, (y * width + x) * 3, x * channels, x * channels + 3);
    above = row;
  }
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), plain]);
}

/** What stands in the chunks with the packed pixels. */
function* pixelsOf(png: Buffer): Iterable<Buffer> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      yield png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
}

/** Undoes the filter of a row (PNG, 9.2), in place. */
function restore(row: Buffer, above: Buffer, filter: number, channels: number): void {
  for (let x = 0; x < row.length; x += 1) {
    const left = x < channels ? 0 : (row[x - channels] ?? 0);
    const up = above[x] ?? 0;
    const corner = x < channels ? 0 : (above[x - channels] ?? 0);
    row[x] = (row[x] ?? 0) + predict(filter, left, up, corner);
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
