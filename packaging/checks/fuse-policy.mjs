/**
 * The nine fuses of a shipped Electron, each stated: what Electron's default happens to be is no decision. A tenth fuse, or one that
 * is gone, is an error of the build and of the gate until it stands here.
 */

/** @typedef {'darwin' | 'linux' | 'win32'} Platform */

/** The fuses in the order of the wire, by the names of @electron/fuses. */
export const fuseNames = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
]);

/** @typedef {typeof fuseNames[number]} FuseName */

/**
 * What each fuse is on a platform.
 * @param {Platform} platform
 * @returns {Readonly<Record<FuseName, boolean>>}
 */
export function fusesFor(platform) {
  return {
    // The binary is the kiosk and never a Node for whoever finds it; keychain and vault run in utility processes.
    RunAsNode: false,
    // There are no cookies; if one ever came, it is not written in the clear. Can't be undone on a profile.
    EnableCookieEncryption: true,
    // With it NODE_EXTRA_CA_CERTS is dead too: an organisation's proxy is trusted through the system's store.
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    // Electron checks app.asar on Windows and macOS only. On Linux "on" would claim a check that nobody makes: a read-only root serves there.
    EnableEmbeddedAsarIntegrityValidation: platform !== 'linux',
    // A folder `app` beside app.asar would else be run in its place.
    OnlyLoadAppFromAsar: true,
    // No snapshot of our own is shipped; with the fuse on, Electron would look for one and not start.
    LoadBrowserProcessSpecificV8Snapshot: false,
    // The pages come from app://, and file: is refused.
    GrantFileProtocolExtraPrivileges: false,
    // What reads documents is WebAssembly, which is much slower with explicit bounds checks.
    WasmTrapHandlers: true,
  };
}
