/** An AppImage is one file: a new version takes its name in one rename, and the old one stays beside it under another. */

import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { syncFolder } from '../settings/write-file-durably.ts';
import { isAsSigned } from './staged-file.ts';
import type { UpdateInstaller } from './update-installer.ts';

/** At byte 8 of an AppImage of the second type (docs.appimage.org, "Type 2 image format"). */
const appImageMark = Buffer.from([0x41, 0x49, 0x02]);

/** Executable for its owner alone. */
const executable = 0o700;

/**
 * The installer for the AppImage that runs; undefined where `appImage` (the runtime's own word for its file) names none. That word comes
 * through the environment, so only a file is believed that is one, is this user's, and is no link.
 */
export function createAppImageInstaller(appImage: string | undefined): UpdateInstaller | undefined {
  if (!appImage || !isOwnAppImage(appImage)) return undefined;
  const folder = path.dirname(appImage);
  const incoming = `${appImage}.new`;
  const previous = `${appImage}.previous`;
  return {
    kind: 'AppImage',
    maySwitch: () => isWritable(folder) && isWritable(appImage),
    trialCall: (staged) => ({ file: staged, args: ['--ozone-platform=headless', '--try-vault'] }),
    switchTo: async (staged, signed) => {
      try {
        // Beside the old one: a rename from another disk is a copy, which may end half-way.
        await fsp.rm(incoming, { force: true });
        await fsp.copyFile(staged, incoming, fs.constants.COPYFILE_EXCL);
        await fsp.chmod(incoming, executable);
        await flush(incoming);
        // The copy itself, as the disk has it: what is switched to is what was signed.
        if (!(await isAsSigned(incoming, signed))) return err('hash-mismatch');
        await keepAs(appImage, previous);
        await fsp.rename(incoming, appImage);
        flushNames(folder);
        return ok();
      } catch (error) {
        return err(codeOf(error) === 'ENOSPC' ? 'no-room' : 'not-written');
      } finally {
        await fsp.rm(incoming, { force: true }).catch(() => undefined);
      }
    },
    rollBack: () => {
      if (!isOwnAppImage(previous)) return false;
      fs.renameSync(previous, appImage);
      flushNames(folder);
      return true;
    },
  };
}

/** The rename has happened: that its folder can't be flushed must not look as if it had not. */
function flushNames(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // After a power cut there is the one program or the other, and its start finds out which.
  }
}

/** Under both names until the rename takes the first one away. */
async function keepAs(file: string, other: string): Promise<void> {
  await fsp.rm(other, { force: true });
  try {
    await fsp.link(file, other);
  } catch {
    // A file system without second names.
    await fsp.copyFile(file, other, fs.constants.COPYFILE_EXCL);
    await fsp.chmod(other, executable);
    await flush(other);
  }
}

async function flush(file: string): Promise<void> {
  const handle = await fsp.open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isOwnAppImage(file: string): boolean {
  if (!path.isAbsolute(file)) return false;
  try {
    const found = fs.lstatSync(file);
    if (!found.isFile() || found.uid !== process.getuid?.()) return false;
    const handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
    try {
      const mark = Buffer.alloc(appImageMark.length);
      fs.readSync(handle, mark, 0, mark.length, 8);
      return mark.equals(appImageMark);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return false;
  }
}

function isWritable(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
