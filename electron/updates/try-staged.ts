import fsp from 'node:fs/promises';
import type { VaultPort } from '../vault/vault-port.ts';
import type { RunProgram } from './run-program.ts';
import { isGoodVerdict, maxVerdictBytes, TrialVerdict } from './trial-verdict.ts';
import type { UpdateInstaller } from './update-installer.ts';
import type { UpdateManifest } from './update-manifest.ts';

/** What a trial says of a version: it may come, it never may, or nothing could be found out. */
export type TrialResult = 'good' | 'bad' | 'unclear';

/** Tries a staged file, which is as it was signed. Never rejects. */
export type TryStaged = (staged: string, manifest: UpdateManifest) => Promise<TrialResult>;

/** A full vault of 2 GB is copied twice and read once. */
const trialLimitMs = 15 * 60_000;

/** Failures that are the new version's own with this vault; any other is of the hour. */
const lasting: readonly string[] = ['vault-damaged', 'vault-newer'];

/**
 * Makes the staged file executable, runs it with `--try-vault` and compares what it says with what this version knows of its vault. The
 * vault's law must hold here first: a trial can't be better than what it is held against.
 */
export function createTryStaged(parts: {
  readonly installer: Pick<UpdateInstaller, 'trialCall'>;
  readonly run: RunProgram;
  readonly vault: Pick<VaultPort, 'checkLaw'>;
  /** The schema of the vault that is open. */
  readonly vaultSchema: number;
}): TryStaged {
  const { installer, run, vault, vaultSchema } = parts;
  return async (staged, manifest) => {
    const law = await vault.checkLaw();
    if (!law.ok || !law.value.holds) return 'unclear';
    try {
      await fsp.chmod(staged, 0o700);
    } catch {
      return 'unclear';
    }
    const { code, said } = await run(installer.trialCall(staged), {
      timeMs: trialLimitMs,
      maxBytes: maxVerdictBytes,
    });
    const { captured, counts } = law.value;
    const expected = {
      ...{ version: manifest.version, captured, counts },
      ...{ fromSchema: vaultSchema, toSchema: manifest.vaultSchema },
    };
    if (code === 0 && isGoodVerdict(said, expected)) return 'good';
    const failure = failureIn(said);
    return failure !== undefined && lasting.includes(failure) ? 'bad' : 'unclear';
  };
}

function failureIn(said: string): string | undefined {
  try {
    const verdict = TrialVerdict.safeParse(JSON.parse(said));
    return verdict.success && verdict.data.verdict === 'bad' ? verdict.data.failure : undefined;
  } catch {
    return undefined;
  }
}
