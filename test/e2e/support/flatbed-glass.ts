/** What lies on the glass of SANE's `pnm` device. Its driver reads one path and no other, so that path becomes a link into a test's folder. */
import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { toPlainPicture } from './plain-picture.ts';

/** Fixed in sane-backends (`pnm.c`), whatever the configuration says. */
const glass = '/tmp/input.ppm';

export interface FlatbedGlass {
  /** Puts a PNG on the glass, in place of what lay there. */
  readonly lay: (pngFile: string) => void;
  /** Leaves the glass to others, as it was. */
  readonly leave: () => void;
}

/** Takes the glass for one test, whose folder this is; waits while another test run has it. Touches nothing that is not a test's. */
export async function takeGlass(folder: string): Promise<FlatbedGlass> {
  const sheet = path.join(folder, 'on-the-glass.ppm');
  await expect
    .poll(() => link(sheet), { message: `${glass} belongs to another test run`, timeout: 60_000 })
    .toBe('taken');
  return {
    lay: (pngFile) => writeFileSync(sheet, toPlainPicture(readFileSync(pngFile))),
    leave: () => {
      if (readlinkSync(glass) === sheet) rmSync(glass);
    },
  };
}

/** Makes the link where there is none: only one can. One whose test has gone is in nobody's way. */
function link(sheet: string): 'taken' | 'in use' {
  try {
    symlinkSync(sheet, glass);
    return 'taken';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(glass, { throwIfNoEntry: false });
  if (found && !found.isSymbolicLink()) throw new Error(`${glass} is somebody's file`);
  if (found && !existsSync(path.dirname(readlinkSync(glass)))) rmSync(glass, { force: true });
  return 'in use';
}
