/**
 * Which Node runs the project. The scripts themselves run on Node 20, but better-sqlite3, undici, Vite and Vitest do not: those
 * get the Node 24 that npm installs with the project. macOS has no such package and needs its own Node of 22.18 or newer (the
 * first 22 that runs TypeScript files without a flag).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const leastVersion = [22, 18];

/**
 * Whether a version like `v24.21.0` can run the project.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastVersion;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * The folder of the npm package that carries Node for this machine; it may not exist.
 * @param {string} root
 */
export function nodePackageFolder(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return path.join(root, 'node_modules', `node-${platform}-${process.arch}`);
}

/**
 * The path of a Node that can run the project, or undefined where there is none.
 * @param {string} root
 */
export function findProjectNode(root) {
  const packaged = path.join(
    nodePackageFolder(root),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(packaged)) return packaged;
  return isNewEnough(process.version) ? process.execPath : undefined;
}

/**
 * The environment for the project's own tools: its Node and its commands come first in the PATH.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(root, extra = {}) {
  const commands = path.join(root, 'node_modules', '.bin');
  const search = [commands, process.env.PATH ?? ''].join(path.delimiter);
  return { ...process.env, PATH: search, ...extra };
}
