/**
 * electron-builder's afterExtract: takes away the app that Electron's distribution comes with. It is a page for developers and runs any
 * folder that it is given, should ours ever be missing. electron-builder leaves it where the distribution came unpacked.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

/** @param {{ appOutDir: string, electronPlatformName: string }} context */
export function afterExtract({ appOutDir, electronPlatformName }) {
  const folder = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  rmSync(path.join(appOutDir, folder, 'default_app.asar'), { force: true });
  rmSync(path.join(appOutDir, 'version'), { force: true });
}
