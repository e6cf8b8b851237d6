/** Says which host and which keychain adapters a test run really had, so that a green line claims no more than it proved. */

/**
 * @param {import('../host/choose-host.mjs').Host} host
 * @param {boolean} ran whether any end-to-end test passed on it
 */
export function describeHost(host, ran) {
  const state = (/** @type {'electron' | 'stand-in'} */ kind) =>
    host.kind === kind && ran ? 'ran' : 'not run';
  return `Hosts: real Electron: ${state('electron')}; stand-in on the system's Chromium: ${state('stand-in')}`;
}

/**
 * @param {any} report what the keychain tests wrote: one word per adapter
 */
export function describeKeychain(report) {
  if (typeof report !== 'object' || report === null) return 'Keychain adapters: not run';
  return `Keychain adapters: keytar: ${report.keytar ?? 'not run'}; @napi-rs/keyring: ${report.napiKeyring ?? 'not run'}`;
}
