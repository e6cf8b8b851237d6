/** A document that is small in its picture is looked at twice: the second time in a part of the picture that it fills. */
import { describe, expect, it, vi } from 'vitest';
import { contourMask } from '../../../../renderer/imaging/find/contour-mask.ts';
import type { Outline } from '../../../../renderer/imaging/find/outline.ts';
import { finerOf, windowAround } from '../../../../renderer/imaging/find/second-look.ts';
import { overlap } from '../../../../renderer/imaging/geometry/polygon.ts';
import type { ColourRaster, Quad } from '../../../../renderer/imaging/raster.ts';
import { findInPicture } from '../../../../renderer/imaging/worker/find-in-picture.ts';
import { colour, isInside, quad, sourceOf } from '../rasters.ts';

const frame = { width: 960, height: 540 };
const small = quad(300, 200, 470, 215, 462, 322, 290, 306);
const large = quad(100, 60, 800, 80, 790, 500, 90, 470);
const pictureOf = (truth: Quad): ColourRaster =>
  colour(frame.width, frame.height, (x, y) =>
    isInside(truth, { x: x + 0.5, y: y + 0.5 }) ? [210, 205, 200] : [40, 30, 20],
  );
/** In the place of the net, what differs from the desk: as fine as the net is. */
const createFinder = () => vi.fn(async (picture: ColourRaster) => contourMask(picture));

describe('a small document', () => {
  it('is looked at twice, and its corners come out finer', async () => {
    const [findMask, findOnce] = [createFinder(), vi.fn(async () => contourMask(pictureOf(small)))];
    const source = sourceOf(pictureOf(small));
    const twice = await findInPicture(source, findMask);
    expect(findMask).toHaveBeenCalledTimes(2);
    // One and the same mask for both looks: the second shows something else then, and the first is kept.
    const once = await findInPicture(source, findOnce);
    expect(twice && overlap(twice.quad, small)).toBeGreaterThan(0.975);
    expect(twice && once && overlap(twice.quad, small) - overlap(once.quad, small)).toBeGreaterThan(0.005);
  });

  it('is looked at once where it is large', async () => {
    const findMask = createFinder();
    const found = await findInPicture(sourceOf(pictureOf(large)), findMask);
    expect(findMask).toHaveBeenCalledTimes(1);
    expect(found && overlap(found.quad, large)).toBeGreaterThan(0.97);
  });
});

describe('the part for a second look', () => {
  it('is half as large again as the document, and all within the picture', () => {
    const area = windowAround(small, frame);
    expect(area?.width).toBeCloseTo(180 * 1.6);
    expect(area?.height).toBeCloseTo(122 * 1.6);
    const cornered = windowAround(quad(-9, -5, 150, 0, 150, 90, -5, 90), frame);
    expect(cornered).toMatchObject({ x: 0, y: 0 });
    const other = windowAround(quad(850, 450, 965, 450, 965, 545, 850, 545), frame);
    expect((other?.x ?? 0) + (other?.width ?? 0)).toBeLessThanOrEqual(frame.width + 1e-9);
  });

  it('is none for a document that is large along one side', () => {
    expect(windowAround(large, frame)).toBeUndefined();
    expect(windowAround(quad(100, 10, 200, 10, 200, 530, 100, 530), frame)).toBeUndefined();
  });
});

describe('of two looks', () => {
  const look = (at: Quad, confidence: number): Outline => ({ quad: at, confidence, foundBy: 'net' });

  it('the second counts, unless it saw nothing, something else, or is much less sure', () => {
    const first = look(small, 0.9);
    const second = look(quad(302, 201, 471, 214, 463, 321, 291, 307), 0.88);
    expect(finerOf(first, second)).toBe(second);
    expect(finerOf(first, undefined)).toBe(first);
    expect(finerOf(first, look(quad(600, 200, 770, 215, 762, 322, 590, 306), 0.99))).toBe(first);
    expect(finerOf(first, { ...second, confidence: 0.8 })).toBe(first);
  });
});
