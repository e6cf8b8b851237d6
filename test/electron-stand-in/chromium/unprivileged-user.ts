/**
 * Chromium refuses its sandbox to root, and the usual way out, switching the sandbox off, is not taken here: as root it is
 * started as the user `nobody`, who owns nothing but the profile folder. For any other user nothing changes.
 */
import { accessSync, chownSync, constants, copyFileSync } from 'node:fs';
import path from 'node:path';

const NOBODY = 65534;

const isRoot = (): boolean => process.getuid?.() === 0;

/** The program and arguments that start `binary` without root's rights. Throws when root lacks `setpriv`. */
export function withoutRoot(binary: string, binaryArguments: string[]): { file: string; args: string[] } {
  if (!isRoot()) return { file: binary, args: binaryArguments };
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const setpriv = folders.map((folder) => path.join(folder, 'setpriv')).find(isExecutable);
  if (setpriv === undefined) {
    throw new Error('as root, Chromium needs setpriv (package util-linux) to keep its sandbox');
  }
  const user = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return { file: setpriv, args: [...user, binary, ...binaryArguments] };
}

/** Makes `place` the unprivileged user's own. */
export function handOver(place: string): void {
  if (isRoot()) chownSync(place, NOBODY, NOBODY);
}

/**
 * The few variables that Chromium gets. The rest of the environment stays here: it may hold what no browser should see. Its
 * home is the profile folder, so that nothing of a visit (crash dumps above all) is written anywhere else.
 */
export function chromiumEnvironment(given: NodeJS.ProcessEnv, home: string): Record<string, string> {
  const names = ['PATH', 'LANG', 'LANGUAGE', 'LC_ALL', 'TZ', 'DISPLAY', 'WAYLAND_DISPLAY'];
  if (!isRoot()) names.push('XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS', 'PULSE_SERVER', 'GTK_IM_MODULE');
  const kept: Record<string, string> = { HOME: home, TMPDIR: home, BREAKPAD_DUMP_LOCATION: home };
  for (const name of names) {
    const value = given[name];
    if (value !== undefined) kept[name] = value;
  }
  const displayKey = given.XAUTHORITY ?? path.join(given.HOME ?? '/root', '.Xauthority');
  if (isReadable(displayKey)) kept.XAUTHORITY = isRoot() ? copyForNobody(displayKey, home) : displayKey;
  // Root's own buses do not answer `nobody`.
  return isRoot() ? { ...kept, XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : kept;
}

/** The display's key, where the unprivileged user can read it. */
function copyForNobody(displayKey: string, folder: string): string {
  const copy = path.join(folder, 'Xauthority');
  copyFileSync(displayKey, copy);
  handOver(copy);
  return copy;
}

function isExecutable(file: string): boolean {
  return isAllowed(file, constants.X_OK);
}

function isReadable(file: string): boolean {
  return isAllowed(file, constants.R_OK);
}

function isAllowed(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
