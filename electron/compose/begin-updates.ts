/** What a start owes to the last one where the version has changed. */
import fs from 'node:fs';
import path from 'node:path';
import type { UpdateFeed } from '../../shared/settings/update-feed.ts';
import type { Setup } from '../app/read-setup.ts';
import { createAppImageInstaller } from '../updates/app-image-installer.ts';
import { beginTrial, type TrialStart } from '../updates/begin-trial.ts';
import { builtInFeed } from '../updates/built-in-feed.ts';
import { installedByIt } from '../updates/installed-by-it.ts';
import type { UpdateInstaller } from '../updates/update-installer.ts';
import { openUpdateMemory } from '../updates/update-memory.ts';
import { trialFolder } from '../vault/trial/trial-folder.ts';

/** What a start found out about updates before anything else was opened. */
export interface BegunUpdates {
  readonly start: TrialStart;
  readonly feed: UpdateFeed | undefined;
  readonly installer: UpdateInstaller;
  /** Undefined where nothing is ever updated: an unpackaged build. */
  readonly memory: ReturnType<typeof openUpdateMemory> | undefined;
}

/**
 * To be called once this process is the only one of its profile, and before anything of it is opened. After *rolled-back* there is nothing
 * to do but to exit. Never throws: a disk that takes no note of this start, because it is full, must not keep the outbox from draining.
 */
export function beginUpdates(options: {
  readonly setup: Pick<Setup, 'profile'>;
  readonly isPackaged: boolean;
  readonly version: string;
  /** The runtime's word for the AppImage that runs: `process.env.APPIMAGE`. */
  readonly appImage: string | undefined;
  /** The program itself, absolute. */
  readonly execPath: string;
  readonly onBug: (error: unknown) => void;
  /** As the build left it; another one in a test. */
  readonly feed?: UpdateFeed | undefined;
}): BegunUpdates {
  const { setup, isPackaged, version, appImage, execPath, onBug, feed = builtInFeed() } = options;
  const installer =
    (isInAppImage(execPath) ? createAppImageInstaller(appImage) : undefined) ??
    installedByIt(process.platform);
  if (!isPackaged) return { start: 'usual', feed: undefined, installer, memory: undefined };
  const memory = openUpdateMemory(setup.profile);
  const begun = (start: TrialStart): BegunUpdates => ({ start, feed, installer, memory });
  try {
    // Of a trial that was ended in the middle. That it can't be removed is no reason not to count this start.
    fs.rmSync(trialFolder(setup.profile), { recursive: true, force: true });
  } catch (error) {
    onBug(error);
  }
  try {
    if (!memory.ok) return begun('usual');
    const vaultFolder = path.join(setup.profile, 'vault');
    return begun(beginTrial({ memory: memory.value, version, vaultFolder, installer }));
  } catch (error) {
    onBug(error);
    return begun('usual');
  }
}

/** An AppImage runs from where its runtime mounts it. The variable alone is anybody's to set, for a program that is installed otherwise. */
const isInAppImage = (execPath: string): boolean => /\/\.mount_[^/]+\//.test(execPath);
