/** The stand-in for Electron's distribution that `npm run pack -- --dir --stand-in` packs with. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * Makes one in a folder that is gone when this process is.
 * @param {string} root
 * @returns {Promise<string>} the folder
 */
export async function makeStandIn(root) {
  const module = path.join(root, 'packaging', 'stand-in-electron', 'make-stand-in.mjs');
  const { makeStandInElectron } = await import(pathToFileURL(module).href);
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-electron-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  makeStandInElectron(folder, version);
  return folder;
}
