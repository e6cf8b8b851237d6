import type { GrayRaster, Quad } from '../raster.ts';
import { decodeZone } from './decode/decode-zone.ts';
import type { LineLogits, ReadCharacter } from './decode/line-logits.ts';
import { readCharacters } from './decode/read-characters.ts';
import { betterOf, isSure, type ZoneReading } from './decode/zone-reading.ts';
import type { BandLines } from './lines/cut-lines.ts';
import { cornersOf, turnedRound } from './lines/strip.ts';
import {
  beginsWithFillers,
  hasFillers,
  looksLikeZone,
  mayBeTurned,
  sureness,
  surenessOfText,
} from './looks-like-zone.ts';

/** The net that reads lines: pictures 32 pixels high, in the order in which they are handed in. */
export type ReadLines = (lines: readonly GrayRaster[]) => Promise<readonly LineLogits[]>;

/** The same, as long as there is something left to be spent: undefined where there is not. */
export type SpendLines = (lines: readonly GrayRaster[]) => Promise<readonly LineLogits[] | undefined>;

/** A zone that was read, and where in the picture it stands, its corners as one reads it. */
export interface FoundZone {
  readonly reading: ZoneReading;
  readonly quad: Quad;
}

/** How high a line is cut, as a share of its letters. The usual does for nearly all. */
const usual = 1.45;
const otherPaddings = [1.7, 2] as const;
/** From here on the net is so sure of a line that it can't stand on its head. */
const clearFrom = -0.05;

type Line = readonly ReadCharacter[];
type ReadAll = (pictures: readonly GrayRaster[]) => Promise<readonly Line[] | undefined>;

/**
 * Reads the lines of a band, one way up or the other. One line tells whether it is a zone at all and which way up it stands: only then are the others
 * read, and only where they say nothing sure, its surroundings, and all of them again at other heights.
 */
export async function readBand(
  found: BandLines,
  spend: SpendLines,
  today: string,
): Promise<FoundZone | undefined> {
  const read: ReadAll = async (pictures) => (await spend(pictures))?.map(readCharacters);
  const way = await tellWay(found, read);
  if (way === undefined) return undefined;
  const { isTurned } = way;
  const cutAll = (lines: BandLines, padding: number) =>
    Array.from({ length: lines.count }, (_, at) => lines.cut(at, padding, isTurned));
  const others = await read(cutAll(found, usual).toSpliced(way.at, 1));
  if (others === undefined) return undefined;

  let lines = found;
  let looks: (readonly Line[])[] = [others.toSpliced(way.at, 0, way.line)];
  let best = decodeZone(looks[0] ?? [], today);
  const asFound = (): FoundZone | undefined => {
    const strip = isTurned ? turnedRound(lines.strip) : lines.strip;
    return best && { reading: best, quad: cornersOf(strip) };
  };
  const wide = best?.valid ? undefined : found.widen();
  if (wide && wide.count > found.count) {
    const around = await read(cutAll(wide, usual));
    if (around === undefined) return asFound();
    const wider = decodeZone(around, today);
    if (wider !== undefined && betterOf(best, wider) === wider)
      [lines, looks, best] = [wide, [around], wider];
  }
  if (!looks.flat().some(hasFillers)) return asFound();
  for (const padding of otherPaddings) {
    if (isSure(best)) return asFound();
    const again = await read(cutAll(lines, padding));
    if (again === undefined) return asFound();
    looks.push(again);
    best = betterOf(best, decodeZone(again, today));
  }
  if (isSure(best)) return asFound();
  const mixed = (looks[0] ?? []).map((_, line) => clearest(looks.map((look) => look[line] ?? [])));
  best = betterOf(best, decodeZone(mixed, today));
  return asFound();
}

/** Which way up a band stands, by the line that was read, and which line of it that is. */
interface Way {
  readonly isTurned: boolean;
  readonly at: number;
  readonly line: Line;
}

async function tellWay({ longest, count, cut }: BandLines, read: ReadAll): Promise<Way | undefined> {
  const look = async (isTurned: boolean): Promise<Way | undefined> => {
    const at = isTurned ? count - 1 - longest : longest;
    const [line] = (await read([cut(at, usual, isTurned)])) ?? [];
    return line && { isTurned, at, line };
  };
  const upright = await look(false);
  if (upright === undefined || !mayBeTurned(upright.line)) return undefined;
  if (
    looksLikeZone(upright.line) &&
    !beginsWithFillers(upright.line) &&
    surenessOfText(upright.line) > clearFrom
  )
    return upright;
  // Letters on their heads are hardly ever clear.
  const turned = await look(true);
  const clearer = turned && surenessOfText(turned.line) > surenessOfText(upright.line) ? turned : upright;
  return looksLikeZone(clearer.line) ? clearer : undefined;
}

/** Of several readings of one line the one that the net was surest of. */
const clearest = (readings: readonly Line[]): Line =>
  readings.reduce((best, line) => (sureness(line) > sureness(best) ? line : best));
