/** How a test, or the walkthrough, wants the kiosk to be started. */
import path from 'node:path';

export type KioskHost = 'stand-in' | 'electron';

export interface KioskOptions {
  /** Absent: `VESTIBULE_HOST`, or Electron where its binary is here, or the stand-in. */
  host?: KioskHost;
  /** The app to run; absent: this project's own bundles in `out/`. */
  appPath?: string;
  /** The data folder. Absent: a fresh temporary one that is removed afterwards. */
  profileDir?: string;
  policyFile?: string;
  env?: Record<string, string>;
  /** The app's own command line. */
  args?: readonly string[];
  /** In pixels; the stand-in only. 1280 x 800 unless told. */
  screen?: { width: number; height: number };
  /** What `app.isPackaged` says; the stand-in only. */
  packaged?: boolean;
  /** An `.mjpeg` or `.y4m` file that the camera shows, or true for Chromium's moving test picture. */
  fakeCamera?: string | true;
  /** On a real display instead of headless; the stand-in only. */
  headed?: boolean;
}

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

/** Chromium's switches for a camera that is a file. `cameraFile` must be readable by any user. */
export function fakeCameraSwitches(cameraFile: string | true | undefined): string[] {
  if (cameraFile === undefined) return [];
  const device = '--use-fake-device-for-media-stream';
  return cameraFile === true ? [device] : [device, `--use-file-for-fake-video-capture=${cameraFile}`];
}
