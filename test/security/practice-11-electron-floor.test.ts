/** Practice 11: an Electron without known holes, of a major that still gets fixes: the lock file against a table with a row per advisory. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { electronFloor, findElectronTooOld, lockedElectron } from '../../packaging/checks/electron-floor.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

const { lookedOn, lookAgainBy, supportedMajors } = electronFloor.support;
const locked = lockedElectron(projectRoot);
const wrongWith = (version: string, today = lookedOn) => findElectronTooOld(version, today);

it(`the locked Electron, ${locked}, has no advisory against it and is of a supported major`, () => {
  // The day is the table's: a test must not fail by the calendar. The gate before a release asks with the real one.
  expect(wrongWith(locked)).toEqual([]);
});

it('what is locked is what package.json asks for, exactly, and what is installed', () => {
  const version = (file: string) => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
  expect(version('package.json').devDependencies.electron).toBe(locked);
  expect(version('node_modules/electron/package.json').version).toBe(locked);
});

it('every advisory of the list has a row', () => {
  expect(electronFloor.advisories.flatMap(({ ids }) => ids)).toEqual([
    ...['CVE-2025-55305', 'GHSA-vmqv-hx8q-j7mg', 'CVE-2026-34769', 'CVE-2026-70608', 'GHSA-9f4c-93c8-jc8g'],
    ...['GHSA-hq2x-r82h-9wj4', 'GHSA-gr2m-v5gq-v685', 'GHSA-vv43-5jgx-7qv8'],
  ]);
});

it('the floor is 43.4.1', () => {
  expect(wrongWith('43.4.1')).toEqual([]);
  expect(wrongWith('43.4.0').join()).toContain('GHSA-hq2x-r82h-9wj4');
});

it.each([
  ['35.7.4', 'CVE-2025-55305'],
  ['36.9.9', 'CVE-2026-34769'],
  ['38.8.5', 'CVE-2026-34769'],
  ['40.6.9', 'CVE-2026-34769'],
  ['41.10.2', 'CVE-2026-70608'],
  ['42.9.1', 'GHSA-gr2m-v5gq-v685'],
  ['41.10.4', 'GHSA-vv43-5jgx-7qv8'],
])('negative control: %s is refused for %s, and for its age', (version, advisory) => {
  const wrong = wrongWith(version).join('\n');
  expect(wrong).toContain(advisory);
  expect(wrong).toContain('gets no fixes any more');
});

it.each(['44.0.0-beta.4', '45.0.0-nightly.20260901', '', 'latest'])(
  'negative control: %j is no release',
  (version) => expect(wrongWith(version)).toEqual([`${version} is no release`]),
);

it('a major newer than the table is not held to be old', () => {
  expect(wrongWith(`${Math.max(...supportedMajors) + 1}.0.0`)).toEqual([]);
});

it('negative control: after the day on which the table must be looked at again, no version passes', () => {
  expect(wrongWith(locked, lookAgainBy)).toEqual([]);
  expect(wrongWith(locked, '2099-01-01')).toEqual([expect.stringContaining('look again')]);
});
