/** The folders of one run of the kiosk: its data, and what only the run itself needs. Removed when the run is over. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { KioskOptions } from './kiosk-options.ts';

export interface KioskFolders {
  profileDir: string;
  /** Where the stand-in tells its process ids. */
  statusFile: string;
  /** The camera's file, where any user can read it. */
  cameraFile: string | true | undefined;
  /** For the app: its data folder, its policy, and a home for what it keeps elsewhere. */
  environment: Record<string, string>;
  remove(): void;
}

export interface ChromiumStatus {
  mainPid: number;
  chromiumPid: number;
  profileFolder: string;
  /** By the file name of the window's preload. */
  windows: Record<string, { chromiumPid: number; profileFolder: string }>;
}

export function createKioskFolders({
  profileDir: given,
  policyFile,
  fakeCamera,
}: KioskOptions): KioskFolders {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kiosk-run-'));
  chmodSync(folder, 0o755);
  const profileDir = given ?? path.join(folder, 'profile');
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  const configFolder = path.join(profileDir, 'config');
  let cameraFile = fakeCamera;
  if (typeof fakeCamera === 'string') {
    cameraFile = path.join(folder, `camera${path.extname(fakeCamera)}`);
    copyFileSync(fakeCamera, cameraFile);
    chmodSync(cameraFile, 0o644);
  }
  return {
    profileDir,
    cameraFile,
    statusFile: path.join(folder, 'status.json'),
    environment: {
      VESTIBULE_PROFILE: profileDir,
      XDG_CONFIG_HOME: configFolder,
      ...(policyFile === undefined ? {} : { VESTIBULE_POLICY: policyFile }),
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  };
}

/** Undefined until a Chromium has been started. */
export function readChromiumStatus(statusFile: string): ChromiumStatus | undefined {
  const text = existsSync(statusFile) ? readFileSync(statusFile, 'utf8') : '';
  // It may be read while it is being written.
  return text.trimEnd().endsWith('}') ? (JSON.parse(text) as ChromiumStatus) : undefined;
}
