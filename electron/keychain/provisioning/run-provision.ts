/** One run of provisioning, whichever program it is in: from arguments and standard input to an exit code and what is said. */
import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';
import { profileDir } from '../../settings/profile-dir.ts';
import type { SpawnKeychainChild } from '../child/keychain-child.ts';
import { createKeychainProcess } from '../child/keychain-process.ts';
import { type ProvisionEnding, provision } from './provision.ts';
import { type ProvisionCommandLine, secretsInEnvironment } from './provision-words.ts';
import { findSecretVariables } from './secret-variables.ts';

/** Longer than the kiosk itself waits: a person is there, who may have to answer the keyring's own question first. */
const timeLimitMs = 15_000;

/** What a program of ours hands over; it must run as the user who runs the kiosk, in that user's session. */
export interface ProvisionRun {
  readonly command: ProvisionCommandLine;
  /** What came after the command. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly defaultUserData: string;
  readonly spawn: SpawnKeychainChild;
  readonly clock: Clock;
  readonly random: Random;
  readonly readInput: () => Promise<Buffer>;
}

/** Provisions, and ends the keychain's child. */
export async function runProvision(run: ProvisionRun): Promise<ProvisionEnding> {
  const { args, env, packaged, defaultUserData, spawn, clock } = run;
  const exposed = findSecretVariables(env);
  if (exposed.length > 0) return { exitCode: 2, lines: [secretsInEnvironment(exposed)] };
  const process = createKeychainProcess({ spawn, clock, timeLimitMs });
  const profileDirOf = (mode: 'live' | 'training') => profileDir({ env, packaged, defaultUserData, mode });
  const ending = await provision(args, { ...run, process, profileDirOf });
  process.close();
  return ending;
}

interface Output {
  write(text: string, done: () => void): unknown;
}

/** Says how it ended, and resolves when that is written: a program that ends at once would lose it. */
export async function sayEnding(
  { exitCode, lines }: ProvisionEnding,
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
): Promise<void> {
  const output = exitCode === 0 ? stdout : stderr;
  await new Promise<void>((resolve) => output.write(`${lines.join('\n')}\n`, resolve));
}
