import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../renderer/imaging/geometry/polygon.ts';
import type { GrayRaster } from '../../../../renderer/imaging/raster.ts';
import { readZone } from '../../../../renderer/imaging/read/read-zone.ts';
import { drawZone, noiseAt, readMadeUpType } from './made-up-type.ts';

const today = '2026-11-22';
const reader = { readLines: readMadeUpType, today };
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const visa = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];
const wide = { width: 1200, height: 800, middle: { x: 600, y: 600 }, degrees: 0, pitch: 22 };

describe('a zone is read', () => {
  it.each([
    ['of a passport', passport, wide],
    ['of a card', card, { ...wide, pitch: 30, middle: { x: 600, y: 550 } }],
    ['of a visa', visa, wide],
    ['tilted to the left', passport, { ...wide, degrees: -6 }],
    ['tilted to the right', card, { ...wide, degrees: 5, pitch: 28, middle: { x: 600, y: 450 } }],
    ['on its head', passport, { ...wide, degrees: 180, middle: { x: 600, y: 200 } }],
    ['turned to the right', card, { ...wide, degrees: 90, pitch: 20, middle: { x: 300, y: 400 } }],
    ['turned to the left', passport, { ...wide, degrees: 272, pitch: 16, middle: { x: 700, y: 400 } }],
    [
      'in a large picture',
      passport,
      { ...wide, width: 2400, height: 1600, pitch: 40, middle: { x: 1250, y: 1200 } },
    ],
    ['small in its picture', card, { ...wide, width: 1000, pitch: 14, middle: { x: 400, y: 300 } }],
  ])('%s, and where it stands', async (_, lines, drawing) => {
    const { picture, quad } = drawZone(lines, drawing);
    const found = await readZone(picture, reader);
    expect(found?.reading).toMatchObject({ lines, valid: true, repaired: false });
    expect(overlap(found?.quad ?? quad, quad)).toBeGreaterThan(0.45);
    // The corners begin where one begins to read.
    const near = (at: 0 | 2) =>
      Math.hypot((found?.quad[at].x ?? 0) - quad[at].x, (found?.quad[at].y ?? 0) - quad[at].y);
    expect(Math.max(near(0), near(2))).toBeLessThan(drawing.pitch * 5);
  });
});

describe('nothing is read', () => {
  it('from grain', async () => {
    const data = Uint8Array.from(
      { length: 600 * 400 },
      (_, at) => 255 * noiseAt(at % 600, Math.floor(at / 600)),
    );
    expect((await readZone({ width: 600, height: 400, data }, reader))?.reading.valid).not.toBe(true);
  });

  it.each([
    [1, 1],
    [3, 200],
    [40, 40],
    [800, 2],
  ])('from an empty picture of %i by %i', async (width, height) => {
    const blank: GrayRaster = { width, height, data: new Uint8Array(width * height).fill(128) };
    expect(await readZone(blank, reader)).toBeUndefined();
  });

  it('that is valid from a zone with one digit changed', async () => {
    const [upper = '', lower = ''] = passport;
    const { picture } = drawZone([upper, lower.replace('740812', '740813')], wide);
    const found = await readZone(picture, reader);
    expect(found?.reading.valid && !found.reading.repaired).toBe(false);
  });
});
