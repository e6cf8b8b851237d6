/** Which way up a band of lines is read, before any of it is fitted to a format. */
import { describe, expect, it, vi } from 'vitest';
import type { BandLines } from '../../../../renderer/imaging/read/lines/cut-lines.ts';
import { type ReadLines, readBand } from '../../../../renderer/imaging/read/read-band.ts';
import { logitsOf } from './zone-logits.ts';

const idCard = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const strip = { x: 300, y: 100, angle: 0, length: 600, thickness: 60 };

/** A band of two lines; which of them a picture shows is told by its width: twice the line, and one more for the other way up. */
function bandOf(upright: readonly string[], turned: readonly string[]) {
  const band: BandLines = {
    ...{ strip, count: 2, longest: 0, widen: () => undefined },
    cut: (at, _padding, isTurned) => ({
      width: at * 2 + (isTurned ? 1 : 0),
      height: 32,
      data: new Uint8Array(),
    }),
  };
  const readLines = vi.fn<ReadLines>(async (pictures) =>
    pictures.map(({ width }) => {
      const isTurned = width % 2 === 1;
      // The net is a little less sure of letters on their heads, and no more than that.
      const doubts = isTurned ? [] : [{ at: 12, other: '8', cost: 1 }];
      return logitsOf((isTurned ? turned : upright)[width >> 1] ?? '', doubts);
    }),
  );
  return { band, readLines };
}

describe('a band', () => {
  it.each([
    ['a check digit and fillers', '9<<<<<<<6SLV0ZLJZZL8OV4OLU4O6SV6062Z'],
    ['fillers', '<<<<<<<<6SLV0ZLJZZL8OV4OLU4O6SV6062Z'],
  ])('that begins with %s stands on its head', async (_, onItsHead) => {
    const { band, readLines } = bandOf([onItsHead, '<<<<<<<<<<<VIBVW<VNNV<<NOSSXIBEO1N<I'], idCard);
    const found = await readBand(band, readLines, '2026-11-22');
    expect(found?.reading).toMatchObject({ lines: idCard, valid: true, repaired: false });
  });

  it('whose fillers stand where a zone has them is not looked at the other way up', async () => {
    const { band, readLines } = bandOf(idCard, []);
    expect((await readBand(band, readLines, '2026-11-22'))?.reading.lines).toEqual(idCard);
    const looked = readLines.mock.calls.flatMap(([pictures]) => pictures);
    expect(looked.some(({ width }) => width % 2 === 1)).toBe(false);
  });
});
