import { describe, expect, it, vi } from 'vitest';
import type { SeenBarcode } from '../../../../renderer/imaging/read/barcode/read-barcode.ts';
import { acceptFound, readDocument } from '../../../../renderer/imaging/read/read-document.ts';
import { writeLicence } from '../../../shared/documents/specimen-licence.ts';
import { drawLicenceBack } from './drawn-barcode.ts';
import { drawZone, readMadeUpType } from './made-up-type.ts';

const today = '2026-11-22';
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const wide = { width: 1000, height: 600, middle: { x: 500, y: 480 }, degrees: 0, pitch: 19 };
const page = drawZone(passport, wide).picture;
const wrongPage = drawZone([passport[0] ?? '', (passport[1] ?? '').replace('L89', 'L99')], wide).picture;
const blank = { width: 1000, height: 600, data: new Uint8Array(600_000).fill(180) };
const quad: SeenBarcode['quad'] = [
  { x: 10, y: 10 },
  { x: 200, y: 10 },
  { x: 200, y: 60 },
  { x: 10, y: 60 },
];
const engines = {
  readLines: readMadeUpType,
  readBarcode: async (): Promise<SeenBarcode | undefined> => undefined,
  today,
};

describe('a document is read', () => {
  it('from the straightened picture, without looking at the other one', async () => {
    const readLines = vi.fn(readMadeUpType);
    const reads = await readDocument({ ...engines, readLines, straightened: page, original: blank });
    expect(reads.zone).toMatchObject({ place: { picture: 'straightened' }, reading: { lines: passport } });
    expect(reads.barcode).toBeUndefined();
    // One line, which tells that it is a zone and which way up it is, and then the other.
    expect(readLines.mock.calls.map(([lines]) => lines.length)).toEqual([1, 1]);
  });

  it('from the original, where the outline was wrong or not found', async () => {
    for (const straightened of [blank, undefined]) {
      const { zone } = await readDocument({ ...engines, straightened, original: page });
      expect(zone).toMatchObject({ place: { picture: 'original' }, reading: { valid: true } });
    }
  });

  it('with the places at which the eye has to decide', async () => {
    const { zone } = await readDocument({ ...engines, straightened: page, original: page });
    expect(zone?.confusable).toContainEqual({ line: 1, column: 1, read: '8', couldBe: ['S'] });
  });

  it('by its barcode, where it has one', async () => {
    const readBarcode = async () => ({ text: writeLicence(), quad });
    const back = await drawLicenceBack(writeLicence(), 0);
    for (const [picture, pictures] of [
      ['original', { straightened: blank, original: back }],
      ['straightened', { straightened: back, original: blank }],
    ] as const) {
      const reads = await readDocument({ ...engines, readBarcode, ...pictures });
      expect(reads).toMatchObject({ zone: undefined, barcode: { place: { picture } } });
    }
  });

  it('for what is wanted only', async () => {
    const readBarcode = vi.fn(engines.readBarcode);
    const readLines = vi.fn(readMadeUpType);
    const pictures = { straightened: undefined, original: page };
    await readDocument({ ...engines, readBarcode, readLines, ...pictures, wanted: ['barcode'] });
    expect(readLines).not.toHaveBeenCalled();
    await readDocument({ ...engines, readBarcode, readLines, ...pictures, wanted: ['zone'] });
    expect(readLines).toHaveBeenCalled();
    expect(readBarcode).not.toHaveBeenCalled();
  });

  it('and nothing is made up where there is nothing', async () => {
    const reads = await readDocument({ ...engines, straightened: blank, original: blank });
    expect(reads).toEqual({ zone: undefined, barcode: undefined });
  });
});

describe('what may cross to main', () => {
  it('is a reading without repair', async () => {
    const { zone } = await readDocument({ ...engines, straightened: page, original: page });
    expect(zone && acceptFound(zone, 'sharp-still', today)).toMatchObject({
      origin: 'zone',
      repaired: false,
      agreement: 'sharp-still',
    });
  });

  it('is none with a wrong check digit, and none that was repaired', async () => {
    const { zone } = await readDocument({ ...engines, straightened: wrongPage, original: wrongPage });
    expect(zone && acceptFound(zone, 'two-frames', today)).toBeUndefined();
    const good = (await readDocument({ ...engines, straightened: page, original: page })).zone;
    if (good === undefined) throw new Error('the page was not read');
    const repaired = { ...good, reading: { ...good.reading, repaired: true } };
    expect(acceptFound(repaired, 'two-frames', today)).toBeUndefined();
  });
});
