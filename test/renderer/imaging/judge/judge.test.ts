/** What is measured of a picture, and what it is refused for: each measure moves with its own fault, and not with the others. */
import { describe, expect, it } from 'vitest';
import { fingerprintOf, likeness } from '../../../../renderer/imaging/judge/fingerprint.ts';
import { isCutOff } from '../../../../renderer/imaging/judge/is-cut-off.ts';
import { isScannedSheet } from '../../../../renderer/imaging/judge/is-scanned-sheet.ts';
import { judgePicture } from '../../../../renderer/imaging/judge/judge-picture.ts';
import { measureBlur } from '../../../../renderer/imaging/judge/measure-blur.ts';
import { measureGlare } from '../../../../renderer/imaging/judge/measure-glare.ts';
import { measureBrightness } from '../../../../renderer/imaging/judge/measure-light.ts';
import { qualityThresholds } from '../../../../renderer/imaging/judge/quality-thresholds.ts';
import type { GrayRaster } from '../../../../renderer/imaging/raster.ts';
import { resizeGray } from '../../../../renderer/imaging/resize.ts';
import { isSharp, PictureQuality } from '../../../../shared/documents/picture-quality.ts';
import { gray, quad } from '../rasters.ts';

/** Print: strokes two pixels wide, some way apart, on light paper. */
const print = (ink = 40, paper = 210) =>
  gray(800, 504, (x, y) => {
    const [column, row] = [Math.floor(x / 14), Math.floor(y / 22)];
    const isStroke = (x % 14 < 2 || y % 22 < 2) && (column * 7 + row * 13) % 5 > 1;
    return isStroke ? ink : paper;
  });

/** Blurred as a lens out of focus does: twice a mean over so many pixels to each side. */
const blurred = (picture: GrayRaster, radius: number, across = true, down = true): GrayRaster =>
  mean(mean(picture, radius, across, down), radius, across, down);

function mean({ width, height, data }: GrayRaster, radius: number, across = true, down = true): GrayRaster {
  return gray(width, height, (x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = down ? -radius : 0; dy <= (down ? radius : 0); dy += 1)
      for (let dx = across ? -radius : 0; dx <= (across ? radius : 0); dx += 1) {
        const [nx, ny] = [
          Math.min(Math.max(x + dx, 0), width - 1),
          Math.min(Math.max(y + dy, 0), height - 1),
        ];
        sum += data[ny * width + nx] ?? 0;
        count += 1;
      }
    return sum / count;
  });
}

/** Print in which no direction comes first, nor any distance. */
const script = gray(800, 504, (x, y) => {
  const [column, row] = [Math.floor(x / 5), Math.floor(y / 5)];
  return Math.imul(column * 374_761_393 + row * 668_265_263, 1_274_126_177) >>> 0 < 0.35 * 2 ** 32 ? 40 : 210;
});

/** Moved by ten pixels in one direction while it was taken. */
const shaken = (picture: GrayRaster, across: number, down: number): GrayRaster =>
  gray(picture.width, picture.height, (x, y) => {
    let sum = 0;
    for (let step = -5; step <= 5; step += 1) {
      const nx = Math.min(Math.max(x + step * across, 0), picture.width - 1);
      const ny = Math.min(Math.max(y + step * down, 0), picture.height - 1);
      sum += picture.data[ny * picture.width + nx] ?? 0;
    }
    return sum / 11;
  });

const place = quad(100, 100, 1100, 100, 1100, 730, 100, 730);
const frame = { width: 1280, height: 960 };
const judge = (straightened: GrayRaster, changes: Partial<Parameters<typeof judgePicture>[0]> = {}) =>
  judgePicture({ straightened, quad: place, frame, ...changes });

describe('blur', () => {
  it('is small for print, and grows with every blur', () => {
    const measured = [print(), ...[1, 2, 4].map((radius) => blurred(print(), radius))].map(measureBlur);
    expect(measured[0]).toBeLessThan(qualityThresholds.blur.warn);
    expect([...measured].sort((one, other) => one - other)).toEqual(measured);
    expect(measured.at(-1)).toBeGreaterThan(qualityThresholds.blur.refuse);
  });

  it('is seen when it is motion, across or down', () => {
    expect(measureBlur(blurred(print(), 5, true, false))).toBeGreaterThan(qualityThresholds.blur.refuse);
    expect(measureBlur(blurred(print(), 5, false, true))).toBeGreaterThan(qualityThresholds.blur.refuse);
  });

  it.each([1, -1])('is seen when it is motion on a slant, by %i across for each down', (across) => {
    expect(measureBlur(script)).toBeLessThan(qualityThresholds.blur.warn);
    expect(measureBlur(shaken(script, across, 1))).toBeGreaterThan(qualityThresholds.blur.refuse);
  });

  it('does not depend on directions in which nothing changes', () => {
    expect(measureBlur(gray(800, 504, (x) => (x % 14 < 5 ? 40 : 210)))).toBeLessThan(
      qualityThresholds.blur.warn,
    );
  });

  it('is the same in low light', () => {
    expect(measureBlur(print(8, 42))).toBeCloseTo(measureBlur(print()), 1);
  });
});

it('brightness is that of the paper', () => {
  expect(measureBrightness(print(40, 210))).toBe(210);
});

describe('glare', () => {
  /** A lamp's reflection: burnt out to `radius`, then fading over half as much again. */
  const lit = (picture: GrayRaster, radius: number) =>
    gray(800, 504, (x, y) => {
      const beyond = Math.hypot(x - 300, y - 200) - radius;
      const veil = beyond < 0 ? 255 : Math.max(0, 200 * (1 - beyond / (radius * 0.5)));
      return Math.min(255, (picture.data[y * 800 + x] ?? 0) + veil);
    });
  const paper = gray(800, 504, () => 205);

  it('is what a lamp has burnt out, on bare paper and on print', () => {
    const spot = (Math.PI * 60 ** 2) / (800 * 504);
    expect(measureGlare(lit(paper, 60))).toBeGreaterThan(spot * 0.8);
    expect(measureGlare(lit(print(), 60))).toBeGreaterThan(spot * 0.6);
    expect(measureGlare(lit(paper, 60))).toBeLessThan(spot * 2);
  });

  it('is seen where the spot is five millimetres of a card', () => {
    expect(measureGlare(lit(paper, 32))).toBeGreaterThan(qualityThresholds.glare.refuse);
  });

  it('is none where nothing is lost: white paper between print, a white field, paper that is nearly white beside it', () => {
    expect(measureGlare(print())).toBe(0);
    const printed = print(40, 255);
    expect(measureGlare(gray(800, 504, (x, y) => (x < 350 ? (printed.data[y * 800 + x] ?? 0) : 190)))).toBe(
      0,
    );
    expect(
      measureGlare(gray(800, 504, (x, y) => (x > 100 && x < 400 && y > 100 && y < 300 ? 255 : 205))),
    ).toBe(0);
    expect(measureGlare(gray(800, 504, (x) => 255 - x / 40))).toBeLessThan(0.5);
    expect(judge(gray(800, 504, (x) => 253 - x / 60)).refusedFor).not.toContain('glare');
  });

  it('is everything that is white where half of the document is', () => {
    expect(measureGlare(gray(800, 504, (x) => (x < 500 ? 255 : 120)))).toBeCloseTo(500 / 800, 1);
  });
});

describe('a scanned sheet', () => {
  const sheet = gray(400, 300, (x, y) => (x > 60 && x < 300 && y > 60 && y < 200 ? 90 : 243));

  it('is told by its white edge, and no desk is taken for one', () => {
    expect(isScannedSheet(sheet)).toBe(true);
    expect(isScannedSheet(gray(400, 300, () => 210))).toBe(false);
    expect(isScannedSheet(gray(400, 300, (x, y) => 225 + x / 20 + y / 40))).toBe(false);
    expect(isScannedSheet(gray(400, 300, (x) => (x < 300 ? 255 : 150)))).toBe(false);
  });

  it('has no bright spots: what is white on it is paper', () => {
    const paper = gray(800, 504, (x) => (x < 500 ? 255 : 90 + (x % 9) * 10));
    const judged = { straightened: paper, quad: undefined, frame: { width: 1600, height: 1008 } };
    expect(judgePicture(judged).refusedFor).toContain('glare');
    expect(judgePicture({ ...judged, isScan: true }).refusedFor).not.toContain('glare');
  });
});

describe('the fingerprint', () => {
  const face = gray(
    800,
    504,
    (x, y) => 120 + 60 * Math.sin(x / 97) * Math.cos(y / 71) + 30 * Math.sin(x / 31),
  );
  const back = gray(
    800,
    504,
    (x, y) => 120 + 60 * Math.cos(x / 53) * Math.sin(y / 41) - 30 * Math.sin(y / 23),
  );
  const upsideDown = gray(800, 504, (x, y) => face.data[(503 - y) * 800 + (799 - x)] ?? 0);
  const darker = gray(800, 504, (x, y) => (face.data[y * 800 + x] ?? 0) * 0.5 + x / 100);
  const shifted = gray(800, 504, (x, y) => face.data[Math.max(0, y - 12) * 800 + Math.max(0, x - 20)] ?? 0);
  const underLamp = gray(800, 504, (x, y) =>
    Math.hypot(x - 300, y - 200) < 60 ? 255 : (face.data[y * 800 + x] ?? 0),
  );
  const likenessTo = (other: GrayRaster) => likeness(fingerprintOf(face), fingerprintOf(other));
  const { refuse } = qualityThresholds.sameSide;

  it('knows the same side again', () => {
    expect(likenessTo(face)).toBeCloseTo(1, 5);
  });

  it.each([
    ['on its head', upsideDown],
    ['in half the light', darker],
    ['cut out a little beside', shifted],
    ['under a lamp', underLamp],
    ['blurred', blurred(face, 6)],
    ['in another size', resizeGray(face, 640, 403)],
  ])('knows it again %s', (_how, other) => {
    expect(likenessTo(other)).toBeGreaterThan(refuse);
  });

  it('tells it from another side, and from what can not be compared', () => {
    expect(likenessTo(back)).toBeLessThan(refuse);
    expect(likenessTo(gray(800, 504, () => 128))).toBe(0);
    expect(likeness(fingerprintOf(face), '0'.repeat(64))).toBe(0);
  });

  it('refuses the same side twice', () => {
    const { fingerprint } = judge(face);
    expect(judge(darker, { otherSide: fingerprint }).refusedFor).toContain('same-side');
    expect(judge(back, { otherSide: fingerprint }).refusedFor).not.toContain('same-side');
  });

  it('of a picture that nothing was cut out of says so only when it is the same one: the desk is alike', () => {
    const { fingerprint } = judge(face, { quad: undefined });
    const again = (picture: GrayRaster) =>
      judge(picture, { quad: undefined, otherSide: fingerprint }).refusedFor;
    expect(again(face)).toContain('same-side');
    expect(again(underLamp)).not.toContain('same-side');
  });
});

describe('cut off', () => {
  it.each([
    ['within the frame', quad(20, 20, 1200, 30, 1190, 900, 25, 890), false],
    ['at the left edge', quad(0, 20, 1100, 30, 1090, 700, 2, 690), true],
    ['beyond the lower edge', quad(20, 300, 1200, 300, 1200, 1000, 20, 990), true],
    ['larger than the picture', quad(-200, -200, 1500, -200, 1500, 1200, -200, 1200), true],
  ])('%s', (_name, corners, isCut) => {
    expect(isCutOff(corners, frame, qualityThresholds.cutOff.margin)).toBe(isCut);
  });

  it('is no word for a file that was trimmed to the document', () => {
    const trimmed = { width: 1600, height: 1009 };
    const whole = quad(0, 0, 1600, 0, 1600, 1009, 0, 1009);
    expect(isCutOff(whole, trimmed, qualityThresholds.cutOff.margin)).toBe(false);
  });
});

describe('the verdict', () => {
  it('finds nothing wrong with a good picture, and fits what crosses to main', () => {
    const quality = judge(print());
    expect(quality).toMatchObject({ refusedFor: [], warnedOf: [], documentWidth: 1000 });
    expect(PictureQuality.parse(quality)).toEqual(quality);
    expect(isSharp(quality)).toBe(true);
  });

  it.each([
    ['blur', blurred(print(), 4), {}],
    ['dark', print(10, 90), {}],
    ['glare', gray(800, 504, (x) => (x < 500 ? 255 : 90 + (x % 9) * 10)), {}],
    ['small', print(), { quad: quad(100, 100, 700, 100, 700, 480, 100, 480) }],
    ['cut-off', print(), { quad: quad(0, 100, 1000, 100, 1000, 730, 0, 730) }],
  ])('refuses for %s', (problem, picture, changes) => {
    expect(judge(picture, changes).refusedFor).toContain(problem);
  });

  it('has a word for what is only nearly too small', () => {
    const quality = judge(print(), { quad: quad(100, 100, 900, 100, 900, 604, 100, 604) });
    expect(quality).toMatchObject({ refusedFor: [], warnedOf: ['small'] });
  });

  it('says nothing of what is cut off where no outline is known', () => {
    expect(judge(print(), { quad: undefined })).toMatchObject({ isCutOff: false, documentWidth: 1280 });
  });

  it('is the same for a picture of twice the size', () => {
    const large = resizeGray(print(), 1600, 1008);
    expect(judge(large).refusedFor).toEqual([]);
  });
});

describe('resizing', () => {
  it('keeps a flat picture flat, whatever the size', () => {
    for (const [width, height] of [
      [3, 2],
      [40, 31],
      [100, 77],
      [799, 503],
    ] as const)
      expect(
        new Set(
          resizeGray(
            gray(100, 77, () => 137),
            width,
            height,
          ).data,
        ),
      ).toEqual(new Set([137]));
  });

  it('averages where it shrinks and interpolates where it grows', () => {
    expect([
      ...resizeGray(
        gray(4, 1, (x) => x * 10),
        2,
        1,
      ).data,
    ]).toEqual([5, 25]);
    expect([
      ...resizeGray(
        gray(2, 1, (x) => x * 100),
        4,
        1,
      ).data,
    ]).toEqual([0, 25, 75, 100]);
  });
});
