/** `app.getPath` and `app.setPath`, as Electron finds the folders on Linux. */
import os from 'node:os';
import path from 'node:path';

export interface AppPaths {
  /** Throws on a name Electron does not know. */
  get(name: string): string;
  /** Throws on a name Electron does not know and on a path that is not absolute. */
  set(name: string, place: string): void;
}

export function createAppPaths(environment: NodeJS.ProcessEnv, appName: () => string): AppPaths {
  const home = os.homedir();
  const inHome = (...names: string[]) => path.join(home, ...names);
  const changed = new Map<string, string>();
  const found: Record<string, () => string> = {
    home: () => home,
    appData: () => environment.XDG_CONFIG_HOME || inHome('.config'),
    userData: () => path.join(get('appData'), appName()),
    sessionData: () => get('userData'),
    logs: () => path.join(get('userData'), 'logs'),
    crashDumps: () => path.join(get('userData'), 'Crashpad'),
    temp: () => os.tmpdir(),
    exe: () => process.execPath,
    module: () => process.execPath,
    desktop: () => inHome('Desktop'),
    documents: () => inHome('Documents'),
    downloads: () => inHome('Downloads'),
    music: () => inHome('Music'),
    pictures: () => inHome('Pictures'),
    videos: () => inHome('Videos'),
  };
  function get(name: string): string {
    const find = found[name];
    if (!find) throw new Error(`Failed to get '${name}' path`);
    return changed.get(name) ?? find();
  }
  return {
    get,
    set(name, place) {
      if (!path.isAbsolute(place)) throw new Error('Path must be absolute');
      if (!found[name]) throw new Error(`Failed to set path for '${name}'`);
      changed.set(name, place);
    },
  };
}
