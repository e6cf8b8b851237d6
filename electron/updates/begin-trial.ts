/** The first thing of a start: does a version that is on trial get another one? Before a keychain, a vault or a window. */
import { findVersions } from '../vault/database/database-files.ts';
import type { UpdateInstaller } from './update-installer.ts';
import { type UpdateMemoryFile, withGivenUp } from './update-memory.ts';

/**
 * How this start goes on.
 * - `usual`: no new version is on trial.
 * - `on-trial`: it is this one's first or second start.
 * - `kept`: it did not work and can't be taken back, because the vault is beyond the version before; a person has to look.
 * - `rolled-back`: the version before is in its place; this process has to end, and the next start is that version.
 */
export type TrialStart = 'usual' | 'on-trial' | 'kept' | 'rolled-back';

/** Starts that a new version has to show itself: after these it is taken back. */
export const startsOnTrial = 2;

/**
 * Counts this start, durably, before anything of it can fail. A third start of a version that never came to work is the one too many:
 * it is given up for good, and taken back where the version before can still read the vault. What was captured since is never
 * traded for an older program.
 */
export function beginTrial(options: {
  readonly memory: UpdateMemoryFile;
  readonly version: string;
  readonly vaultFolder: string;
  readonly installer: Pick<UpdateInstaller, 'rollBack'>;
}): TrialStart {
  const { memory, version, vaultFolder, installer } = options;
  const { trying } = memory.read();
  if (!trying) return 'usual';
  if (trying.version !== version) {
    // It was taken back; or the switch never happened, or somebody installed another version meanwhile. What runs is not on trial.
    const isBack = version === trying.from && trying.attempts > 0;
    memory.change({
      trying: undefined,
      ...(isBack && {
        givenUp: withGivenUp(memory.read(), trying.version),
        rolledBack: { version: trying.version, to: version },
      }),
    });
    return 'usual';
  }
  if (trying.isKept) return 'kept';
  if (trying.attempts < startsOnTrial) {
    memory.change({ trying: { ...trying, attempts: trying.attempts + 1 } });
    return 'on-trial';
  }
  const [schema = 0] = findVersions(vaultFolder);
  const givenUp = withGivenUp(memory.read(), version);
  const isReadableBefore = schema <= trying.fromVaultSchema;
  // Remembered first: a power cut in between leaves a version that is given up and runs, not one that is taken again.
  memory.change({ givenUp, trying: { ...trying, isKept: !isReadableBefore } });
  if (!isReadableBefore) return 'kept';
  if (installer.rollBack()) return 'rolled-back';
  memory.change({ trying: { ...trying, isKept: true } });
  return 'kept';
}
