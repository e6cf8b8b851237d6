import { beforeAll, describe, expect, it } from 'vitest';
import type { GrayRaster } from '../../../../renderer/imaging/raster.ts';
import {
  type ReadBarcode,
  readLicenceBarcode,
} from '../../../../renderer/imaging/read/barcode/read-barcode.ts';
import { estimateSkew } from '../../../../renderer/imaging/read/barcode/skew.ts';
import { createZxingBarcode } from '../../../../renderer/imaging/read/barcode/zxing-barcode.ts';
import { writeLicence } from '../../../shared/documents/specimen-licence.ts';
import { drawLicenceBack, engineBytes } from './drawn-barcode.ts';

const text = writeLicence();
let readBarcode: ReadBarcode;
let level: GrayRaster;
beforeAll(async () => {
  readBarcode = createZxingBarcode({ bytes: engineBytes('reader') });
  level = await drawLicenceBack(text, 0);
});

describe('the barcode of a licence', () => {
  it('is read to the letter, and where it stands', async () => {
    const found = await readLicenceBarcode(level, readBarcode, false);
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
    const found = await readLicenceBarcode(await drawLicenceBack(text, degrees), readBarcode, true);
    expect(found?.text).toBe(text);
  });

  it('needs the sweep for that', async () => {
    expect(await readLicenceBarcode(await drawLicenceBack(text, 25), readBarcode, false)).toBeUndefined();
  });

  it('is not read when it holds something else, or half a licence', async () => {
    for (const other of ['https://vestibule.example/', text.slice(0, -9)]) {
      expect(await readLicenceBarcode(await drawLicenceBack(other, 0), readBarcode, true)).toBeUndefined();
    }
  });

  it('is not there on an empty page', async () => {
    const blank = { width: 300, height: 200, data: new Uint8Array(60_000).fill(200) };
    expect(await readLicenceBarcode(blank, readBarcode, true)).toBeUndefined();
  });
});

describe('the tilt of a card', () => {
  it.each([0, 7, -13, 30])('of %i degrees is found as nearly as the sweep needs it', async (degrees) => {
    const { width, height, data } = await drawLicenceBack(text, degrees);
    expect(Math.abs(estimateSkew({ width, height, data }) - degrees)).toBeLessThan(6);
  });
});
