/**
 * What IT asks of a terminal in a console, without its window: `npm run <name>` from the sources, `vestibule --<name>` where it is
 * installed. A command is written once; either program is a host that hands it its tools.
 */
import type { Clock } from '../clock.ts';
import type { SpawnKeychainChild } from '../keychain/child/keychain-child.ts';
import { createKeychainProcess, type KeychainProcess } from '../keychain/child/keychain-process.ts';
import type { Random } from '../random.ts';
import { secretsInEnvironment } from './command-words.ts';
import { findSecretVariables } from './secret-variables.ts';

/** How a command was called; its words repeat it. */
export interface CommandCall {
  /** What stood before the arguments, such as `vestibule --recover`. */
  readonly calledAs: string;
  readonly args: readonly string[];
  /** An installed program stays with its own folder; from the sources another one may be named. */
  readonly packaged: boolean;
}

/** What a host hands over. It must run as the user who runs the kiosk, in that user's session. */
export interface CommandHost extends CommandCall {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly defaultUserData: string;
  /** Starts the keychain's child. */
  readonly spawn: SpawnKeychainChild;
  /** The program of the vault's worker. */
  readonly vaultWorkerPath: string;
  readonly clock: Clock;
  readonly random: Random;
  /** The bytes of standard input; may stop after one byte more than the limit. */
  readonly readInput: (maxBytes: number) => Promise<Buffer>;
}

/** What a command works with. */
export interface CommandTools extends Omit<CommandHost, 'spawn'> {
  /** The keychain's; ended with the command. */
  readonly process: KeychainProcess;
}

/** 0 done, 2 wrong use or not confirmed, 3 what was given is refused, 4 the keychain or the profile can't be used. */
export interface CommandEnding {
  readonly exitCode: 0 | 2 | 3 | 4;
  readonly lines: readonly string[];
}

/** One command. */
export interface Command<Request> {
  readonly name: 'provision' | 'recover';
  /** What the arguments ask for; undefined for anything but the exact forms. */
  readonly parse: (call: CommandCall) => Request | undefined;
  /** How to use it. The arguments are not repeated: a secret may be among them. */
  readonly usage: (call: CommandCall) => readonly string[];
  readonly run: (request: Request, tools: CommandTools) => Promise<CommandEnding>;
}

/** Longer than the kiosk itself waits: a person is there, who may have to answer the keyring's own question first. */
const keychainTimeLimitMs = 15_000;

/** Runs a command to its end, and ends the keychain's child with it. Rejects only on a bug. */
export async function runCommand<Request>(
  command: Command<Request>,
  host: CommandHost,
): Promise<CommandEnding> {
  const request = command.parse(host);
  if (request === undefined) return { exitCode: 2, lines: command.usage(host) };
  const exposed = findSecretVariables(host.env);
  if (exposed.length > 0) return { exitCode: 2, lines: [secretsInEnvironment(exposed)] };
  const { spawn, ...others } = host;
  const process = createKeychainProcess({ spawn, clock: host.clock, timeLimitMs: keychainTimeLimitMs });
  try {
    return await command.run(request, { ...others, process });
  } finally {
    process.close();
  }
}

interface Output {
  write(text: string, done: () => void): unknown;
}

/** Says how it ended, and resolves when that is written: a program that ends at once would lose it. */
export async function sayEnding(
  { exitCode, lines }: CommandEnding,
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
): Promise<void> {
  const output = exitCode === 0 ? stdout : stderr;
  await new Promise<void>((resolve) => output.write(`${lines.join('\n')}\n`, resolve));
}
