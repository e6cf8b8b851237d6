import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { GrayRaster, Quad } from '../../../../renderer/imaging/raster.ts';
import { findBars } from '../../../../renderer/imaging/read/barcode/find-bars.ts';
import {
  type ReadBarcode,
  readLicenceBarcode,
} from '../../../../renderer/imaging/read/barcode/read-barcode.ts';
import { createZxingBarcode } from '../../../../renderer/imaging/read/barcode/zxing-barcode.ts';
import { openBudget } from '../../../../renderer/imaging/read/reading-budget.ts';
import { writeLicence } from '../../../shared/documents/specimen-licence.ts';
import { drawLicenceBack, engineBytes } from './drawn-barcode.ts';
import { noiseAt } from './made-up-type.ts';

const text = writeLicence();
const today = '2026-11-22';
let readBarcode: ReadBarcode;
let level: GrayRaster;
beforeAll(async () => {
  readBarcode = createZxingBarcode({ bytes: engineBytes('reader') });
  level = await drawLicenceBack(text, 0);
});

describe('the barcode of a licence', () => {
  it('is read to the letter, and where it stands', async () => {
    const found = await readLicenceBarcode(level, readBarcode, { today });
    expect(found?.text).toBe(text);
    expect(found?.licence.documentNumber).toBe('T64235789');
    const middle = found?.quad.reduce((sum, { x, y }) => ({ x: sum.x + x / 4, y: sum.y + y / 4 }), {
      x: 0,
      y: 0,
    });
    expect(Math.hypot((middle?.x ?? 0) - level.width / 2, (middle?.y ?? 0) - level.height / 2)).toBeLessThan(
      30,
    );
  });

  it.each([12, -25, 40, 90, 180, 200])('is read when it is turned by %i degrees', async (degrees) => {
    const found = await readLicenceBarcode(await drawLicenceBack(text, degrees), readBarcode, { today });
    expect(found?.text).toBe(text);
  });

  it('needs to be turned level for that', async () => {
    const seen = await readBarcode(await drawLicenceBack(text, 25));
    expect(seen).toBeUndefined();
  });

  it('is not read when it holds something else, or half a licence', async () => {
    const ofTomorrow = writeLicence({ changed: { DBD: '11232026' } });
    for (const other of ['https://vestibule.example/', text.slice(0, -9), ofTomorrow]) {
      expect(
        await readLicenceBarcode(await drawLicenceBack(other, 0), readBarcode, { today }),
      ).toBeUndefined();
    }
  });

  it('is not looked for by the engine where nothing looks like bars', async () => {
    const asked = vi.fn(readBarcode);
    const blank = { width: 300, height: 200, data: new Uint8Array(60_000).fill(200) };
    const grain = {
      ...blank,
      data: blank.data.map((_, at) => 255 * noiseAt(at % 300, Math.floor(at / 300))),
    };
    for (const picture of [blank, grain]) {
      expect(await readLicenceBarcode(picture, asked, { today })).toBeUndefined();
    }
    expect(asked).not.toHaveBeenCalled();
    await readLicenceBarcode(level, asked, { today });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is looked for twice and no more where little speaks for it', async () => {
    const asked = vi.fn(async () => undefined);
    expect(await readLicenceBarcode(level, asked, { today, isBrief: true })).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(2);
    await readLicenceBarcode(level, asked, { today });
    expect(asked).toHaveBeenCalledTimes(2 + 8);
  });

  it('is read beside a sheet that is full of lines where an outline tells where the card is, even if not quite', async () => {
    const card = await drawLicenceBack(text, 40);
    const { picture, quad } = besideLines(card);
    expect(await readLicenceBarcode(picture, readBarcode, { today, isBrief: true })).toBeUndefined();
    const around: Quad = [{ x: quad[0].x + 200, y: quad[0].y + 150 }, quad[1], quad[2], quad[3]];
    const found = await readLicenceBarcode(picture, readBarcode, { today, isBrief: true, around });
    expect(found?.text).toBe(text);
    const middle = (corners: Quad) => corners.reduce((sum, { x }) => sum + x / 4, 0);
    expect(Math.abs(middle(found?.quad ?? quad) - middle(quad))).toBeLessThan(60);
  });

  it('costs three looks more where an outline tells where it is, and none where no bars are there', async () => {
    const asked = vi.fn(async () => undefined);
    const { picture, quad } = besideLines(level);
    await readLicenceBarcode(picture, asked, { today, isBrief: true, around: quad });
    expect(asked).toHaveBeenCalledTimes(3 + 2);
    const blank = besideLines({ ...level, data: level.data.map(() => 200) });
    await readLicenceBarcode(blank.picture, asked, { today, isBrief: true, around: blank.quad });
    expect(asked).toHaveBeenCalledTimes(5 + 2);
  });

  it('is not looked for where an outline lies outside the picture', async () => {
    const asked = vi.fn(readBarcode);
    const away = { x: -400, y: -300 };
    const found = await readLicenceBarcode(level, asked, { today, around: [away, away, away, away] });
    expect(found?.text).toBe(text);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is not looked for when the time is up', async () => {
    const asked = vi.fn(readBarcode);
    const budget = openBudget({ lines: 9, ms: -1, now: () => 0 });
    expect(await readLicenceBarcode(level, asked, { today, budget })).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});

/** A card to the right of a sheet that is closely ruled from top to bottom, and the card's corners. */
function besideLines(card: GrayRaster): { readonly picture: GrayRaster; readonly quad: Quad } {
  const [left, width, height] = [1600, 1600 + card.width, card.height];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    data.fill(y % 20 < 10 ? 40 : 230, y * width, y * width + left - 300);
    data.fill(150, y * width + left - 300, y * width + left);
    data.set(card.data.subarray(y * card.width, (y + 1) * card.width), y * width + left);
  }
  const corner = (x: number, y: number) => ({ x, y });
  const quad: Quad = [corner(left, 0), corner(width, 0), corner(width, height), corner(left, height)];
  return { picture: { width, height, data }, quad };
}

describe('the bars of a card', () => {
  it.each([0, 7, -13, 30])(
    'tilted by %i degrees are found as nearly as reading needs it',
    async (degrees) => {
      const bars = findBars(await drawLicenceBack(text, degrees));
      expect(Math.abs((bars?.degrees ?? 99) - degrees)).toBeLessThan(6);
    },
  );

  it('are found where they are', async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = findBars(level) ?? {};
    expect(Math.abs(x + width / 2 - level.width / 2)).toBeLessThan(40);
    expect(Math.abs(y + height / 2 - level.height / 2)).toBeLessThan(40);
    expect(width).toBeLessThan(level.width * 0.95);
  });
});
