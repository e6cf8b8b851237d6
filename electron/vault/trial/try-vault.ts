/**
 * Opens a copy of a terminal's vault the way the vault itself would be opened at a start of this version (looked at, copied once more,
 * migrated, checked), and reads all of it. The vault is only read; the copy, which is as sealed as the vault, is gone afterwards.
 */
import fs from 'node:fs';
import type { SubmissionCounts } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { SecretStore } from '../../keychain/secret-store.ts';
import type { Random } from '../../random.ts';
import { copyLiveDatabase } from '../database/copy-live-database.ts';
import { databaseFile } from '../database/database-files.ts';
import { inspectDatabase } from '../database/inspect-database.ts';
import { sortStorageError } from '../database/storage-failure.ts';
import { type MasterKeyFailure, obtainMasterKey } from '../master-key.ts';
import type { SchemaStep } from '../schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../schema/schema-steps.ts';
import { createVaultHost, type VaultHostFailure } from '../worker/vault-host.ts';

/** How a trial went: schemas and counts, nothing about anybody. */
export interface VaultTrial {
  /** 0 where there is no vault yet. */
  readonly fromSchema: number;
  readonly toSchema: number;
  /** From the ledger of the copy, after its migration. */
  readonly captured: number;
  readonly counts: SubmissionCounts | undefined;
}

/** Also where the copy is whole and the law does not hold in it: *vault-damaged*. */
export type VaultTrialFailure = VaultHostFailure | MasterKeyFailure;

/** The reserve of a real vault would be 64 MB more on the disk. */
const ballastBytes = 4096;

/** Tries the vault of a folder in another one, which is made for it and removed. */
export async function tryVault(options: {
  readonly folder: string;
  /** On the same disk, for nothing else: what is there is deleted first. */
  readonly scratch: string;
  readonly store: SecretStore;
  readonly random: Random;
  readonly steps?: readonly SchemaStep[];
}): Promise<Result<VaultTrial, VaultTrialFailure>> {
  const { scratch } = options;
  try {
    // Left by a trial that was ended: a copy would keep alive what is destroyed in the vault.
    fs.rmSync(scratch, { recursive: true, force: true });
    fs.mkdirSync(scratch, { recursive: true, mode: 0o700 });
    return await tryInScratch(options);
  } catch (error) {
    const failure = sortStorageError(error);
    if (failure) return err(failure);
    throw error;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

async function tryInScratch({
  folder,
  scratch,
  store,
  random,
  steps = schemaSteps,
}: Parameters<typeof tryVault>[0]): Promise<Result<VaultTrial, VaultTrialFailure>> {
  const toSchema = newestVersion(steps);
  const found = inspectDatabase(folder, toSchema);
  if (!found.ok) return found;
  if (!found.value.exists) return ok({ fromSchema: 0, toSchema, captured: 0, counts: undefined });
  // Of a vault that is there a key is never made.
  const masterKey = await obtainMasterKey(store, found.value, random);
  if (!masterKey.ok) return masterKey;
  const { version: fromSchema } = found.value;
  await copyLiveDatabase(databaseFile(folder, fromSchema), databaseFile(scratch, fromSchema));
  const host = createVaultHost({ folder: scratch, random, steps, ballastBytes });
  try {
    const opened = host.open(masterKey.value.key);
    if (!opened.ok) return opened;
    const law = host.operations().checkLaw();
    if (!law.ok) return err(fail('vault-damaged'));
    const { holds, captured, counts } = law.value;
    return holds ? ok({ fromSchema, toSchema, captured, counts }) : err(fail('vault-damaged'));
  } finally {
    masterKey.value.key.fill(0);
    host.close();
  }
}
