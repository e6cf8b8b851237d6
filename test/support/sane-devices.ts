import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const scanimage = '/usr/bin/scanimage';

/** Why SANE's test devices can't be asked on this machine; undefined where they can. */
export const noSane: string | undefined = existsSync(scanimage) ? undefined : 'scanimage is not installed';

/** SANE's own test devices in a configuration of the test's, without touching the system's. */
export interface SaneDevices {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** How the `test` device behaves from now on, by the keys of `test.conf`. */
  readonly behave: (how: Readonly<Record<string, string>>) => void;
}

/** Makes them for a test file: two of `test` and two of `pnm`, which reads a picture from a file. */
export function makeSaneDevices(): SaneDevices {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-sane-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'dll.conf'), 'test\npnm\n');
  return {
    program: scanimage,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', SANE_CONFIG_DIR: folder },
    behave: (how) =>
      writeFileSync(
        path.join(folder, 'test.conf'),
        Object.entries(how)
          .map(([key, value]) => `${key} ${value}\n`)
          .join(''),
      ),
  };
}
