/**
 * How much JavaScript the first screen waits for, and how much there is. Engines are not in it, as they are read when they are needed:
 * those that read pictures, and what turns pinyin into characters. Nor are the words of languages that nobody has chosen: each is told by itself.
 */
import { gzipSync } from 'node:zlib';
import { type Finding, found, type Measured } from '../../outbox/finding.ts';
import { type BuiltFile, buildRenderer, firstLoadOf } from '../built-renderer.ts';

const languages = ['ms', 'zh', 'es', 'ar'] as const;

const gzippedKilobytes = (files: readonly BuiltFile[]): number =>
  files.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength, 0) / 1000;

const sizeOf = (name: string, files: readonly BuiltFile[], most?: number): Finding =>
  found({
    ...{ name, value: gzippedKilobytes(files), unit: 'kB', n: `${files.length} files` },
    ...(most === undefined ? {} : { target: { of: 'value', most } }),
  });

const languageOf = ({ modules }: BuiltFile): string | undefined => {
  const all = modules.map(
    (module) => /^(?:renderer\/i18n|shared\/domain\/consent-notices)\/(ms|zh|es|ar)\b/.exec(module)?.[1],
  );
  return all.every((language) => language === all[0]) ? all[0] : undefined;
};

const isEngine = ({ modules }: BuiltFile) =>
  modules.length > 0 && modules.every((module) => /simple-keyboard-layouts.*chinese/.test(module));

/** Bundles and weighs. `files` stands in for what is built. */
export async function measureSize({
  files,
}: {
  readonly files?: readonly BuiltFile[];
} = {}): Promise<Measured> {
  const all = files ?? (await buildRenderer());
  const own = all.filter((file) => languageOf(file) === undefined && !isEngine(file));
  const first = firstLoadOf(all);
  return {
    findings: [
      sizeOf('JavaScript before the sign-in, gzip', first, 150),
      sizeOf('JavaScript of the whole renderer in its default language, gzip', own, 450),
      ...languages.map((language) =>
        sizeOf(
          `words of ${language}, loaded when somebody chooses them, gzip`,
          all.filter((file) => languageOf(file) === language),
        ),
      ),
    ],
    checks: [
      {
        name: 'size: the first screen is a part of what is built',
        holds: first.length > 0 && first.length < own.length,
      },
      {
        name: 'size: the words of each language are apart',
        holds: languages.every((language) => all.some((file) => languageOf(file) === language)),
      },
    ],
  };
}
