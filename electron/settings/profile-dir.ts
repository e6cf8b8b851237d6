/** Where the terminal keeps its own files: one folder for live work and one for training, which never meet. */
import path from 'node:path';
import type { Mode } from '../../shared/domain/provider.ts';

/** The folder of one mode. `VESTIBULE_PROFILE` moves both in an unpackaged build only. It may not exist yet. */
export function profileDir(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly packaged: boolean;
  /** Electron's `userData`, absolute. */
  readonly defaultUserData: string;
  readonly mode: Mode;
}): string {
  const { env, packaged, defaultUserData, mode } = options;
  const named = packaged ? undefined : env.VESTIBULE_PROFILE;
  return path.join(named ? path.resolve(named) : defaultUserData, mode);
}

/** Electron's own default for `userData`, for programs of this project that run without Electron. */
export function electronUserData(options: {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}): string {
  const { platform, env, home } = options;
  if (platform === 'win32')
    return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Vestibule');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Vestibule');
  return path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'Vestibule');
}
