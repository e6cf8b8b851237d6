/** One run of recovery, whichever program it is in: from arguments and standard input to an exit code and what is said. */
import path from 'node:path';
import type { Clock } from '../../clock.ts';
import type { SpawnKeychainChild } from '../../keychain/child/keychain-child.ts';
import { createKeychainProcess } from '../../keychain/child/keychain-process.ts';
import { saySetupFailure, secretsInEnvironment } from '../../keychain/provisioning/provision-words.ts';
import { findSecretVariables } from '../../keychain/provisioning/secret-variables.ts';
import { findTransferIdentity } from '../../keychain/transfer-identity.ts';
import type { Random } from '../../random.ts';
import { profileDir } from '../../settings/profile-dir.ts';
import { openVaultLine } from '../worker/vault-line.ts';
import { adoptVault, findRecoverable } from './recover.ts';
import { parseRecoverArguments } from './recover-arguments.ts';
import {
  alreadyRecovered,
  confirmationWanted,
  describeVault,
  type RecoverCommandLine,
  type RecoverRefusal,
  recovered,
  recoverUsage,
  sayRefusal,
} from './recover-words.ts';

/** Longer than the kiosk itself waits: a person is there, who may have to answer the keyring's own question first. */
const timeLimitMs = 15_000;

/** An identity file of `age-keygen` takes 200 bytes. */
export const maxIdentityBytes = 16 * 1024;

/** 0 done, 2 wrong use or not confirmed, 3 the identity, its file or the vault was refused, 4 the keychain or the profile can't be used. */
export interface RecoverEnding {
  readonly exitCode: 0 | 2 | 3 | 4;
  readonly lines: readonly string[];
}

/** What a program of ours hands over; it must run as the user who will run the kiosk, in that user's session. */
export interface RecoverRun {
  readonly command: RecoverCommandLine;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly defaultUserData: string;
  readonly spawn: SpawnKeychainChild;
  /** Of the vault's worker. */
  readonly workerPath: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly readInput: () => Promise<Buffer>;
}

const refused = (refusal: RecoverRefusal): RecoverEnding => ({
  exitCode: refusal === 'other-key-here' || refusal === 'not-written' ? 4 : 3,
  lines: [sayRefusal(refusal)],
});

/** Recovers, and ends the processes that it started. */
export async function runRecover(run: RecoverRun): Promise<RecoverEnding> {
  const { args, env, packaged, command } = run;
  const wanted = parseRecoverArguments(args, { mayNameProfile: !packaged });
  if (wanted === undefined) return { exitCode: 2, lines: recoverUsage(command) };
  const exposed = findSecretVariables(env);
  if (exposed.length > 0) return { exitCode: 2, lines: [secretsInEnvironment(exposed)] };
  const input = await run.readInput();
  const identity =
    input.length <= maxIdentityBytes ? findTransferIdentity(input.toString('utf8')) : undefined;
  input.fill(0);
  if (identity === undefined) return refused('no-identity');

  const { mode, profile } = wanted;
  // npm starts every script in the project's folder; where it was typed is this.
  const folder = profile
    ? path.join(path.resolve(env.INIT_CWD ?? '', profile), mode)
    : profileDir({ ...run, mode });
  const vaultFolder = path.join(folder, 'vault');
  const bugs: Error[] = [];
  const line = openVaultLine({
    workerPath: run.workerPath,
    folder: vaultFolder,
    onBug: (error) => bugs.push(error),
  });
  const vault = { inspect: () => line.call('inspect'), prove: (key: Uint8Array) => line.call('prove', key) };
  const found = await findRecoverable({ vaultFolder, identity, mode, vault }).finally(line.close);
  const [bug] = bugs;
  if (bug) throw bug;
  if (!found.ok) return refused(found.error);
  const { contents, proof } = found.value;
  const described = describeVault(contents.terminal, proof);
  if (!wanted.originalIsDead)
    return { exitCode: 2, lines: [...described, ...confirmationWanted(command, contents.terminal)] };

  const process = createKeychainProcess({ spawn: run.spawn, clock: run.clock, timeLimitMs });
  const adopted = await adoptVault({
    ...{ contents, profileDir: folder, vaultFolder, process },
    ...{ platform: run.platform, clock: run.clock, random: run.random },
  });
  process.close();
  if (adopted.ok) {
    const { adapter, wasThere } = adopted.value;
    const done = wasThere ? [alreadyRecovered] : recovered(mode, adapter);
    return { exitCode: 0, lines: [...described, ...done] };
  }
  const { error } = adopted;
  if (typeof error === 'string') return refused(error);
  return { exitCode: 4, lines: [saySetupFailure(error), notRecovered] };
}

const notRecovered = 'Nothing was recovered: run this again.';
