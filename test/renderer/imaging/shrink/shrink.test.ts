/** A picture is written less exactly, then smaller, until it fits; and nothing is in it but the picture. */
import { expect, it } from 'vitest';
import { bareJpeg } from '../../../../renderer/imaging/shrink/bare-jpeg.ts';
import { shrinkToBudget } from '../../../../renderer/imaging/shrink/shrink-to-budget.ts';
import { sniffPicture } from '../../../../renderer/imaging/sniff/sniff-picture.ts';
import { budgetFor, pictureBudgets } from '../../../../shared/documents/picture-budget.ts';
import { bytes, exif, jpeg } from '../sniff/small-pictures.ts';

/** As long as pixels and quality make it. */
function encoder() {
  const tries: (readonly [number, number])[] = [];
  const encode = async (quality: number, width: number, height: number) => {
    tries.push([quality, width]);
    return new Uint8Array(Math.round(width * height * quality * 0.2));
  };
  return { tries, encode };
}
const size = { width: 1600, height: 1009 };

it('a picture that fits at once is written once', async () => {
  const { tries, encode } = encoder();
  const fits = await shrinkToBudget(size, { maxBytes: 300_000, maxSide: 2000 }, encode);
  expect(fits).toMatchObject(size);
  expect(tries).toEqual([[0.85, 1600]]);
});

it('the finest that the budget holds is more exact than usual, and no larger than it', async () => {
  const { tries, encode } = encoder();
  const fits = await shrinkToBudget(size, { maxBytes: 305_000, maxSide: 2000 }, encode, true);
  expect(tries).toEqual([
    [0.98, 1600],
    [0.93, 1600],
  ]);
  expect(fits?.jpeg.length).toBeLessThanOrEqual(305_000);
  expect(fits).toMatchObject(size);
});

it('quality goes first, then size, in small steps', async () => {
  const { tries, encode } = encoder();
  const fits = await shrinkToBudget(size, { maxBytes: 150_000, maxSide: 2000 }, encode);
  expect(tries).toEqual([
    [0.85, 1600],
    [0.75, 1600],
    [0.65, 1600],
    [0.65, 1360],
    [0.65, 1156],
  ]);
  expect(fits?.jpeg.length).toBeLessThanOrEqual(150_000);
  expect((fits?.width ?? 0) / (fits?.height ?? 1)).toBeCloseTo(1600 / 1009, 2);
});

it('the longer side is never more than allowed, whichever it is', async () => {
  const { encode } = encoder();
  const budget = { maxBytes: 1_000_000, maxSide: 1000 };
  expect(await shrinkToBudget({ width: 900, height: 1800 }, budget, encode)).toMatchObject({
    width: 500,
    height: 1000,
  });
});

it('what would become unreadable does not fit', async () => {
  const { tries, encode } = encoder();
  expect(await shrinkToBudget(size, { maxBytes: 2000, maxSide: 2000 }, encode)).toBeUndefined();
  expect(Math.min(...tries.map(([, width]) => width))).toBeGreaterThanOrEqual(480);
});

it('the budget is that of whoever takes least; without a taker, of all', () => {
  expect(budgetFor(['yativo'])).toEqual(pictureBudgets.yativo);
  expect(budgetFor(['noah'])).toEqual(pictureBudgets.yativo);
});

it('of the segments that can carry more only the JFIF header stays', () => {
  const profile = [0xff, 0xe2, 0, 6, 1, 2, 3, 4];
  const comment = [0xff, 0xfe, 0, 4, 65, 66];
  const encoded = jpeg({ segments: [exif(6), profile, comment] });
  expect(bareJpeg(Uint8Array.from(encoded))).toEqual(jpeg());
  expect(sniffPicture(bareJpeg(Uint8Array.from(encoded)))).toMatchObject({ value: { orientation: 1 } });
});

it('what is no JPEG is a bug', () => {
  expect(() => bareJpeg(Uint8Array.from(bytes('\x89PNG')))).toThrow('made no JPEG');
});
