/** Which host runs the kiosk in tests: nothing is fetched here, what is installed is used. */
import { findElectronBinary } from '../../scripts/host/electron-binary.mjs';
import { type KioskHost, PROJECT_ROOT } from './kiosk-options.ts';

/** Electron's executable where it has been installed; undefined where it has not. */
export function electronBinary(): string | undefined {
  return findElectronBinary(PROJECT_ROOT);
}

/**
 * `VESTIBULE_HOST` decides; without it, Electron where it can run (not for root, to whom it refuses its sandbox). Throws on
 * a word that is neither host.
 */
export function chooseKioskHost(): KioskHost {
  const wanted = process.env.VESTIBULE_HOST;
  if (wanted === 'electron' || wanted === 'stand-in') return wanted;
  if (wanted) throw new Error(`VESTIBULE_HOST is neither "electron" nor "stand-in": ${wanted}`);
  const canRunElectron = process.getuid?.() !== 0 && electronBinary() !== undefined;
  return canRunElectron ? 'electron' : 'stand-in';
}
