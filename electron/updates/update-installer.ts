import type { UpdateRefusal } from '../../shared/domain/update.ts';
import type { Result } from '../../shared/result.ts';
import type { PackageKind, UpdateFile } from './update-manifest.ts';

/** How a program is called: never through a shell. */
export interface ProgramCall {
  readonly file: string;
  readonly args: readonly string[];
}

/** Puts a new version in the place of this one, as the system's way of installing has it. */
export interface UpdateInstaller {
  readonly kind: PackageKind;
  /** Whether this user may. Where not, nothing is fetched and nothing is tried: IT installs. */
  readonly maySwitch: () => boolean;
  /** How the staged file is asked to try a vault before anything is switched. */
  readonly trialCall: (staged: string) => ProgramCall;
  /** The next start is the new version. The one before is kept. Leaves everything as it was where it fails. */
  readonly switchTo: (
    staged: string,
    signed: Pick<UpdateFile, 'sizeBytes' | 'sha256'>,
  ) => Promise<Result<void, Extract<UpdateRefusal, 'hash-mismatch' | 'not-written' | 'no-room'>>>;
  /** The next start is the version before. False where there is none. At a start, before anything else: hence at once. */
  readonly rollBack: () => boolean;
}
