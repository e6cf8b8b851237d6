/** `npm run bench -- renderer`: how much JavaScript the first screen waits for, and how much there is. `--json` as elsewhere. */
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { type Figure, printFigures } from '../figure.ts';
import { type BuiltFile, buildRenderer, firstLoadOf } from './built-renderer.ts';

const gzippedKilobytes = (files: readonly BuiltFile[]): number =>
  files.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength, 0) / 1000;

const figure = (name: string, files: readonly BuiltFile[], limit: number): Figure => ({
  name,
  value: gzippedKilobytes(files),
  referenceName: 'limit',
  reference: limit,
  unit: 'kB',
  target: 1,
  n: `${files.length} files`,
});

const files = await buildRenderer();
printFigures(
  [
    figure('JavaScript before the sign-in, gzip', firstLoadOf(files), 150),
    figure('JavaScript of the whole renderer, gzip', files, 450),
  ],
  process.argv.includes('--json'),
);
