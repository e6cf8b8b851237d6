/** Pictures that say in which colours they are written (ICC), made byte by byte. */

/** A colour space by its red, green and blue in XYZ (D50), and its gamma. */
export interface ColourSpace {
  readonly red: readonly [number, number, number];
  readonly green: readonly [number, number, number];
  readonly blue: readonly [number, number, number];
  readonly gamma: number;
}

/** What recent phones write. Its own curve is that of sRGB; 2.2 is near enough to be told from no profile at all. */
export const displayP3: ColourSpace = {
  red: [0.51512, 0.2412, -0.00105],
  green: [0.29198, 0.69225, 0.04189],
  blue: [0.1571, 0.06657, 0.78407],
  gamma: 2.2,
};

/** What cameras for print write. */
export const adobeRgb: ColourSpace = {
  red: [0.60974, 0.31111, 0.01947],
  green: [0.20528, 0.62567, 0.06087],
  blue: [0.14919, 0.06322, 0.74457],
  gamma: 2.2,
};

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >> shift) & 255);
const fixed = (value: number): number[] => big(Math.round(value * 65536));
const padded = (bytes: number[]): number[] => [...bytes, ...Array((4 - (bytes.length % 4)) % 4).fill(0)];

/** A display profile, version 2, of three colours and a gamma. */
function profileOf({ red, green, blue, gamma }: ColourSpace): number[] {
  const xyz = (values: readonly number[]) => [...ascii('XYZ '), ...big(0), ...values.flatMap(fixed)];
  const curve = [...ascii('curv'), ...big(0), ...big(1), (gamma * 256) >> 8, Math.round(gamma * 256) & 255];
  const name = 'a test';
  const description = [
    ...[...ascii('desc'), ...big(0), ...big(name.length + 1), ...ascii(name), 0],
    ...Array<number>(78).fill(0),
  ];
  const text = [...ascii('text'), ...big(0), ...ascii('none'), 0];
  const tags: readonly (readonly [string, number[]])[] = [
    ['desc', description],
    ['cprt', text],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table: number[] = [];
  const body: number[] = [];
  const begin = 128 + 4 + 12 * tags.length;
  for (const [tag, bytes] of tags) {
    table.push(...ascii(tag), ...big(begin + body.length), ...big(bytes.length));
    body.push(...padded(bytes));
  }
  const header = [
    ...[...big(begin + body.length), ...big(0), ...big(0x02100000), ...ascii('mntrRGB XYZ ')],
    ...[...Array<number>(12).fill(0), ...ascii('acsp'), ...Array<number>(28).fill(0)],
    ...[0.9642, 1, 0.8249].flatMap(fixed),
    ...Array<number>(48).fill(0),
  ];
  return [...header, ...big(tags.length), ...table, ...body];
}

/** The same JPEG, saying that its numbers are colours of this space. */
export function withProfile(jpeg: Uint8Array, space: ColourSpace): Uint8Array<ArrayBuffer> {
  const profile = profileOf(space);
  const payload = [...ascii('ICC_PROFILE'), 0, 1, 1, ...profile];
  const length = payload.length + 2;
  const segment = [0xff, 0xe2, length >> 8, length & 255, ...payload];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}
