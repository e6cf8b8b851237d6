import type { Mode } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import { Policy } from '../../shared/settings/policy.ts';
import { type BundleChoice, choosePolicyBundle } from '../settings/choose-policy-bundle.ts';
import { policyPath, readPolicy } from '../settings/policy-file.ts';
import { profileDir } from '../settings/profile-dir.ts';

/** What a start needs to know before anything is opened. */
export interface Setup {
  readonly policy: Policy;
  /** `policy.json` by itself: whom this terminal trusts is said there alone. */
  readonly own: Policy;
  /** The signed policy that holds in its place, if there is one. */
  readonly bundle: BundleChoice;
  readonly mode: Mode;
  /** The folder of this mode; live and training never share one. */
  readonly profile: string;
  /** Why nothing may be done here: the policy can't be read. The window then says so and offers nothing else. */
  readonly blockedBy: readonly Failure[];
}

/**
 * Reads the organisation's policy. One that can't be read blocks the terminal: it is treated as live, because a broken
 * policy file must not turn a live terminal into one for training.
 */
export function readSetup(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly defaultUserData: string;
}): Setup {
  const location = policyPath(options);
  const read = readPolicy(location);
  const own = read.ok ? read.value : Policy.parse({ mode: 'live' });
  const { mode } = own;
  const profile = profileDir({ ...options, mode });
  const bundle = choosePolicyBundle({ own, policyFile: location.file, profileDir: profile });
  return {
    ...{ own, bundle, mode, profile },
    policy: bundle.bundle?.policy ?? own,
    blockedBy: read.ok ? [] : [read.error],
  };
}
