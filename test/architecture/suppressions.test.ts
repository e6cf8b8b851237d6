/** The type checker is silenced only where a reason stands on the line. */
import { expect, it } from 'vitest';
import { findBareSuppressions } from './checks/suppressions.ts';
import { readSources } from './source/source-file.ts';

const count = (text: string, path = 'shared/a.ts') => findBareSuppressions([{ path, text }]).length;

it('holds in the whole project', () => {
  expect(findBareSuppressions(readSources(['shared', 'electron', 'renderer', 'scripts', 'test']))).toEqual(
    [],
  );
});

it.each([
  '// @ts-ignore because the types of the library are wrong',
  '/* @ts-nocheck */',
  '// @ts-expect-error',
  '// @ts-expect-error: why',
])('refuses %s', (comment) => {
  expect(count(`${comment}\nconst a = 1;`)).toBe(1);
});

it('allows a suppression with its reason, and the words inside a string', () => {
  expect(count('// @ts-expect-error: the compiler must refuse a missing field\nf({});')).toBe(0);
  expect(count('const a = "// @ts-ignore";')).toBe(0);
});

it('lets a plain script stay unchecked for a reason, and no TypeScript file', () => {
  const comment = '// @ts-nocheck -- runs as it stands, without a build';
  expect(count(comment, 'test/toy/main.js')).toBe(0);
  expect(count('// @ts-nocheck', 'test/toy/main.js')).toBe(1);
  expect(count(comment)).toBe(1);
});
