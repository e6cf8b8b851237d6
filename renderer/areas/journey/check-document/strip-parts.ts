import type { PictureStrip } from '../../../../shared/domain/document-state.ts';

/** So much more of the picture is shown around a strip, as a share of its height: a line is easier to read with air around it. */
const air = 0.28;

const liesOnItsSide = ({ turn }: PictureStrip): boolean => turn === 90 || turn === 270;

/** One of the equal lines of a strip, counted from 0 as they are read: from another edge where it stands turned. */
export function lineOfStrip(strip: PictureStrip, line: number, lines: number): PictureStrip {
  const { x, y, width, height, turn } = strip;
  const at = turn === 180 || turn === 270 ? lines - 1 - line : line;
  return liesOnItsSide(strip)
    ? { ...strip, x: x + (at * width) / lines, width: width / lines }
    : { ...strip, y: y + (at * height) / lines, height: height / lines };
}

/** With air above and below its lines, as far as the picture goes. */
export function withAir(strip: PictureStrip): PictureStrip {
  const { x, y, width, height } = strip;
  if (liesOnItsSide(strip)) {
    const [left, right] = airAround(x, width);
    return { ...strip, x: x - left, width: left + width + right };
  }
  const [above, below] = airAround(y, height);
  return { ...strip, y: y - above, height: above + height + below };
}

const airAround = (from: number, size: number): readonly [number, number] => [
  Math.min(from, size * air),
  Math.min(1 - from - size, size * air),
];
