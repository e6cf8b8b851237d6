/**
 * Which Electron may be shipped: none with a known advisory that matters to a kiosk, and none whose major gets no fixes any more. The
 * facts are rows of `electron-floor.json`; a new advisory is a new row.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Advisory
 * @property {readonly string[]} ids
 * @property {string} what
 * @property {Readonly<Record<string, string>>} fixedIn the first safe release of each major that has one
 */

/**
 * @typedef {object} Floor
 * @property {readonly Advisory[]} advisories
 * @property {{ lookedOn: string, supportedMajors: readonly number[], lookAgainBy: string }} support days as YYYY-MM-DD
 */

/** @type {Floor} */
export const electronFloor = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'electron-floor.json'), 'utf8'),
);

/**
 * The Electron that an `npm ci` installs.
 * @param {string} projectRoot
 * @returns {string}
 */
export function lockedElectron(projectRoot) {
  const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  return lock.packages['node_modules/electron'].version;
}

/** @param {string} version @returns {[number, number, number] | undefined} undefined for a pre-release, too: none is shipped */
function parse(version) {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/** @param {readonly number[]} one @param {readonly number[]} other */
const isOlder = (one, other) => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
};

/**
 * What speaks against a version, one line each; empty where it may be shipped.
 * @param {string} version
 * @param {string} today YYYY-MM-DD
 * @param {Floor} [floor]
 * @returns {string[]}
 */
export function findElectronTooOld(version, today, { advisories, support } = electronFloor) {
  const parts = parse(version);
  if (!parts) return [`${version} is no release`];
  const [major] = parts;
  const known = advisories.flatMap(({ ids, what, fixedIn }) => {
    const majors = Object.keys(fixedIn).map(Number);
    const fixed = parse(fixedIn[major] ?? '');
    // A major without a row of its own: safe where it is newer than all that have one, and never fixed else.
    const isSafe = fixed ? !isOlder(parts, fixed) : major > Math.max(...majors);
    return isSafe ? [] : [`${version}: ${ids.join(', ')}: ${what}`];
  });
  const newest = Math.max(...support.supportedMajors);
  const isSupported = support.supportedMajors.includes(major) || major > newest;
  return [
    ...known,
    ...(isSupported ? [] : [`${version}: Electron ${major} gets no fixes any more (${support.lookedOn})`]),
    ...(today <= support.lookAgainBy
      ? []
      : [`which majors get fixes was looked up on ${support.lookedOn}: look again, and write it down`]),
  ];
}
