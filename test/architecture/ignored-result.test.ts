/** A `Result` is always looked at: the product's own promise that no failure is silent. */
import type { FileSystem } from 'typescript/unstable/fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findIgnoredResults } from './checks/ignored-result.ts';
import { listFiles, projectRoot } from './source/source-file.ts';

/** Lays invented files over the project's folder; everything else is read as it is. */
function overlay(files: Record<string, string>): FileSystem {
  const laid = new Map(Object.entries(files).map(([file, text]) => [`${projectRoot}/${file}`, text]));
  return {
    readFile: (file) => laid.get(file),
    fileExists: (file) => (laid.has(file) ? true : undefined),
    directoryExists: (folder) =>
      [...laid.keys()].some((file) => file.startsWith(`${folder}/`)) ? true : undefined,
  };
}

const refused = [
  'save();',
  'await send();',
  'send();',
  'void send();',
  'void (await send());',
  'store.save?.();',
  'await store.send();',
  "err('full');",
  'if (Math.random() > 2) save();',
  'const later = () => { save(); }; later();',
];
const allowed = [
  'const saved = save(); return saved.ok;',
  'if (!save().ok) return;',
  'return await send();',
  'hold();',
  'console.log(await send());',
  'refuse();',
];

/** Each case becomes a file of one invented project, so that TypeScript starts once. */
function findInCases(cases: readonly string[]) {
  const files = cases.map((statements, index) => [
    `invented/case-${index}.ts`,
    `import { err, type Ok, type Result } from '../shared/result.ts';
     type Outcome = Result<number, 'full'>;
     declare function save(): Outcome;
     declare function send(): Promise<Outcome>;
     declare function hold(): Ok<number>;
     declare const store: { save?: () => Outcome; send: () => Promise<Result<void, string> | undefined> };
     declare function refuse(): { ok: false; error: string };
     export async function use() { ${statements} }`,
  ]);
  const config = {
    extends: '../tsconfig.base.json',
    include: [],
    files: cases.map((_, index) => `case-${index}.ts`),
  };
  const fs = overlay({ ...Object.fromEntries(files), 'invented/tsconfig.json': JSON.stringify(config) });
  return findIgnoredResults({ root: projectRoot, projects: ['invented/tsconfig.json'], fs });
}

it('holds in the whole project', () => {
  const projects = ['shared', 'electron', 'renderer'].filter((folder) =>
    listFiles([folder]).some((file) => /\.tsx?$/.test(file)),
  );
  const findings = findIgnoredResults({
    root: projectRoot,
    projects: projects.map((folder) => `${folder}/tsconfig.json`),
  });
  expect(findings).toEqual([]);
});

describe('the check', () => {
  let found: ReturnType<typeof findInCases>;
  beforeAll(() => {
    found = findInCases([...refused, ...allowed]);
  });
  const countIn = (index: number) => found.filter(({ file }) => file === `invented/case-${index}.ts`).length;

  it.each(refused.map((statements, index) => [statements, index] as const))('refuses %s', (_, index) => {
    expect(countIn(index)).toBe(1);
  });

  it.each(allowed.map((statements, index) => [statements, refused.length + index] as const))(
    'allows %s',
    (_, index) => {
      expect(countIn(index)).toBe(0);
    },
  );
});
