/** SANE's own test devices in a configuration of a test's own: the system's is neither read nor written. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The program that asks them. */
export const scanimage = '/usr/bin/scanimage';

/** Why SANE's test devices can't be asked on this machine; undefined where they can. */
export const noSane: string | undefined = existsSync(scanimage) ? undefined : 'scanimage is not installed';

export interface SaneFolder {
  /** For `SANE_CONFIG_DIR`. */
  readonly folder: string;
  /** How the `test` device behaves from now on, by the keys of `test.conf`. */
  readonly behave: (how: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
}

/** Makes it: two of `test` and two of `pnm`, which reads a picture from a file. */
export function createSaneFolder(): SaneFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-sane-'));
  writeFileSync(path.join(folder, 'dll.conf'), 'test\npnm\n');
  return {
    folder,
    behave: (how) =>
      writeFileSync(
        path.join(folder, 'test.conf'),
        Object.entries(how)
          .map(([key, value]) => `${key} ${value}\n`)
          .join(''),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
