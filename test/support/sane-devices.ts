import { afterAll } from 'vitest';
import { createSaneFolder, type SaneFolder, scanimage } from './sane-folder.ts';

export { noSane } from './sane-folder.ts';

/** SANE's own test devices, as the kiosk's scanner is handed them. */
export interface SaneDevices extends Pick<SaneFolder, 'behave'> {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Makes them for a test file, and removes them after it. */
export function makeSaneDevices(): SaneDevices {
  const { folder, behave, remove } = createSaneFolder();
  afterAll(remove);
  return {
    program: scanimage,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', SANE_CONFIG_DIR: folder },
    behave,
  };
}
