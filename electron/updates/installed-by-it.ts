import type { UpdateInstaller } from './update-installer.ts';
import type { PackageKind } from './update-manifest.ts';

/**
 * A program in a folder that its user may not write (`.deb`, NSIS for all users, a `.dmg` in Applications): it says that there is a new
 * version, and nothing else. A helper with more rights that ran what this user puts somewhere would be worth more to a thief than
 * the update to anybody; `packaging/updates/README.md` says how IT brings it.
 */
export function installedByIt(platform: NodeJS.Platform): UpdateInstaller {
  const kind: PackageKind = platform === 'win32' ? 'nsis' : platform === 'darwin' ? 'dmg' : 'deb';
  return {
    kind,
    maySwitch: () => false,
    trialCall: () => {
      throw new Error(`a ${kind} is tried by its own start`);
    },
    switchTo: () => Promise.reject(new Error(`a ${kind} is installed by IT`)),
    rollBack: () => false,
  };
}
