import type { ColourRaster, GrayRaster } from './raster.ts';

/** A picture in another size: averaged over areas where it shrinks, between its pixels where it grows. */
export function resizeGray(from: GrayRaster, width: number, height: number): GrayRaster {
  if (from.width === width && from.height === height) return from;
  const data = new Uint8Array(width * height);
  resize(from, 1, { width, height, data });
  return { width, height, data };
}

/** The same for a picture in colour; the opacity is averaged like a colour. */
export function resizeColour(from: ColourRaster, width: number, height: number): ColourRaster {
  if (from.width === width && from.height === height) return from;
  const data = new Uint8ClampedArray(width * height * 4);
  resize(from, 4, { width, height, data });
  return { width, height, data };
}

interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A weight of one, in whole numbers: two of them one after the other, on a byte, stay within 31 bits. */
const one = 1 << 11;

/** First the rows that make up a new one, then its columns. */
function resize(from: Plane, channels: number, to: Plane): void {
  const columns = createWindows(from.width, to.width);
  const rows = createWindows(from.height, to.height);
  // One kind of array: the same code is then made for every picture.
  const source = new Uint8Array(from.data.buffer, from.data.byteOffset, from.data.length);
  const target = new Uint8Array(to.data.buffer, to.data.byteOffset, to.data.length);
  const line = new Int32Array(from.width * channels);
  for (let y = 0; y < to.height; y += 1) {
    mixRows(source, rows, y, line);
    mixColumns(line, columns, channels, target, y * to.width * channels);
  }
}

function mixRows(
  source: Uint8Array,
  { starts, places, weights }: Windows,
  y: number,
  line: Int32Array,
): void {
  const start = starts[y] ?? 0;
  const end = starts[y + 1] ?? 0;
  line.fill(0);
  for (let entry = start; entry < end; entry += 1) {
    const weight = weights[entry] ?? 0;
    const from = (places[entry] ?? 0) * line.length;
    for (let i = 0; i < line.length; i += 1)
      line[i] = (line[i] ?? 0) + Math.imul(weight, source[from + i] ?? 0);
  }
}

function mixColumns(
  line: Int32Array,
  { starts, places, weights }: Windows,
  channels: number,
  target: Uint8Array,
  at: number,
): void {
  for (let x = 0; x < starts.length - 1; x += 1) {
    const start = starts[x] ?? 0;
    const end = starts[x + 1] ?? 0;
    for (let channel = 0; channel < channels; channel += 1) {
      let sum = (one * one) / 2;
      for (let entry = start; entry < end; entry += 1)
        sum += (weights[entry] ?? 0) * (line[(places[entry] ?? 0) * channels + channel] ?? 0);
      target[at + x * channels + channel] = sum / (one * one);
    }
  }
}

/** Which old places a new one is made of, and how much each counts: the entries from `starts[i]` to before `starts[i + 1]`. */
interface Windows {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly weights: Int32Array;
}

function createWindows(from: number, to: number): Windows {
  // A window one pixel wide shares its weight between two neighbours: that is interpolation.
  const half = Math.max(1, from / to) / 2;
  const starts: number[] = [];
  const places: number[] = [];
  const weights: number[] = [];
  for (let index = 0; index < to; index += 1) {
    const middle = ((index + 0.5) * from) / to;
    const low = Math.max(0, middle - half);
    const high = Math.min(from, middle + half);
    starts.push(places.length);
    let left = one;
    for (let place = Math.floor(low); place < high; place += 1) {
      const share = (Math.min(place + 1, high) - Math.max(place, low)) / (high - low);
      // The last takes what rounding has left over.
      const weight = place + 1 >= high ? left : Math.round(share * one);
      places.push(place);
      weights.push(weight);
      left -= weight;
    }
  }
  starts.push(places.length);
  return {
    starts: Int32Array.from(starts),
    places: Int32Array.from(places),
    weights: Int32Array.from(weights),
  };
}
