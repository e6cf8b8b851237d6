import { colourAt, type Raster } from './png.ts';

/** The first is enough for the tokens of most screens and the edges of their letters. */
export const colourCounts = [64, 128, 256];

/** A picture at half its size, every pixel the mean of four: what a letter's edge looks like matters less then. */
export function halve({ width: across, height: down, rgb: whole }: Raster): Raster {
  const [width, height] = [across >> 1, down >> 1];
  const rgb = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * 2 * across + x * 2) * 3 + channel;
        const below = at + across * 3;
        const sum = (whole[at] ?? 0) + (whole[at + 3] ?? 0) + (whole[below] ?? 0) + (whole[below + 3] ?? 0);
        rgb[to] = (sum + 2) >> 2;
        to += 1;
      }
    }
  }
  return { width, height, rgb };
}

/** Pixels of one colour that fill a part of the screen, rather than a letter's edges. */
const surfacePixels = 400;

function countColours({ rgb }: Raster): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** The colours that fill a part of a picture, and by far enough of it that the kept picture has them as well. */
export const surfacesOf = (picture: Raster): ReadonlySet<number> =>
  new Set(
    [...countColours(picture)].filter(([, count]) => count > 2 * surfacePixels).map(([colour]) => colour),
  );

/** The same picture in its most frequent colours, every other one replaced by the nearest of them. Small to keep; large surfaces stay exact. */
export function reduceColours(picture: Raster, colourCount = 64): Raster {
  const { width, height, rgb } = picture;
  const kept = chooseColours(countColours(picture), colourCount);
  const nearest = new Map<number, number>();
  const reduced = new Uint8Array(rgb.length);
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    const stands = nearest.get(colour) ?? findNearest(colour, kept);
    nearest.set(colour, stands);
    reduced.set([stands >> 16, (stands >> 8) & 255, stands & 255], at);
  }
  return { width, height, rgb: reduced };
}

/** The most frequent ones, none of them close to a more frequent one. */
function chooseColours(counts: ReadonlyMap<number, number>, colourCount: number): readonly number[] {
  const kept: number[] = [];
  const apart = 12;
  for (const [colour] of [...counts].sort(([a, many], [b, more]) => more - many || a - b)) {
    if (kept.length === colourCount) break;
    // What fills a part of the screen is kept as it is.
    const isSurface = (counts.get(colour) ?? 0) > surfacePixels;
    if (isSurface || kept.every((one) => distance(one, colour) > apart)) kept.push(colour);
  }
  return kept;
}

const findNearest = (colour: number, kept: readonly number[]): number =>
  kept.reduce((best, one) => (distance(one, colour) < distance(best, colour) ? one : best), kept[0] ?? 0);

/** The largest difference in one of the three. */
export function distance(one: number, other: number): number {
  return Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
}
