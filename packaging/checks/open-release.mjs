/** Finds Electron's binary in what is released. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @param {string} file an executable, an `.app`, or a `.deb`, which is unpacked into a folder of its own and not installed
 * @returns {{ binary: string, close: () => void }}
 */
export function openRelease(file) {
  if (!file.endsWith('.deb')) return { binary: file, close: () => {} };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-release-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('dpkg-deb', ['-x', file, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const archive = found.find((name) => name.endsWith(path.join('resources', 'app.asar')));
    if (archive === undefined) throw new Error('no app.asar in this package');
    const app = path.join(folder, path.dirname(path.dirname(archive)));
    return { binary: path.join(app, 'vestibule'), close };
  } catch (error) {
    close();
    throw error;
  }
}
