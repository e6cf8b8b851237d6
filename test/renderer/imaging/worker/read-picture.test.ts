/** What is read off a picture, and what the page is told of it. */
import { describe, expect, it, vi } from 'vitest';
import type { GrayRaster, Quad } from '../../../../renderer/imaging/raster.ts';
import { asReport, readPicture } from '../../../../renderer/imaging/worker/read-picture.ts';
import { ReadReport } from '../../../../renderer/imaging/worker/read-report.ts';
import { colour, sourceOf } from '../rasters.ts';
import { drawZone, readMadeUpType } from '../read/made-up-type.ts';

const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const { picture } = drawZone(card, {
  ...{ width: 900, height: 560, middle: { x: 450, y: 420 }, degrees: 0, pitch: 26 },
});
const sourceOfGray = ({ width, height, data }: GrayRaster) =>
  sourceOf(
    colour(width, height, (x, y) => {
      const value = data[y * width + x] ?? 0;
      return [value, value, value];
    }),
  );
const blank = { width: 900, height: 560, data: new Uint8Array(900 * 560).fill(180) };
const wish = { today: '2026-11-22', wanted: ['zone', 'barcode'] as ('zone' | 'barcode')[] };
const engines = { readLines: readMadeUpType, readBarcode: async () => undefined };

describe('a picture', () => {
  it('is read straightened, and the whole of it only where that says nothing sure', async () => {
    const source = sourceOfGray(blank);
    const part = vi.fn(source.part);
    const straightened = await readPicture({ ...source, part }, picture, wish, engines);
    expect(straightened.zone).toMatchObject({ place: { picture: 'straightened' }, reading: { lines: card } });
    expect(part).not.toHaveBeenCalled();
    const whole = await readPicture(sourceOfGray(picture), blank, wish, engines);
    expect(whole.zone).toMatchObject({ place: { picture: 'original' }, reading: { lines: card } });
  });

  it('is looked at more closely for a barcode where an outline tells where the document is', async () => {
    const isBar = (at: number) => {
      const [x, y] = [at % 900, Math.floor(at / 900)];
      return x > 300 && x < 700 && y > 200 && y < 350 && x % 8 < 4;
    };
    const barred = { ...blank, data: blank.data.map((value, at) => (isBar(at) ? 20 : value)) };
    const readBarcode = vi.fn(async () => undefined);
    const look = (...outline: Quad[]) =>
      readPicture(sourceOfGray(barred), blank, wish, { ...engines, readBarcode }, ...outline);
    await look();
    expect(readBarcode).toHaveBeenCalledTimes(2);
    const [left, right, top, bottom] = [250, 750, 100, 400];
    await look([
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]);
    expect(readBarcode).toHaveBeenCalledTimes(2 + 2 + 3);
  });
});

describe('the page is told', () => {
  it('which side a picture looks like: a card’s zone is on its back', async () => {
    const report = asReport(await readPicture(sourceOfGray(picture), undefined, wish, engines));
    expect(ReadReport.parse(report)).toMatchObject({
      looksLike: 'back',
      zone: { format: 'TD1', valid: true },
    });
  });

  it('nothing of a side where nothing was read', async () => {
    const report = asReport(await readPicture(sourceOfGray(blank), blank, wish, engines));
    expect(ReadReport.parse(report)).toEqual({ looksLike: null, zone: null, barcode: null });
  });
});
