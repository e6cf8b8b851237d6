import { textAt, u16be, u16le, u32be, u32le } from './read-bytes.ts';

const orientationTag = 0x0112;
/** More than any camera writes into its first directory. */
const maxEntries = 200;

/** The orientation in a JPEG's Exif segment, from the byte after its length on; 1 where there is none or it makes no sense. */
export function exifOrientation(segment: Uint8Array): number {
  if (textAt(segment, 0, 6) !== 'Exif\0\0') return 1;
  const tiff = segment.subarray(6);
  const order = textAt(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const [u16, u32] = order === 'II' ? [u16le, u32le] : [u16be, u32be];
  const directory = u32(tiff, 4);
  const entries = Math.min(u16(tiff, directory), maxEntries);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (u16(tiff, entry) !== orientationTag) continue;
    const orientation = u16(tiff, entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
