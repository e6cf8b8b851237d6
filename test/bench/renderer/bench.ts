/**
 * `npm run bench -- renderer`: how much JavaScript the first screen waits for, and how much there is. Engines are not in it, as they are
 * read when they are needed: those that read pictures, and what turns pinyin into characters. Nor are the words of languages that nobody
 * has chosen: each is told by itself. `--json` as elsewhere.
 */
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
const languageOf = ({ modules }: BuiltFile): string | undefined => {
  const languages = modules.map(
    (module) => /^(?:renderer\/i18n|shared\/domain\/consent-notices)\/(ms|zh|es|ar)\b/.exec(module)?.[1],
  );
  return languages.every((language) => language === languages[0]) ? languages[0] : undefined;
};
const isEngine = ({ modules }: BuiltFile) =>
  modules.length > 0 && modules.every((module) => /simple-keyboard-layouts.*chinese/.test(module));
const own = files.filter((file) => languageOf(file) === undefined && !isEngine(file));
printFigures(
  [
    figure('JavaScript before the sign-in, gzip', firstLoadOf(files), 150),
    figure('JavaScript of the whole renderer in its default language, gzip', own, 450),
  ],
  process.argv.includes('--json'),
);
if (!process.argv.includes('--json'))
  for (const language of ['ms', 'zh', 'es', 'ar']) {
    const words = files.filter((file) => languageOf(file) === language);
    console.log(
      `words of ${language}, loaded when somebody chooses them | ${gzippedKilobytes(words).toFixed(2)} kB, gzip`,
    );
  }
