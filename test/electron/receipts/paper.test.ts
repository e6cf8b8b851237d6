/** Pages are stated in microns, and the compiler takes no other number for one. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Microns, micronsOfPixels, pageOf } from '../../../electron/receipts/paper.ts';
import { sourceFilesBelow } from '../../security/support/source-files.ts';

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

it('keeps its unit apart: no plain number is taken for microns', () => {
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
