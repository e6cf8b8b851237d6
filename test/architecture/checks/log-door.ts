/** Finds what could write a log past the log: whose words nobody has looked at. */
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';

const doors =
  /\bconsole\b(?=\s*[.;[])|\bprocess\.std(?:out|err)\.write\b|from 'pino'|\bcrashReporter\b|'console-message'|\bprocess\.report\b|\bwriteHeapSnapshot\b/g;

/** The log itself, and what a person at a terminal started and reads: they say names of switches and providers, and nobody's data. */
const allowed: readonly string[] = [
  'electron/log/',
  'electron/compose/run-command-in-app.ts',
  // What a trial of an update tells the program that began it.
  'electron/compose/try-vault.ts',
  'electron/training/twin-cli.ts',
  'electron/main.ts',
];

export function findOtherDoors(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => !allowed.some((start) => path.startsWith(start)))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(doors)].map(({ 0: found, index }) => ({
        file: path,
        line: lineAt(text, index),
        problem: `${found}: use the log (electron/log)`,
      })),
    );
}

/** Blanks, so that places stay where they are. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
