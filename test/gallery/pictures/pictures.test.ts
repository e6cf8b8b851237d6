import { describe, expect, it } from 'vitest';
import { allowedPixels, comparePictures } from './compare.ts';
import { type Raster, readPng, writePng } from './png.ts';
import { halve, reduceColours } from './small-picture.ts';

/** A surface with a button on it, and letters' edges of many shades. */
function draw({ button = [14, 90, 90], at = 20 }: { button?: readonly number[]; at?: number } = {}): Raster {
  const [width, height] = [160, 100];
  const rgb = new Uint8Array(width * height * 3).fill(244);
  for (let y = at; y < at + 20; y += 1) for (let x = 30; x < 90; x += 1) rgb.set(button, (y * width + x) * 3);
  for (let x = 0; x < width; x += 1) rgb.set([x, x + 20, x + 40], (90 * width + x) * 3);
  return { width, height, rgb };
}

describe('a kept picture', () => {
  it('is read as it was written', () => {
    const picture = reduceColours(draw());
    expect(readPng(writePng(picture))).toEqual(picture);
  });

  it('is read as it was written with more colours than a palette has', () => {
    const rgb = Uint8Array.from({ length: 40 * 40 * 3 }, (_, at) => (at * 7919) % 251);
    expect(readPng(writePng({ width: 40, height: 40, rgb }))).toEqual({ width: 40, height: 40, rgb });
  });

  it('is half as wide and half as high', () => {
    expect(halve(draw())).toMatchObject({ width: 80, height: 50 });
  });

  it('differs from itself in nothing that counts', () => {
    expect(comparePictures(reduceColours(draw()), draw()).count).toBeLessThanOrEqual(allowedPixels);
  });
});

describe('the comparison', () => {
  const differs = (change: Parameters<typeof draw>[0]) =>
    comparePictures(reduceColours(draw()), draw(change)).count;

  it.each([
    ['another colour', { button: [156, 34, 34] }],
    ['another shade', { button: [9, 63, 63] }],
    ['another tint of the same', { button: [18, 100, 100] }],
    ['another place', { at: 22 }],
  ])('finds %s', (_, change) => {
    expect(differs(change)).toBeGreaterThan(allowedPixels);
  });

  it('finds another size', () => {
    expect(comparePictures(draw(), halve(draw())).count).toBeGreaterThan(allowedPixels);
  });

  it('lets a shade pass that nobody sees', () => {
    expect(differs({ button: [16, 92, 91] })).toBeLessThanOrEqual(allowedPixels);
  });
});
