import type { Mask } from './mask.ts';

/** The cells of at least this sureness, as 1 and 0, without the parts that are thinner than a square of twice the radius. */
export function openMask({ width, height, data }: Mask, from: number, radius: number): Mask {
  const sure = data.map((value) => (value > from ? 1 : 0));
  if (radius === 0) return { width, height, data: sure };
  const shrunk = spread(sure, width, height, radius, 0);
  return { width, height, data: spread(shrunk, width, height, radius, 1) };
}

/** Every cell takes this value when one within the radius has it: first along rows, then along columns. Beyond the edge there is none. */
function spread(
  cells: Float32Array,
  width: number,
  height: number,
  radius: number,
  value: 0 | 1,
): Float32Array {
  const along = (source: Float32Array, length: number, step: number, lines: number, lineStep: number) => {
    const result = new Float32Array(source.length).fill(1 - value);
    for (let line = 0; line < lines; line += 1) {
      // The last place that had the value, and the next one, are looked for only as far as the radius.
      let last = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < length + radius; place += 1) {
        if (place < length && source[line * lineStep + place * step] === value) last = place;
        const behind = place - radius;
        if (behind >= 0 && last >= behind - radius) result[line * lineStep + behind * step] = value;
      }
    }
    return result;
  };
  return along(along(cells, width, 1, height, width), height, width, width, 1);
}
