/** One run of `npm run verify-audit`: from arguments to an exit code and what is said. Reads only. */

import path from 'node:path';
import { parseArgs } from 'node:util';
import { supportCodeOf } from '../../shared/failure.ts';
import { codeOf } from '../error-code.ts';
import { profileDir } from '../settings/profile-dir.ts';
import { fingerprintOf, isNotedKey } from './signing-key.ts';
import { verifyExport } from './verify-export.ts';
import { verifyLogFile, verifyVaultLog } from './verify-own-log.ts';
import {
  checkFinding,
  type Finding,
  problemFinding,
  sayManifest,
  usage,
  type VerifyExit,
} from './verify-words.ts';

/** What the program hands over. */
export interface VerifyRun {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly defaultUserData: string;
  /** Where the caller stands: what a file's name is taken from. */
  readonly cwd: string;
}

/** How it ended. */
export interface VerifyEnding {
  readonly exitCode: VerifyExit;
  readonly lines: readonly string[];
}

const unreadable = (code: string, words: string): Finding => ({ exit: 2, code, words });

/** Verifies what the arguments name. Rejects only on a bug. */
export async function runVerify(run: VerifyRun): Promise<VerifyEnding> {
  const asked = parse(run.args);
  if (asked === undefined) return { exitCode: 2, lines: [usage] };
  if (asked.values.help) return { exitCode: 0, lines: [usage] };
  const { key, terminal, profile, training } = asked.values;
  const [file] = asked.positionals;
  if (file !== undefined) return await verifyFile(path.resolve(run.cwd, file), { key, name: terminal });
  const env = profile === undefined ? run.env : { VESTIBULE_PROFILE: path.resolve(run.cwd, profile) };
  return await verifyOwn(
    profileDir({
      env,
      packaged: false,
      defaultUserData: run.defaultUserData,
      mode: training ? 'training' : 'live',
    }),
  );
}

function parse(args: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        terminal: { type: 'string' },
        profile: { type: 'string' },
        training: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { positionals, values } = parsed;
    const isOfFile = values.key !== undefined || values.terminal !== undefined;
    const isOfProfile = values.profile !== undefined || values.training;
    if (positionals.length > 1 || (positionals.length === 0 ? isOfFile : isOfProfile)) return undefined;
    return parsed;
  } catch {
    return undefined;
  }
}

async function verifyFile(
  file: string,
  noted: { readonly key: string | undefined; readonly name: string | undefined },
): Promise<VerifyEnding> {
  // Any key will do to ask: it is the form that counts here.
  if (noted.key !== undefined && isNotedKey(noted.key, '') === undefined)
    return ending([
      unreadable('key-unreadable', 'What was given with --key is no public key and no fingerprint.'),
    ]);
  const found = await reading(() => verifyExport(file, noted));
  if ('code' in found) return ending([found]);
  if (found.kind === 'not-an-export')
    return ending([
      unreadable('not-an-export', `${file} is not an export of an audit log, or its first line was changed.`),
    ]);
  const { manifest, problems, check } = found;
  const about = manifest ? sayManifest(manifest) : [];
  // The digest says no more than the line that it led to.
  const told = problems.some(({ problem }) => problem === 'line')
    ? problems.filter(({ problem }) => problem !== 'bytes')
    : problems;
  if (told.length > 0 || !manifest) return ending(told.map(problemFinding), about);
  const isCompared = noted.key !== undefined;
  return ending(
    [
      {
        ...checkFinding('export', file, check),
        ...(isCompared ? {} : { code: 'export-holds-key-not-compared' }),
      },
    ],
    about,
    isCompared
      ? []
      : [
          `Nobody has said whose key this is. Compare the fingerprint ${fingerprintOf(manifest.publicKey)} with the one that was noted when the terminal was set up, or give it with --key.`,
        ],
  );
}

async function verifyOwn(profile: string): Promise<VerifyEnding> {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const vault = verifyVaultLog(profile);
  if (!vault.ok) {
    const code = supportCodeOf(vault.error.code);
    findings.push(unreadable('vault-unreadable', `The vault in ${profile} could not be read (${code}).`));
  } else if (vault.value) {
    findings.push(checkFinding('vault', vault.value.file, vault.value.check));
    notes.push(
      'Read without the vault’s key: hashes, order and count were checked. Its seals can be checked by the terminal alone: there with “Check the log”, or from an export.',
    );
  }
  const file = await reading(() => verifyLogFile(profile));
  if (file !== undefined && 'code' in file) findings.push(file);
  else if (file) {
    findings.push(checkFinding('file', file.file, file.check));
    if (file.isTorn)
      notes.push('The last line of the file is not finished: a power cut, or it is being written.');
    for (const name of file.asides) notes.push(`Beside it lies ${name}: lines that a start put aside.`);
  }
  if (findings.length === 0) findings.push(unreadable('log-absent', `There is no audit log in ${profile}.`));
  return ending(findings, [], notes);
}

/** What the disk refuses is a finding, by the system's name for it. */
async function reading<Value>(work: () => Promise<Value>): Promise<Value | Finding> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return unreadable('file-unreadable', `The file could not be read (${code}).`);
  }
}

/** What is broken weighs more than what could not be read. */
function ending(
  findings: readonly Finding[],
  about: readonly string[] = [],
  notes: readonly string[] = [],
): VerifyEnding {
  const exits = findings.map(({ exit }) => exit);
  const exitCode = exits.includes(1) ? 1 : exits.includes(2) ? 2 : 0;
  return { exitCode, lines: [...about, ...findings.map(({ code, words }) => `${code}: ${words}`), ...notes] };
}
