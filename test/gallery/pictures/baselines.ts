import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { allowedPixels, comparePictures } from './compare.ts';
import { type Raster, readPng, writePng } from './png.ts';
import { colourCounts, halve, reduceColours } from './small-picture.ts';

/** From which side the words of a picture are written: English from the left, Arabic from the right. */
export type Side = 'ltr' | 'rtl';
export const sides = ['ltr', 'rtl'] as const;

const folder = fileURLToPath(new URL('../baselines', import.meta.url));
const differences = fileURLToPath(new URL('../../../out/gallery/differences', import.meta.url));
const fileOf = (name: string, side: Side) => join(folder, `${name}.${side}.png`);

/** The page as the kept pictures are: half its size. */
export async function takePicture(page: Page): Promise<Raster> {
  return halve(readPng(await page.screenshot()));
}

/**
 * How many pixels a scene looks different from its kept picture; 0 within the tolerance. Where it does, the old, the new and the place of the
 * difference are in out/gallery/differences. A scene without a kept picture is different altogether.
 */
export function differsFromBaseline(name: string, side: Side, actual: Raster): number {
  const file = fileOf(name, side);
  if (!existsSync(file)) return actual.width * actual.height;
  const expected = readPng(readFileSync(file));
  const { count, where } = comparePictures(expected, actual);
  if (count <= allowedPixels) return 0;
  mkdirSync(differences, { recursive: true });
  const pictures = { expected, actual: reduceColours(actual), where };
  for (const [what, picture] of Object.entries(pictures))
    writeFileSync(join(differences, `${name}.${side}.${what}.png`), writePng(picture));
  return count;
}

/** Keeps a picture for a scene, unless the one it has is still true. Answers whether it was written. */
export function keepBaseline(name: string, side: Side, actual: Raster): boolean {
  if (differsFromBaseline(name, side, actual) === 0) return false;
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name, side), writePng(inFewColours(actual)));
  return true;
}

/** In as few colours as leave nothing to be told from the picture itself. */
function inFewColours(picture: Raster): Raster {
  for (const count of colourCounts) {
    const reduced = reduceColours(picture, count);
    if (comparePictures(reduced, picture).count <= allowedPixels / 4) return reduced;
  }
  return reduceColours(picture, colourCounts.at(-1));
}

const baselineFiles = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** The scenes that pictures are kept of. */
export function baselineNames(): readonly string[] {
  return [...new Set(baselineFiles().map((file) => file.replace(/\.(ltr|rtl)\.png$/, '')))];
}

/** The scenes that have a picture from one side, by what it shows to the last byte. */
export function baselinesByLook(side: Side): ReadonlyMap<string, readonly string[]> {
  const looks = new Map<string, readonly string[]>();
  for (const file of baselineFiles().filter((one) => one.endsWith(`.${side}.png`))) {
    const look = readFileSync(join(folder, file)).toString('latin1');
    looks.set(look, [...(looks.get(look) ?? []), file.slice(0, -`.${side}.png`.length)]);
  }
  return looks;
}

/** Forgets the pictures of a scene that is gone. */
export function dropBaseline(name: string): void {
  for (const side of sides) rmSync(fileOf(name, side), { force: true });
}
