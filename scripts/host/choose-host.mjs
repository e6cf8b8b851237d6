/** Decides what runs the bundles: Electron, where it is here or can be fetched, else the stand-in on the system's Chromium. */
import process from 'node:process';
import { findCommand } from '../setup/find-command.mjs';
import { fetchElectronBinary, findElectronBinary } from './electron-binary.mjs';

/** @typedef {{ kind: 'electron', binary: string } | { kind: 'stand-in' } | { kind: 'none', reason: string }} Host */

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * What the decision rests on, so that it can be tried without a machine of each kind.
 * @typedef {object} Facts
 * @property {string | undefined} wanted VESTIBULE_HOST
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {boolean} hasDisplay
 * @property {boolean} hasChromium
 * @property {(forced: boolean) => Promise<string | undefined>} obtainElectron finds the binary or fetches it
 */

/**
 * @param {Facts} facts
 * @param {(line: string) => void} say
 * @returns {Promise<Host>}
 */
export async function decideHost({ wanted, platform, isRoot, hasDisplay, hasChromium, obtainElectron }, say) {
  /** @type {Host} */
  const standIn =
    platform === 'linux' && hasChromium
      ? { kind: 'stand-in' }
      : {
          kind: 'none',
          reason:
            platform === 'linux'
              ? 'The stand-in needs Chromium, and none is installed (on Debian: apt-get install chromium).'
              : 'The stand-in runs on Linux only.',
        };
  if (wanted === 'stand-in') return standIn;
  if (wanted !== undefined && wanted !== '' && wanted !== 'electron') {
    return { kind: 'none', reason: `VESTIBULE_HOST is "${wanted}"; it can be "electron" or "stand-in".` };
  }
  const forced = wanted === 'electron';
  // As root Chromium's sandbox is off limits, and Vestibule never runs without it.
  if (platform === 'linux' && isRoot) {
    if (forced) {
      return {
        kind: 'none',
        reason:
          'Electron does not run as root without giving up its sandbox. Start Vestibule as an ordinary user.',
      };
    }
    say(
      'This is root, and Electron will not run as root with its sandbox on: using the stand-in on Chromium.',
    );
    return standIn;
  }
  if (platform === 'linux' && !hasDisplay) {
    if (forced)
      return {
        kind: 'none',
        reason: 'Electron needs a display; on a machine without one, run it under xvfb-run -a.',
      };
    say('There is no display, and Electron needs one: using the stand-in on Chromium.');
    return standIn;
  }
  const binary = await obtainElectron(forced);
  if (binary) return { kind: 'electron', binary };
  if (forced) return { kind: 'none', reason: "Electron's binary is not here and could not be fetched." };
  if (standIn.kind === 'none') {
    return {
      kind: 'none',
      reason: `Electron's binary is not here and could not be fetched. ${standIn.reason}`,
    };
  }
  say("Running the same bundles in the system's Chromium, through the stand-in.");
  return standIn;
}

/** Whether a window could be shown; only Linux can be without. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/**
 * Decides for this machine.
 * @param {{ root: string, node: string, say: (line: string) => void }} options
 */
export function chooseHost({ root, node, say }) {
  return decideHost(
    {
      wanted: process.env.VESTIBULE_HOST,
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
      hasDisplay: hasDisplay(),
      hasChromium: findCommand(chromiumNames) !== undefined,
      obtainElectron: async (forced) =>
        findElectronBinary(root) ?? (await fetchElectronBinary({ root, node, say, forced })),
    },
    say,
  );
}
