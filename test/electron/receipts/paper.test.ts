/** Pages are stated in microns for `print` and in inches for `printToPDF`, and the compiler knows one from the other. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Inches,
  type Microns,
  micronsOfPixels,
  type PageSize,
  pageOf,
  pdfPageOf,
} from '../../../electron/receipts/paper.ts';
import { sourceFilesBelow } from '../../security/support/source-files.ts';

const points = (inches: number) => inches * 72;

describe('a page for the printer', () => {
  it('is a sheet as it is, whatever is on it', () => {
    expect(pageOf('a4', 200)).toEqual({ width: 210_000, height: 297_000 });
    expect(pageOf('a4', 20_000)).toEqual({ width: 210_000, height: 297_000 });
  });

  it('is a roll of 80 mm as long as the receipt and the cutter need', () => {
    // 960 CSS pixels are ten inches.
    expect(pageOf('thermal-80', 960)).toEqual({ width: 80_000, height: 254_000 + 8_000 });
    expect(pageOf('thermal-80', 960.3).height).toBe(254_080 + 8_000);
  });

  it('is never wider than long, which a driver would turn, and no roll is endless', () => {
    expect(pageOf('thermal-80', 10).height).toBeGreaterThan(80_000);
    expect(pageOf('thermal-80', 1e9).height).toBe(1_000_000);
  });
});

it('is the same page in inches for a PDF: 80 mm are 226.77 points', () => {
  const { width, height } = pdfPageOf(pageOf('thermal-80', 960));
  expect(points(width)).toBeCloseTo(226.77, 2);
  expect(points(height)).toBeCloseTo(720 + 22.68, 2);
  expect(points(pdfPageOf(pageOf('a4', 1)).height)).toBeCloseTo(841.89, 2);
});

it('keeps the units apart: neither is taken for the other, nor a plain number for one', () => {
  expectTypeOf<PageSize<Microns>>().not.toExtend<PageSize<Inches>>();
  expectTypeOf<PageSize<Inches>>().not.toExtend<PageSize<Microns>>();
  expectTypeOf<number>().not.toExtend<Microns>();
  expectTypeOf(micronsOfPixels(1)).toEqualTypeOf<Microns>();
});

it('is stated wherever something is printed', () => {
  const calls = sourceFilesBelow('electron').flatMap(({ path, code }) =>
    [...code.matchAll(/\.(print|printToPDF)\(([\s\S]*?)\n {4}\);/g)].map(([, method, body]) => ({
      ...{ path, method },
      isStated: /pageSize: \{/.test(body ?? ''),
    })),
  );
  expect(calls).toEqual([{ path: 'electron/receipts/print-page.ts', method: 'print', isStated: true }]);
});
