import type { GrayRaster, Quad } from '../raster.ts';
import { resizeGray } from '../resize.ts';
import { decodeZone } from './decode/decode-zone.ts';
import type { LineLogits, ReadCharacter } from './decode/line-logits.ts';
import { readCharacters } from './decode/read-characters.ts';
import { betterOf, isSure, type ZoneReading } from './decode/zone-reading.ts';
import { type BandLines, linesOfBand } from './lines/cut-lines.ts';
import { cornersOf, turnedRound } from './lines/strip.ts';
import { type Band, findBands, markShares } from './locate/find-bands.ts';
import { quarterTurn, unturn } from './quarter-turn.ts';

/** The net that reads lines: pictures 32 pixels high, in the order in which they are handed in. */
export type ReadLines = (lines: readonly GrayRaster[]) => Promise<readonly LineLogits[]>;

/** A zone that was read, and where in the picture it stands, its corners as one reads it. */
export interface FoundZone {
  readonly reading: ZoneReading;
  readonly quad: Quad;
}

/** How it is read. */
export interface ZoneReader {
  readonly readLines: ReadLines;
  /** `YYYY-MM-DD`: the two digits of a year need it. */
  readonly today: string;
}

/** The long side at which zones are looked for. */
const locateSide = 1000;
/** How high a line is cut, as a share of its letters. The first does for nearly all. */
const paddings = [1.45, 1.7, 2] as const;
const fewestFillers = 3;
/** A zone is read with two to ten lines. Where nothing was found after so many, there is none, but a pattern that looks like type. */
const mostLines = 80;

/**
 * Reads the machine-readable zone of a picture, wherever it stands and whichever way up. Stops at the first reading that needs no
 * repair; without one, the best there is, which may not be valid; undefined where nothing looks like a zone.
 */
export async function readZone(picture: GrayRaster, reader: ZoneReader): Promise<FoundZone | undefined> {
  let best: FoundZone | undefined;
  let looked = 0;
  const readLines: ReadLines = (lines) => {
    looked += lines.length;
    return reader.readLines(lines);
  };
  for (const { band, scale } of likelyBands(picture)) {
    if (looked >= mostLines) break;
    const lines = linesOfBand(picture, band, scale);
    const found = lines && (await readBand(lines, { ...reader, readLines }));
    if (found === undefined || betterOf(best?.reading, found.reading) !== found.reading) continue;
    best = found;
    if (isSure(found.reading)) return found;
  }
  return best;
}

/** Where to look, the likeliest first: what comes later is only worked out when it is asked for. Found on a small copy of the picture. */
function* likelyBands(picture: GrayRaster): Generator<{ readonly band: Band; readonly scale: number }> {
  const scale = Math.min(1, locateSide / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const small = scale < 1 ? resizeGray(picture, side(picture.width), side(picture.height)) : picture;
  let turned: GrayRaster | undefined;
  for (const share of markShares) {
    for (const band of findBands(small, share)) yield { band, scale };
    turned ??= quarterTurn(small);
    for (const band of findBands(turned, share)) {
      const { x, y } = unturn(band, small.height);
      yield { band: { ...band, x, y, angle: band.angle - Math.PI / 2 }, scale };
    }
  }
}

/** One look at the lines of a band: at one padding, one way up. */
interface Look {
  readonly isTurned: boolean;
  readonly read: readonly (readonly ReadCharacter[])[];
  readonly reading: ZoneReading | undefined;
}

async function readBand(lines: BandLines, { readLines, today }: ZoneReader): Promise<FoundZone | undefined> {
  const look = async (padding: number, isTurned: boolean): Promise<Look> => {
    const read = (await readLines(lines.cut(padding, isTurned))).map(readCharacters);
    return { isTurned, read, reading: decodeZone(read, today) };
  };
  const asFound = (reading: ZoneReading | undefined, isTurned: boolean): FoundZone | undefined =>
    reading && { reading, quad: cornersOf(isTurned ? turnedRound(lines.strip) : lines.strip) };

  const [first, ...others] = paddings;
  const upright = await look(first, false);
  if (isSure(upright.reading)) return asFound(upright.reading, false);
  const turned = await look(first, true);
  if (isSure(turned.reading)) return asFound(turned.reading, true);

  // Which way up it is, the net tells: letters on their heads are hardly ever clear.
  const clearer = sureness(turned.read.flat()) > sureness(upright.read.flat()) ? turned : upright;
  const { isTurned } = clearer;
  let best = betterOf(upright.reading, turned.reading);
  if (!clearer.read.some(hasFillers)) return asFound(best, best === turned.reading);
  const looks = [clearer];
  best = clearer.reading;
  for (const padding of others) {
    const next = await look(padding, isTurned);
    looks.push(next);
    best = betterOf(best, next.reading);
    if (isSure(best)) return asFound(best, isTurned);
  }
  const mixed = clearer.read.map((_, line) => clearest(looks.map(({ read }) => read[line] ?? [])));
  return asFound(betterOf(best, decodeZone(mixed, today)), isTurned);
}

const hasFillers = (line: readonly ReadCharacter[]): boolean =>
  line.filter(({ character }) => character === '<').length >= fewestFillers;

/** How sure the net was of a line on the average. */
const sureness = (line: readonly ReadCharacter[]): number =>
  line.length === 0
    ? Number.NEGATIVE_INFINITY
    : line.reduce((sum, { likely }) => sum + Math.max(-6, ...likely), 0) / line.length;

/** Of several readings of one line the one that the net was surest of. */
const clearest = (readings: readonly (readonly ReadCharacter[])[]): readonly ReadCharacter[] =>
  readings.reduce((best, line) => (sureness(line) > sureness(best) ? line : best));
