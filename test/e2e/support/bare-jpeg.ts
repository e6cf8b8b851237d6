/** The markers of a JPEG up to its picture data, as two hexadecimal digits each: what else it carries would stand there. */
export function markersOf(jpeg: Buffer): string[] {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new Error('not a JPEG');
  const markers: string[] = [];
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg.readUInt8(at + 1);
    markers.push(marker.toString(16));
    // Start of scan: the picture itself.
    if (marker === 0xda) return markers;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  throw new Error('a JPEG without a picture');
}

/** Whether nothing but a picture is in it: no Exif, no comment, no profile. JFIF's own header is all that may stand before. */
export function isBareJpeg(jpeg: Buffer): boolean {
  return markersOf(jpeg).every((marker) => ['e0', 'db', 'c0', 'c2', 'c4', 'dd', 'da'].includes(marker));
}
