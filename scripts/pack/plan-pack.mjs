/** Reads the arguments of `npm run pack`. */

/** @typedef {{ ok: true, args: string[], standIn: boolean } | { ok: false, reason: string }} PackPlan */

/** The systems that are packed for, each on itself: native code and Electron are installed for the one that packs. */
const systems = /** @type {Readonly<Record<string, { option: string, targets: readonly string[] }>>} */ ({
  linux: { option: '--linux', targets: ['AppImage', 'deb'] },
  win32: { option: '--win', targets: ['nsis'] },
  darwin: { option: '--mac', targets: ['dmg'] },
});

/**
 * What a pack may be told is which target. Its settings are electron-builder.yml alone: one given here would be in no review.
 * @param {readonly string[]} given
 * @param {string} platform
 * @returns {PackPlan}
 */
export function planPack(given, platform) {
  const system = systems[platform];
  if (system === undefined) return { ok: false, reason: `Vestibule is not packed for ${platform}.` };
  const standIn = given.includes('--stand-in');
  const onlyFolder = given.includes('--dir');
  const refused = given.filter((it) => !['--stand-in', '--dir', ...system.targets].includes(it));
  if (refused.length > 0) {
    const reason = `npm run pack does not take ${refused.join(' ')}. What is packed, and how, stands in electron-builder.yml; for another system, pack on that system.`;
    return { ok: false, reason };
  }
  if (standIn && !onlyFolder) {
    return { ok: false, reason: 'A stand-in goes into no installer: npm run pack -- --dir --stand-in' };
  }
  if (standIn && platform !== 'linux')
    return { ok: false, reason: 'The stand-in looks like Electron on Linux only.' };
  const targets = given.filter((it) => system.targets.includes(it));
  return { ok: true, standIn, args: [system.option, ...targets, ...(onlyFolder ? ['--dir'] : [])] };
}
