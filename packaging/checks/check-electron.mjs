/** The gate before a release: the locked Electron has no advisory against it and still gets fixes, as far as is known today. */
import path from 'node:path';
import process from 'node:process';
import { findElectronTooOld, lockedElectron } from './electron-floor.mjs';

const version = lockedElectron(path.join(import.meta.dirname, '..', '..'));
const wrong = findElectronTooOld(version, new Date().toISOString().slice(0, 10));
if (wrong.length === 0) process.stdout.write(`Electron ${version}: above the floor, and supported\n`);
else process.stderr.write(wrong.map((line) => `${line}\n`).join(''));
process.exitCode = wrong.length === 0 ? 0 : 1;
