/** What a picture file carries beside its picture, told from its bytes: where it was taken, with what, by whom, and what it is called. */

/** Segments of a JPEG that make up the picture itself, and JFIF's own header. */
const pictureSegments = new Set([0xe0, 0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd, 0xda]);
/** Chunks of a PNG that make up the picture itself. */
const pictureChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** JFIF's header without a small picture in it. */
const bareJfifBytes = 16;

/** Every segment or chunk that is no part of the picture, by its name, and what follows its end. Throws on what is neither JPEG nor PNG. */
export function metadataIn(picture: Buffer): readonly string[] {
  if (picture.readUInt16BE(0) === 0xffd8) return [...metadataInJpeg(picture)];
  if (picture.toString('latin1', 1, 4) === 'PNG') return [...metadataInPng(picture)];
  throw new Error('neither JPEG nor PNG');
}

function* metadataInJpeg(jpeg: Buffer): Iterable<string> {
  for (let at = 2; ; ) {
    if (jpeg.readUInt8(at) !== 0xff) throw new Error(`no marker at ${at}`);
    const marker = jpeg.readUInt8(at + 1);
    if (marker === 0xd9) {
      if (at + 2 < jpeg.length) yield 'behind its end';
      return;
    }
    const sizeBytes = jpeg.readUInt16BE(at + 2);
    const isPicture = pictureSegments.has(marker) && (marker !== 0xe0 || sizeBytes === bareJfifBytes);
    if (!isPicture) yield `${marker.toString(16)} ${jpeg.toString('latin1', at + 4, at + 8)}`;
    at += 2 + sizeBytes;
    if (marker === 0xda) at = endOfScan(jpeg, at);
  }
}

/** Where the coded pixels end: at the first marker that is neither a stuffed 0xff nor a restart. */
function endOfScan(jpeg: Buffer, start: number): number {
  for (let at = jpeg.indexOf(0xff, start); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new Error('a JPEG without an end');
}

function* metadataInPng(png: Buffer): Iterable<string> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const kind = png.toString('latin1', at + 4, at + 8);
    if (!pictureChunks.has(kind)) yield kind;
    if (kind !== 'IEND') continue;
    if (at + 12 < png.length) yield 'behind its end';
    return;
  }
}

const pieceBytes = 24;
/** Fewer stand for something flat, which other files have as well. */
const differentBytes = 18;

/**
 * Pieces out of the coded pixels of a JPEG, one from each eighth of them: whoever keeps any part of the picture keeps one of them. An
 * eighth that shows nothing gives none.
 */
export function piecesOf(jpeg: Buffer): readonly Buffer[] {
  const start = jpeg.indexOf(Buffer.from('ffda', 'hex'));
  const eighth = Math.floor((jpeg.length - start) / 8);
  return Array.from({ length: 8 }, (_none, nth) => start + nth * eighth).flatMap((from) => {
    for (let at = from; at < from + eighth - pieceBytes; at += pieceBytes) {
      const piece = jpeg.subarray(at, at + pieceBytes);
      if (new Set(piece).size >= differentBytes) return [piece];
    }
    return [];
  });
}
