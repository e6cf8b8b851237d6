import type { Mode } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import { Policy } from '../../shared/settings/policy.ts';
import { policyPath, readPolicy } from '../settings/policy-file.ts';
import { profileDir } from '../settings/profile-dir.ts';

/** What a start needs to know before anything is opened. */
export interface Setup {
  readonly policy: Policy;
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
  const read = readPolicy(policyPath(options));
  const policy = read.ok ? read.value : Policy.parse({ mode: 'live' });
  return {
    policy,
    mode: policy.mode,
    profile: profileDir({ ...options, mode: policy.mode }),
    blockedBy: read.ok ? [] : [read.error],
  };
}
