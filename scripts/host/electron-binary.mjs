/**
 * Electron's binary: whether it is here, and fetching it. The package must never be imported to find out: its first import
 * downloads synchronously, without a time limit.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { run } from '../run/run-command.mjs';

const dayMs = 24 * 60 * 60_000;

/** @param {string} root */
function packageFolder(root) {
  return path.join(root, 'node_modules', 'electron');
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function electronVersion(root) {
  return String(JSON.parse(readText(path.join(packageFolder(root), 'package.json')) ?? '{}').version);
}

/**
 * The path of a complete binary of the pinned version, or undefined.
 * @param {string} root
 */
export function findElectronBinary(root) {
  const folder = packageFolder(root);
  const installed = readText(path.join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const name = readText(path.join(folder, 'path.txt'));
  if (!name || installed !== electronVersion(root)) return undefined;
  const binary = path.join(folder, 'dist', name);
  return existsSync(binary) ? binary : undefined;
}

/**
 * Where Electron's own installer would download from, mirrors from the environment included.
 * @param {string} root
 * @returns {Promise<string>}
 */
async function downloadAddress(root) {
  const module = path.join(root, 'node_modules', '@electron', 'get', 'dist', 'artifact-utils.js');
  const { getArtifactRemoteURL } = await import(pathToFileURL(module).href);
  const { platform, arch } = process;
  return getArtifactRemoteURL({
    artifactName: 'electron',
    version: `v${electronVersion(root)}`,
    platform,
    arch,
  });
}

/**
 * @param {string} url
 * @param {number} timeLimitMs
 */
async function answers(url, timeLimitMs) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeLimitMs) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Fetches the binary, if its mirror answers within five seconds. A failure is remembered for a day, so that a kiosk on a closed
 * network starts without the wait.
 * @param {{ root: string, node: string, say: (line: string) => void, forced: boolean, now?: number }} options forced ignores the memory
 * @returns {Promise<string | undefined>} the binary's path
 */
export async function fetchElectronBinary({ root, node, say, forced, now = Date.now() }) {
  const memory = path.join(root, 'node_modules', '.cache', 'vestibule', 'electron-unreachable');
  const failedAt = Number(readText(memory));
  if (!forced && failedAt > now - dayMs && failedAt <= now) {
    say("Electron's binary could not be fetched within the last day; not trying again until tomorrow.");
    return undefined;
  }
  say("Electron's binary is not here yet. Asking its mirror …");
  const url = await downloadAddress(root);
  if (await answers(url, 5_000)) {
    say('Downloading it with its own installer (about 120 MB) …');
    const installer = path.join(packageFolder(root), 'install.js');
    const { code } = await run(node, [installer], { cwd: root, timeLimitMs: 10 * 60_000 });
    const binary = code === 0 ? findElectronBinary(root) : undefined;
    if (binary) {
      rmSync(memory, { force: true });
      return binary;
    }
    say("Electron's installer did not succeed.");
  } else {
    say('The mirror does not answer.');
  }
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, `${now}\n`);
  return undefined;
}
