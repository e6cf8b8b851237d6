/** Builds the bundles, and knows whether they are older than what they are built from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../run/run-command.mjs';
import { projectEnvironment } from '../setup/project-node.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const bundles = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/**
 * One hash over every source file's path, size and time of change: a deleted file changes it too.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  const files = sources.flatMap((name) => {
    const start = path.join(root, name);
    if (!existsSync(start)) return [];
    if (!statSync(start).isDirectory()) return [start];
    return readdirSync(start, { recursive: true })
      .map((name) => path.join(start, String(name)))
      .filter((file) => statSync(file).isFile());
  });
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  // What a build puts into its bundle from its environment.
  for (const name of ['VESTIBULE_UPDATE_FEED', 'VESTIBULE_UPDATE_KEYS'])
    hash.update(`${name}\0${process.env[name] ?? ''}\n`);
  return hash.digest('hex');
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'out', 'build-stamp');
}

/**
 * Whether the bundles are there and were built from exactly these sources.
 * @param {string} root
 */
export function isBuildCurrent(root) {
  if (!bundles.every((file) => existsSync(path.join(root, file)))) return false;
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/**
 * @param {{ root: string, node: string, output?: 'inherit' | 'capture' }} options
 */
export async function build({ root, node, output = 'inherit' }) {
  const before = hashSources(root);
  const tool = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = projectEnvironment(root);
  const result = await run(node, [tool, 'build'], { cwd: root, env, output, timeLimitMs: 10 * 60_000 });
  if (result.code === 0) {
    mkdirSync(path.join(root, 'out'), { recursive: true });
    writeFileSync(stampFile(root), before);
  }
  return result;
}

/**
 * Builds where the bundles are old. Prints what the build said only where it failed, and ends the process then.
 * @param {{ root: string, node: string }} options
 */
export async function buildOrExit({ root, node }) {
  if (isBuildCurrent(root)) return;
  console.log('Building …');
  const { code, output } = await build({ root, node, output: 'capture' });
  if (code === 0) return;
  console.error(`${output}\nThe build failed.`);
  process.exit(1);
}
