/**
 * The 25 practices of the kiosk's security, each with a proof that is named after it and a negative control: the guard weakened in a
 * fixture, so that the proof is seen to fail. A practice whose proof is lost, or whose control is, fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../architecture/source/source-file.ts';

/** The practice, and a word that the first comment of one of its files must say. */
const practices: Readonly<Record<number, readonly [string, RegExp]>> = {
  1: ['window options', /window|options|isolation/i],
  2: ['own scheme', /scheme/i],
  3: ['content security policy', /content security policy/i],
  4: ['sender of a call', /sender/i],
  5: ['schema, size, rate and state of every call', /schema|input/i],
  6: ['no secret leaves main', /secret/i],
  7: ['permissions', /permission/i],
  8: ['navigation', /navigation/i],
  9: ['windows, downloads, other programs', /windows.*downloads/i],
  10: ['fuses', /fuses/i],
  11: ['Electron floor', /Electron/],
  12: ['keys, menu, zoom', /keys/i],
  13: ['arguments and environment', /argument|variable/i],
  14: ['single instance', /instance/i],
  15: ['crash recovery on a budget', /crash|recover|budget/i],
  16: ['sleep, GPU, displays', /sleep|display/i],
  17: ['power blocker', /blocker/i],
  18: ['keychain pinned', /keychain/i],
  19: ['no weaker store', /less safely|store|plain/i],
  20: ['encrypted at rest', /encrypted|at rest|disk|nowhere open/i],
  21: ['queue survives kill -9', /kill/i],
  22: ['tamper, swap, wrong key, newer schema', /flipped|swapped|tamper/i],
  23: ['wipe between customers', /wipe|customer/i],
  24: ['logs', /log/i],
  25: ['updates', /update|new version/i],
};

interface Proof {
  readonly file: string;
  readonly text: string;
}

const fileName = /^practice-(\d\d)(?:-and-(\d\d))?-[a-z0-9-]+(?:\.all)?\.(?:test|e2e)\.tsx?$/;
/** A call whose first argument is such a title: `it(`, `it.each(…)(`, `describe(` alike. */
const control = /\(\s*[`'"](?:negative )?control: /;

/** The numbers of a file's name. */
const numbersOf = (file: string): readonly number[] =>
  (fileName.exec(path.basename(file)) ?? []).slice(1).filter(Boolean).map(Number);

/** What is missing of the 25, one line each. */
function findMissing(proofs: readonly Proof[]): readonly string[] {
  return Object.entries(practices).flatMap(([number, [name, word]]) => {
    const own = proofs.filter(({ file }) => numbersOf(file).includes(Number(number)));
    const practice = `practice ${number} (${name})`;
    if (own.length === 0) return [`${practice}: no file is named after it`];
    const first = own.map(({ text }) => /^(?:\/\/.*\n)*\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '');
    const names = first.filter((words) => /\bPractices? \d/i.test(words) && word.test(words));
    return [
      ...(names.length > 0 ? [] : [`${practice}: no first comment names it`]),
      ...(own.some(({ text }) => control.test(text)) ? [] : [`${practice}: no negative control`]),
    ];
  });
}

const folders = ['test/security', 'test/e2e/security'];
const proofs = folders.flatMap((folder) =>
  readdirSync(path.join(projectRoot, folder))
    .filter((name) => name.startsWith('practice-'))
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(path.join(projectRoot, folder, name), 'utf8'),
    })),
);

it('each of the 25 practices has a proof that is named after it, and a negative control', () => {
  expect(Object.keys(practices)).toHaveLength(25);
  expect(findMissing(proofs)).toEqual([]);
});

it('every file is named after a practice that there is', () => {
  expect(proofs.filter(({ file }) => numbersOf(file).length === 0).map(({ file }) => file)).toEqual([]);
  expect(proofs.flatMap(({ file }) => numbersOf(file)).filter((number) => !practices[number])).toEqual([]);
});

it('SECURITY.md names every proof, and none that is not there', () => {
  const text = readFileSync(path.join(projectRoot, 'SECURITY.md'), 'utf8');
  const named = new Set(
    [...text.matchAll(/`(practice-\d\d-[a-z0-9-]*[a-z0-9])/g)].map(([, name = '']) => name),
  );
  const there = new Set(
    proofs.map(({ file }) => path.basename(file).replace(/(\.all)?\.(test|e2e)\.tsx?$/, '')),
  );
  expect([...there].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !there.has(name))).toEqual([]);
});

/** Files outside of `test/security` that prove a practice on a packed app or on real Electron only. */
const elsewhere: Readonly<Record<string, RegExp>> = {
  'test/packaging/fuses.test.ts': /Practice 10/,
  'test/packaging/packed-app.test.ts': /Practice 10/,
  'test/packaging/real-electron.test.ts': /Practices 10 and 13[\s\S]*not run: /,
};
it.each(Object.entries(elsewhere))('%s says which practice it proves', (file, words) => {
  expect(readFileSync(path.join(projectRoot, file), 'utf8')).toMatch(words);
});

describe('negative control: the check reports', () => {
  const without = (number: number) => proofs.filter(({ file }) => !numbersOf(file).includes(number));
  it.each([1, 10, 21])('practice %d without a file', (number) => {
    expect(findMissing(without(number)).join()).toContain(`practice ${number} (`);
  });

  it('a proof without a control, and one that names something else', () => {
    const own = (text: string) => [
      ...without(8),
      { file: 'test/security/practice-08-navigation.test.ts', text },
    ];
    const whole = "/** Practice 8: navigation. */\nit('negative control: no guard is caught', () => {});";
    expect(findMissing(own(whole))).toEqual(findMissing(proofs));
    const reports = (text: string) => findMissing(own(text)).filter((line) => line.startsWith('practice 8 '));
    expect(reports("/** Practice 8: navigation. */\nit('holds', () => {});")).toEqual([
      'practice 8 (navigation): no negative control',
    ]);
    expect(reports(whole.replace('Practice 8: navigation', 'Something'))).toEqual([
      'practice 8 (navigation): no first comment names it',
    ]);
  });
});
