import type { GrayRaster } from '../raster.ts';

/** A direction in which a hand may shake, one step of it in pixels, and over how many steps to each side the picture is blurred again. */
interface Direction {
  readonly across: number;
  readonly down: number;
  readonly radius: number;
}

/** A slanting step is longer: fewer of them are about as far. */
const directions: readonly Direction[] = [
  { across: 1, down: 0, radius: 4 },
  { across: 0, down: 1, radius: 4 },
  { across: 1, down: 1, radius: 3 },
  { across: -1, down: 1, radius: 3 },
];
/** A direction in which so small a share of the changes lies says nothing: a barcode has none along its bars. */
const leastChanges = 0.02;

/**
 * How blurred a picture is, 0 to 1: it is blurred once more, and a picture that was sharp loses much by that, a blurred one little (Crete,
 * Dolmiere, Ladret, Nicolas: The blur effect, 2007). In four directions; the worst one counts, so that motion is seen whichever way it went.
 * Does not depend on how light the picture is.
 */
export function measureBlur(picture: GrayRaster): number {
  const changes = directions.map((direction) => changesAlong(picture, direction));
  const most = Math.max(...changes.map(({ all }) => all));
  if (most === 0) return 1;
  const telling = changes.filter(({ all }) => all >= most * leastChanges);
  return Math.max(...telling.map(({ all, lost }) => (all - lost) / all));
}

/** What changes between neighbours, and how much of that a second blur takes away. */
interface Changes {
  readonly all: number;
  readonly lost: number;
}

/** In every second pixel, as on a chessboard. A mean over a row of pixels changes by what enters and what leaves it. */
function changesAlong({ data, width, height }: GrayRaster, { across, down, radius }: Direction): Changes {
  const step = down * width + across;
  const [entering, leaving, length] = [radius * step, (radius + 1) * step, radius * 2 + 1];
  const margin = across === 0 ? 0 : radius + 1;
  let [all, lost] = [0, 0];
  for (let y = down * (radius + 1); y < height - down * radius; y += 1) {
    for (let at = y * width + margin + (y & 1); at < (y + 1) * width - margin; at += 2) {
      const sharp = Math.abs((data[at] ?? 0) - (data[at - step] ?? 0)) * length;
      const blurred = Math.abs((data[at + entering] ?? 0) - (data[at - leaving] ?? 0));
      all += sharp;
      if (sharp > blurred) lost += sharp - blurred;
    }
  }
  return { all, lost };
}
