import type { ScanResult } from './picture-scan.ts';
import { textAt, u32be } from './read-bytes.ts';

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** More boxes than a picture has that is not made to keep us busy. */
const maxBoxes = 2000;

/** The boxes between two places (ISO 14496-12). Undefined when one leads beyond. */
function boxesOf(bytes: Uint8Array, from: number, to: number): readonly Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const told = u32be(bytes, at);
    const type = textAt(bytes, at + 4, 4);
    const isLong = told === 1;
    // Nothing that we read is larger than four gigabytes: the upper half must be zero.
    if (isLong && u32be(bytes, at + 8) !== 0) return undefined;
    const size = told === 0 ? to - at : isLong ? u32be(bytes, at + 12) : told;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > to || boxes.length === maxBoxes) return undefined;
    boxes.push({ type, from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}

/** Finds the sizes in an AVIF's properties; the largest counts, since a grid's tiles are listed beside the whole. */
export function scanAvif(bytes: Uint8Array): ScanResult {
  const top = topBoxes(bytes);
  const meta = top.boxes.find(({ type }) => type === 'meta');
  if (!meta) return top.isWhole ? 'broken' : 'truncated';
  const within = (box: Box | undefined, type: string, skip = 0) =>
    box && boxesOf(bytes, box.from + skip, box.to)?.find((one) => one.type === type);
  // `meta` begins with four bytes of version and flags.
  const properties = within(within(meta, 'iprp', 4), 'ipco');
  const sizes = (properties && boxesOf(bytes, properties.from, properties.to))?.filter(
    ({ type, from, to }) => type === 'ispe' && to - from >= 12,
  );
  if (!sizes || sizes.length === 0) return 'broken';
  if (!top.isWhole) return 'truncated';
  const width = Math.max(...sizes.map(({ from }) => u32be(bytes, from + 4)));
  const height = Math.max(...sizes.map(({ from }) => u32be(bytes, from + 8)));
  return { width, height, orientation: 1, end: top.end };
}

/** The boxes of the file as far as they are whole. Something else may follow them, which is then not of the picture. */
function topBoxes(bytes: Uint8Array): { boxes: readonly Box[]; isWhole: boolean; end: number } {
  const known = ['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid', 'idat'];
  const boxes: Box[] = [];
  let at = 0;
  while (at < bytes.length && boxes.length < maxBoxes) {
    if (!known.includes(textAt(bytes, at + 4, 4))) break;
    const told = u32be(bytes, at);
    const isLong = told === 1 && u32be(bytes, at + 8) === 0;
    const size = told === 0 ? bytes.length - at : isLong ? u32be(bytes, at + 12) : told;
    if (size < 8 || at + size > bytes.length) return { boxes, isWhole: false, end: at };
    boxes.push({ type: textAt(bytes, at + 4, 4), from: at + (isLong ? 16 : 8), to: at + size });
    at += size;
  }
  return { boxes, isWhole: boxes.some(({ type }) => type === 'mdat'), end: at };
}
