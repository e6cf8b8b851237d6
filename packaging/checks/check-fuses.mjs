/**
 * The gate before a release: 9 of 9 fuses, read from the binary that is given to people and not from a copy made for tests. Exit code
 * 0 only where every file was read and is as it must be.
 */
import process from 'node:process';
import { fuseNames } from './fuse-policy.mjs';
import { openRelease } from './open-release.mjs';
import { checkFuses, platformOf } from './read-fuse-wire.mjs';

/**
 * @param {string} file an executable, an `.app`, or a `.deb`
 * @returns {string[]} what is wrong
 */
function findWrong(file) {
  const release = openRelease(file);
  try {
    const platform = platformOf(release.binary);
    return platform === undefined
      ? ['no program of Windows, Linux or macOS; name the executable itself, or the .app or .deb']
      : checkFuses(release.binary, platform);
  } finally {
    release.close();
  }
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function findWrongOrUnreadable(file) {
  try {
    return findWrong(file);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const files = process.argv.slice(2);
if (files.length === 0) process.stderr.write('Usage: npm run check-fuses -- <executable, .app or .deb> …\n');
const results = files.map((file) => ({ file, wrong: findWrongOrUnreadable(file) }));
for (const { file, wrong } of results) {
  const count = `${fuseNames.length} of ${fuseNames.length}`;
  if (wrong.length === 0) process.stdout.write(`${file}: ${count} fuses as they must be\n`);
  else process.stderr.write(`${file}:\n${wrong.map((line) => `  ${line}\n`).join('')}`);
}
process.exitCode = files.length > 0 && results.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
