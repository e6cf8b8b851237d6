/**
 * Brings a clean machine to ready, and says nothing where nothing is missing. It may be broken off and run again at any time.
 * Plain JavaScript on Node's own modules, because it runs before anything is installed, on Node 20 too.
 */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureKeytar } from './setup/keytar-build.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { findProjectNode } from './setup/project-node.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** The project's folder, wherever the command was typed. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Installs what is missing.
 * @param {string} [root]
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ ok: true, node: string } | { ok: false, reason: string }>} the Node that runs the project from here on
 */
export async function setup(root = projectRoot, say = console.log) {
  await ensureSystemPackages(say);
  const failure = await ensureNpmPackages(root, say);
  if (failure) return { ok: false, reason: failure };
  await ensureKeytar(root, say);
  const node = findProjectNode(root);
  if (node) return { ok: true, node };
  return {
    ok: false,
    reason: `Vestibule runs on Node 22.18 or newer. This is Node ${process.version}, and npm has none for this system (${process.platform} ${process.arch}). Install one, then run the same command again.`,
  };
}

/** Runs setup for a script that cannot go on without it: prints the reason and ends the process where it fails. */
export async function setupOrExit() {
  const result = await setup();
  if (result.ok) return result.node;
  console.error(result.reason);
  process.exit(1);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await setupOrExit();
